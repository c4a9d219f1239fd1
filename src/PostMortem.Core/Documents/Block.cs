using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A block of a section, as a reader sees it.</summary>
/// <param name="Span">Where it stands in the file.</param>
public abstract record Block(TextSpan Span);

/// <summary>A paragraph; its line breaks are kept.</summary>
public sealed record ParagraphBlock(InlineText Text, TextSpan Span) : Block(Span);

/// <summary>A bulleted or numbered list.</summary>
public sealed record ListBlock(bool IsOrdered, ImmutableArray<ListItem> Items, TextSpan Span) : Block(Span);

/// <summary>An item of a list.</summary>
/// <param name="Text">The item's own first paragraph; empty where it begins with another block.</param>
/// <param name="IsChecked">The state of its check box, or null where it has none.</param>
/// <param name="Children">The blocks after the first paragraph: nested lists, more paragraphs, code.</param>
/// <param name="Span">Where the whole item stands, marker included.</param>
public sealed record ListItem(InlineText Text, bool? IsChecked, ImmutableArray<Block> Children, TextSpan Span);

/// <summary>A pipe or HTML-free grid table.</summary>
/// <param name="Header">The cells of the header row; empty where there is none.</param>
/// <param name="Rows">The body.</param>
/// <param name="Span">Where the whole table stands.</param>
public sealed record TableBlock(ImmutableArray<InlineText> Header, ImmutableArray<TableRow> Rows, TextSpan Span) : Block(Span)
{
    /// <summary>From the first to the last header cell; where there is none, the start of the table.</summary>
    public TextSpan HeaderSpan => Header.IsEmpty ? new TextSpan(Span.Start, Span.Start) : new TextSpan(Header[0].Span.Start, Header[^1].Span.End);
}

/// <summary>A body row of a table. Cells that the row lacks are not padded.</summary>
public sealed record TableRow(ImmutableArray<InlineText> Cells, TextSpan Span);

/// <summary>A block quote: somebody else's words.</summary>
public sealed record QuoteBlock(ImmutableArray<Block> Blocks, TextSpan Span) : Block(Span);

/// <summary>A fenced or indented code block.</summary>
public sealed record CodeBlock(TextSpan Span) : Block(Span);

/// <summary>A block of raw HTML.</summary>
/// <param name="IsComment">Whether it is only a comment.</param>
/// <param name="Span">Where it stands.</param>
public sealed record HtmlBlock(bool IsComment, TextSpan Span) : Block(Span);

/// <summary>A horizontal rule.</summary>
public sealed record RuleBlock(TextSpan Span) : Block(Span);
