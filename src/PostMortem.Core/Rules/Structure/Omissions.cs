using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>What <c>omit:</c> in the front matter says: the guide lets a section be omitted that does not apply.</summary>
internal static class Omissions
{
    /// <summary>The entries of <c>omit:</c>: each names a section and gives the reason.</summary>
    public static IEnumerable<(FrontMatterEntry Entry, SectionRole? Role, string? Reason)> Of(PostMortemDocument document)
    {
        if (document.FrontMatter["omit"] is not { } omit) yield break;
        foreach (var entry in omit.Children) yield return (entry, SectionRoleNames.RoleOf(entry.Key), entry.Text);
        foreach (var scalar in omit.Children.IsEmpty ? omit.Scalars : [])
            yield return (new FrontMatterEntry(scalar.Text, scalar.Span, [], [], scalar.Span), SectionRoleNames.RoleOf(scalar.Text), null);
    }

    /// <summary>Whether a section is omitted; where the reason is missing, that is the finding.</summary>
    public static bool Excuse(PostMortemDocument document, RequiredSection required) =>
        Of(document).Any(o => o.Role is { } role && (role == required.Role || required.MetBy.Contains(role)));
}
