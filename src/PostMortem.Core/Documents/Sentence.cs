using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>Where a sentence stands.</summary>
public enum SentencePlace
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A list item.</summary>
    ListItem,

    /// <summary>A table cell.</summary>
    Cell,

    /// <summary>A block quote: somebody else's words.</summary>
    Quote,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>A sentence, joined over hard line wraps.</summary>
/// <param name="text">The sentence: its characters keep their places in the file; a line break inside counts as a space.</param>
/// <param name="section">The section it stands in.</param>
/// <param name="place">What kind of block it stands in.</param>
/// <param name="previous">The sentence before it in the same block, for pronouns; null for the first.</param>
public sealed class Sentence(InlineText text, Section section, SentencePlace place, Sentence? previous)
{
    /// <summary>The sentence: its characters keep their places in the file; a line break inside counts as a space.</summary>
    public InlineText Text { get; } = text;

    /// <summary>The section it stands in.</summary>
    public Section Section { get; } = section;

    /// <summary>What kind of block it stands in.</summary>
    public SentencePlace Place { get; } = place;

    /// <summary>The sentence before it in the same block, for pronouns; null for the first.</summary>
    public Sentence? Previous { get; } = previous;

    /// <summary>The words to judge: line breaks as spaces, code, URLs and image texts blanked out, at the same offsets as <see cref="Text"/>.</summary>
    public string Prose { get; } = text.Prose().Replace('\n', ' ');
}
