using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The same heading twice under one parent.</summary>
internal sealed class PM1004DuplicateSection : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1004", "DuplicateSection", RuleCategory.Structure, Severity.Warning, "The same heading stands twice under one parent", "Structure of the guide's template");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var times = new TimeHeadings(document);
        return document.AllSections.Select(s => s.Children).Prepend(document.Sections).SelectMany(siblings => OfSiblings(document, siblings, times));
    }

    private static IEnumerable<Finding> OfSiblings(PostMortemDocument document, IEnumerable<Section> siblings, TimeHeadings times)
    {
        var groups = siblings
            .Where(s => s.Form is HeadingForm.Atx or HeadingForm.Setext or HeadingForm.Bold && !s.IsWithin(SectionRole.Timeline))
            .GroupBy(s => (s.Level, Name: SectionNames.Normalize(s.Heading.Text)))
            .Where(g => g.Key.Name.Any(char.IsLetter) && g.Count() > 1 && !times.Contain(g.First()))
            .ToList();
        // Two names that both return are the blocks of two incidents.
        if (groups is not [var same]) yield break;
        var line = document.Source.PositionOf(same.First().Heading.Span.Start).Line;
        foreach (var section in same.Skip(1))
            yield return new Finding(section.Heading.Span, $"'{section.Heading.Text}' already stands in line {line}; merge the two sections, or give this one a heading of its own");
    }
}
