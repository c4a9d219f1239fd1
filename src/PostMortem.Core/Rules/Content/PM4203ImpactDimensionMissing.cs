using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>The impact leaves out customers, revenue, one's own people, or data.</summary>
internal sealed class PM4203ImpactDimensionMissing : ContentRule
{
    private static readonly (WordSet Words, string Name)[] Dimensions =
    [
        (ContentLexicon.CustomerImpact, "customers ('500 customers could not pay')"),
        (ContentLexicon.RevenueImpact, "revenue ('Revenue: none')"),
        (ContentLexicon.InternalImpact, "your own people ('12 person-hours of 4 engineers')"),
        (ContentLexicon.DataImpact, "data integrity ('No data was lost')"),
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4203", "ImpactDimensionMissing", RuleCategory.Content, Severity.Silent, "The impact leaves out customers, revenue, own people or data", "Guide, \"4. Impact\"");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Kind == DocumentKind.PostMortem;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var sections = Filled(document, SectionRole.Impact);
        if (sections.Count == 0) yield break;
        var texts = SentencesOf(document, sections).Select(s => s.Prose).Append(sections[0].Heading.Text).ToList();
        var missing = Dimensions.Where(d => !texts.Exists(d.Words.IsIn)).Select(d => d.Name).ToList();
        if (missing.Count == 0) yield break;
        yield return new Finding(sections[0].Heading.Span, $"'{sections[0].Heading.Text.Trim()}' says nothing about {Join(missing)}; add a statement for each, 'none' where there is none")
        {
            // "customers revenue": the examples in brackets may change.
            Subject = string.Join(' ', missing.Select(m => m[..m.IndexOf(' ', StringComparison.Ordinal)])),
        };
    }
}
