using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A section stands where a reader does not look for it.</summary>
internal sealed class PM1003SectionOutOfOrder : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1003", "SectionOutOfOrder", RuleCategory.Structure, Severity.Suggestion, "A section stands out of order", "Guide, \"The structure\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        // A label in the head of a document, "**Impact**: none", is a fact; its place means nothing.
        var sections = document.Sections.Where(s => s.Form is not (HeadingForm.Preamble or HeadingForm.Label) && s.Roles.Any(r => r is not (SectionRole.Metadata or SectionRole.Background))).ToList();
        var finding = context.Configuration.SectionOrder is { IsEmpty: false } order ? AgainstTeam(sections, order) : AgainstGuides(document, sections);
        return finding is { } found ? [found] : [];
    }

    /// <summary>Any departure from the team's order, once: the first section that comes after one it should precede.</summary>
    private static Finding? AgainstTeam(List<Section> sections, ImmutableArray<SectionRole> order)
    {
        var (last, before) = (-1, (Section?)null);
        foreach (var section in sections)
        {
            var at = section.Roles.Select(r => order.IndexOf(r)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
            if (at < 0) continue;
            if (at < last)
            {
                var wanted = string.Join(", ", order.Select(SectionProfile.TitleOf));
                return new Finding(section.Heading.Span, $"'{section.Heading.Text}' stands after '{before!.Heading.Text}'; your order is {wanted} (sections.order or preset)");
            }

            (last, before) = (at, section);
        }

        return null;
    }

    /// <summary>What all published orders agree on: the summary first, the causes before what is done about them.</summary>
    private static Finding? AgainstGuides(PostMortemDocument document, List<Section> sections)
    {
        var summary = sections.FindIndex(s => s.Is(SectionRole.Summary));
        if (summary > 0 && !document.Sections.Any(s => s.Form == HeadingForm.Preamble && s.Is(SectionRole.Summary)))
            return new Finding(sections[summary].Heading.Span, $"'{sections[summary].Heading.Text}' stands after '{sections[0].Heading.Text}'; move it to the top, where a reader in a hurry looks");
        var actions = sections.FindIndex(s => s.Is(SectionRole.ActionItems));
        var causes = sections.FindIndex(s => s.Is(SectionRole.RootCauses));
        return actions >= 0 && causes > actions && document.Kind != DocumentKind.Retrospective
            ? new Finding(sections[actions].Heading.Span, $"'{sections[actions].Heading.Text}' stands before '{sections[causes].Heading.Text}'; say why it happened before what will be done")
            : null;
    }
}
