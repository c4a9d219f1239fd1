using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A heading with nothing beneath it.</summary>
internal sealed class PM1002EmptySection : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1002", "EmptySection", RuleCategory.Structure, Severity.Warning, "A section is empty", "Guide, \"Templates vs. reality\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var timelines = document.Timelines.Where(t => !t.Entries.IsEmpty).Select(t => t.Section).ToHashSet();
        var times = new TimeHeadings(document);
        foreach (var section in document.AllSections)
        {
            if (!section.IsEmpty || section.Form is HeadingForm.Preamble or HeadingForm.ListItem || IsEntryOrItem(section) || timelines.Contains(section) || times.Contain(section)) continue;
            yield return new Finding(section.Heading.Span, section.Blocks.IsEmpty
                ? $"'{section.Heading.Text}' is empty; write it, or remove the heading"
                : $"'{section.Heading.Text}' holds no text, only comments or empty markers; write it, or remove the heading");
        }
    }

    /// <summary>Below a timeline or action items a heading says it all itself.</summary>
    private static bool IsEntryOrItem(Section section) => section.Parent is { } parent && (parent.IsWithin(SectionRole.Timeline) || parent.IsWithin(SectionRole.ActionItems));
}
