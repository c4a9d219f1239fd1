using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The same heading twice under one parent.</summary>
internal sealed class PM1004DuplicateSection : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1004", "DuplicateSection", RuleCategory.Structure, Severity.Warning, "The same heading stands twice under one parent", "Structure of the guide's template");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        document.AllSections.Select(s => s.Children).Prepend(document.Sections).SelectMany(siblings => OfSiblings(document, siblings));

    private static IEnumerable<Finding> OfSiblings(PostMortemDocument document, IEnumerable<Section> siblings)
    {
        var groups = siblings
            .Where(s => s.Form is HeadingForm.Atx or HeadingForm.Setext or HeadingForm.Bold && !s.IsWithin(SectionRole.Timeline))
            .GroupBy(s => (s.Level, Name: SectionNames.Normalize(s.Heading.Text)))
            .Where(g => g.Key.Name.Any(char.IsLetter) && g.Count() > 1 && !IsTime(document, g.First()))
            .ToList();
        // Two names that both return are the blocks of two incidents.
        if (groups.Count > 1) yield break;
        foreach (var section in groups.SelectMany(g => g.Skip(1)))
        {
            var first = groups[0].First();
            yield return new Finding(
                section.Heading.Span,
                $"'{section.Heading.Text}' already stands in line {document.Source.PositionOf(first.Heading.Span.Start).Line}; merge the two sections, or give this one a heading of its own");
        }
    }

    private static bool IsTime(PostMortemDocument document, Section section) => Timelines.DateReader.ReadAt(section.Heading.Text, 0) is not null
        || document.Timelines.Any(t => t.Entries.Any(e => e.Span.Overlaps(section.Heading.Span)));
}
