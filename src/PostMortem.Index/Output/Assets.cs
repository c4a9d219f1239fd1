namespace PostMortem.Index;

/// <summary>The styles, the scripts and the icon of the pages: files of this project, embedded, published as they are.</summary>
internal static class Assets
{
    private static readonly string[] Names = ["site.css", "board.css", "document.css", "insight.css", "search.css", "words.js", "query.js", "typos.js", "snippets.js", "search.js", "filters.js", "site.js", "actions.js", "times.js", "icon.svg"];

    /// <summary>The files to write.</summary>
    public static IEnumerable<SiteOutput> Outputs() => Names.Select(name => new SiteOutput($"assets/{name}", () => Read(name)));

    /// <summary>The bytes of one.</summary>
    public static byte[] Read(string name)
    {
        using var resource = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
