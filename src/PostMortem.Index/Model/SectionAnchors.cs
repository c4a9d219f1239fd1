using PostMortem.Documents;

namespace PostMortem.Index;

/// <summary>Where a link into a page leads.</summary>
internal static class SectionAnchors
{
    /// <summary>The id to link to for a section: its own, else that of the closest one around it; null for the page's top.</summary>
    public static string? Of(Section section) => section.Anchor ?? (section.Parent is { } parent ? Of(parent) : null);

    /// <summary>The id to link to for a line of the file.</summary>
    public static string? At(PostMortemDocument document, int line)
    {
        if (line < 1 || line > document.Source.LineCount) return null;
        var offset = document.Source.LineSpan(line).Start;
        var section = document.AllSections.LastOrDefault(s => s.Span.Start <= offset && offset < s.Span.End);
        return section is null ? null : Of(section);
    }
}
