using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A heading with nothing beneath it.</summary>
internal sealed class PM1002EmptySection : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1002", "EmptySection", RuleCategory.Structure, Severity.Warning, "A section is empty", "Guide, \"Templates vs. reality\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var section in document.AllSections)
        {
            if (!section.IsEmpty || section.Form is HeadingForm.Preamble or HeadingForm.ListItem || CarriesItsContent(document, section)) continue;
            yield return new Finding(section.Heading.Span, section.Blocks.IsEmpty
                ? $"'{section.Heading.Text}' is empty; write it, or remove the heading"
                : $"'{section.Heading.Text}' holds no text, only comments or empty markers; write it, or remove the heading");
        }
    }

    /// <summary>Headings that say it all themselves: entries of a timeline, action items, days.</summary>
    private static bool CarriesItsContent(PostMortemDocument document, Section section)
    {
        if (section.Parent is { } parent && (parent.IsWithin(SectionRole.Timeline) || parent.IsWithin(SectionRole.ActionItems))) return true;
        if (document.Timelines.Any(t => t.Section == section && !t.Entries.IsEmpty)) return true;
        return document.Timelines.Any(t => t.Entries.Any(e => e.Span.Overlaps(section.Heading.Span))) || DateReader.ReadAt(section.Heading.Text, 0) is not null;
    }
}
