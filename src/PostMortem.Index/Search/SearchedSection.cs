using PostMortem.Documents;

namespace PostMortem.Index;

/// <summary>A section as the search sees it.</summary>
/// <param name="Section">The section of the model.</param>
/// <param name="Anchor">The id to link to, or null for the page's top.</param>
/// <param name="Heading">Its heading; empty for the text before the first one.</param>
/// <param name="Text">What stands directly in it, on one line.</param>
internal sealed record SearchedSection(Section Section, string? Anchor, string Heading, string Text)
{
    /// <summary>The sections of a document, in the file's order.</summary>
    public static List<SearchedSection> Of(PostMortemDocument document, PageAnchors anchors) =>
        [.. document.AllSections.Select(s => new SearchedSection(s, anchors.Of(s), PlainText.OneLine(s.Heading.Text), PlainText.Of(document, s)))];
}
