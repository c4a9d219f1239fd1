using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using PostMortem.Text;
using MarkdigCodeBlock = Markdig.Syntax.CodeBlock;
using MarkdigHtmlBlock = Markdig.Syntax.HtmlBlock;
using MarkdigListBlock = Markdig.Syntax.ListBlock;
using MarkdigParagraph = Markdig.Syntax.ParagraphBlock;
using MarkdigQuoteBlock = Markdig.Syntax.QuoteBlock;

namespace PostMortem.Documents;

/// <summary>Turns blocks of the syntax tree into those of the model; headings become sections elsewhere (<see cref="SectionReader"/>).</summary>
internal static class BlockReader
{
    /// <summary>Reads a block; null for what no reader sees (link definitions) and for headings.</summary>
    public static Block? Read(string source, Markdig.Syntax.Block block)
    {
        var span = InlineReader.SpanOf(source, block.Span);
        return block switch
        {
            MarkdigParagraph paragraph => new ParagraphBlock(InlineReader.Read(source, paragraph), span),
            MarkdigListBlock list => new ListBlock(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(i => ReadItem(source, i))], span),
            Table table => ReadTable(source, table, span),
            MarkdigQuoteBlock quote => new QuoteBlock(ReadAll(source, quote), span),
            MarkdigCodeBlock => new CodeBlock(span),
            MarkdigHtmlBlock html => new HtmlBlock(html.Type == HtmlBlockType.Comment, span),
            ThematicBreakBlock => new RuleBlock(span),
            _ => null,
        };
    }

    private static ImmutableArray<Block> ReadAll(string source, ContainerBlock container) =>
        [.. container.Select(b => b is HeadingBlock heading ? new ParagraphBlock(InlineReader.Read(source, heading), InlineReader.SpanOf(source, heading.Span)) : Read(source, b)).OfType<Block>()];

    private static ListItem ReadItem(string source, ListItemBlock item)
    {
        var blocks = ReadAll(source, item);
        var first = item.Count > 0 ? item[0] as LeafBlock : null;
        var check = first?.Inline?.FirstChild as TaskList;
        var span = InlineReader.SpanOf(source, item.Span);
        return blocks is [ParagraphBlock paragraph, ..]
            ? new ListItem(paragraph.Text, check?.Checked, blocks.RemoveAt(0), span)
            : new ListItem(new InlineText("", [], span), null, blocks, span);
    }

    private static TableBlock ReadTable(string source, Table table, TextSpan span)
    {
        ImmutableArray<InlineText> header = [];
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            var cells = ReadCells(source, row);
            if (row.IsHeader) header = cells;
            else rows.Add(new TableRow(cells, InlineReader.SpanOf(source, row.Span)));
        }

        return new TableBlock(header, rows.ToImmutable(), span);
    }

    /// <summary>The cells of a row. Markdig gives no place to empty cells, nor to those with which it pads short rows: the latter are left out.</summary>
    private static ImmutableArray<InlineText> ReadCells(string source, Markdig.Extensions.Tables.TableRow row)
    {
        var cells = row.OfType<TableCell>().ToList();
        var count = cells.FindLastIndex(HasPlace) + 1;
        var read = ImmutableArray.CreateBuilder<InlineText>(count);
        var end = InlineReader.SpanOf(source, row.Span).Start;
        foreach (var cell in cells.Take(count))
        {
            read.Add(HasPlace(cell) ? ReadCell(source, cell) : new InlineText("", [], new TextSpan(end, end)));
            end = read[^1].Span.End;
        }

        return read.MoveToImmutable();
    }

    private static bool HasPlace(TableCell cell) => cell.Span.End >= cell.Span.Start && cell.Span.End > 0;

    /// <summary>A cell's span is that of its visible text, not of the padding that aligns the pipes.</summary>
    private static InlineText ReadCell(string source, TableCell cell)
    {
        var span = Trimmed(source, InlineReader.SpanOf(source, cell.Span));
        var text = cell.Count > 0 && cell[0] is LeafBlock leaf ? InlineReader.Read(source, leaf) : InlineText.Empty;
        return new InlineText(text.Text, text.Runs, span);
    }

    private static TextSpan Trimmed(string source, TextSpan span)
    {
        var (start, end) = (span.Start, Math.Min(span.End, source.Length));
        while (start < end && char.IsWhiteSpace(source[start])) start++;
        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
