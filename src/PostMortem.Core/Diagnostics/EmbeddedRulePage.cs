namespace PostMortem.Diagnostics;

/// <summary>The pages <c>docs/rules/{Id}.md</c>, which ship inside the assembly: read only where somebody asks for one.</summary>
public static class EmbeddedRulePage
{
    /// <summary>The Markdown of a rule's page, with <c>\n</c>; null for a team's own rule, which has none.</summary>
    public static string? Read(string id)
    {
        using var resource = typeof(EmbeddedRulePage).Assembly.GetManifestResourceStream($"Rules.{id}.md");
        if (resource is null) return null;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
