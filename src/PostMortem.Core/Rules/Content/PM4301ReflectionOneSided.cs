using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Only what went well is told, or only what didn't.</summary>
internal sealed class PM4301ReflectionOneSided : ContentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4301", "ReflectionOneSided", RuleCategory.Content, Severity.Warning, "The reflection tells one side only", "Guide, \"5. What went well, what didn't\"");

    public override bool AppliesTo(PostMortemDocument document) => document.Kind != DocumentKind.Other && document.Audience != Audience.Customer;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var (well, poorly) = (First(document, SectionRole.WentWell), First(document, SectionRole.WentPoorly));
        if ((well is null) == (poorly is null) || document.Has(SectionRole.Lessons)) yield break;
        var missing = well is null ? SectionRole.WentWell : SectionRole.WentPoorly;
        // A team that asks for no reflection, or for each half by itself, has PM1001 say what is missing.
        var isAsked = SectionProfile.Of(document, context.Configuration).Any(r => r.MetBy.Contains(SectionRole.WentWell) && r.MetBy.Contains(SectionRole.WentPoorly));
        if (!isAsked || Omissions.Of(document).Any(o => o.Role == missing)) yield break;
        var there = (well ?? poorly)!;
        var example = well is null ? "'The alert fired within 9 minutes'" : "'The status page was updated 20 minutes after the start'";
        yield return new Finding(there.Heading.Span, $"the reflection tells only '{there.Heading.Text.Trim()}'; add '{SectionProfile.TitleOf(missing)}', with moments or things, for example {example}") { Subject = SectionRoleNames.NameOf(missing) };
    }

    private static Section? First(PostMortemDocument document, SectionRole role) => document.AllSections.FirstOrDefault(s => s.Is(role));
}
