using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>The headings of a document that are days, or entries of a timeline: they need nothing beneath them, and may say the same twice.</summary>
internal sealed class TimeHeadings(PostMortemDocument document)
{
    // Entries do not overlap one another.
    private readonly TextSpan[] entries = [.. document.Timelines.SelectMany(t => t.Entries).Select(e => e.Span).Order()];

    /// <summary>Whether the heading of a section is one of them.</summary>
    public bool Contain(Section section) => DateReader.ReadAt(section.Heading.Text, 0) is not null || IsEntry(section.Heading.Span);

    private bool IsEntry(TextSpan heading)
    {
        var next = Array.BinarySearch(entries, new TextSpan(heading.End, heading.End));
        if (next < 0) next = ~next;
        return next > 0 && entries[next - 1].Overlaps(heading);
    }
}
