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
/// <param name="Text">The sentence: its characters keep their places in the file; a line break inside counts as a space.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Place">What kind of block it stands in.</param>
/// <param name="Previous">The sentence before it in the same block, for pronouns; null for the first.</param>
public sealed record Sentence(InlineText Text, Section Section, SentencePlace Place, Sentence? Previous)
{
    /// <summary>The words to judge: line breaks as spaces, code, URLs and image texts blanked out, at the same offsets as <see cref="Text"/>.</summary>
    public string Prose { get; } = Text.Prose().Replace('\n', ' ');
}
