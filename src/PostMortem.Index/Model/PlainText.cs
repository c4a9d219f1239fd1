using System.Text;
using PostMortem.Documents;

namespace PostMortem.Index;

/// <summary>What stands in a section, as text without markup.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, white space collapsed; empty for null.</summary>
    public static string OneLine(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The statements of a section and of those below it: list items where it has any, else paragraphs.</summary>
    public static IEnumerable<string> Statements(Section section)
    {
        foreach (var part in section.SelfAndDescendants())
        {
            var items = part.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).Select(i => OneLine(i.Text.Text)).Where(t => t.Length > 0).ToList();
            var statements = items.Count > 0 ? items : part.Blocks.OfType<ParagraphBlock>().Select(p => OneLine(p.Text.Text)).Where(t => t.Length > 0);
            foreach (var statement in statements) yield return statement;
        }
    }

    /// <summary>Everything that stands directly in a section, on one line; code included, because error messages are what people search for.</summary>
    public static string Of(PostMortemDocument document, Section section)
    {
        var text = new StringBuilder();
        foreach (var block in section.Blocks) Append(text, document, block);
        return OneLine(text.ToString());
    }

    private static void Append(StringBuilder text, PostMortemDocument document, Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                text.Append(paragraph.Text.Text).Append('\n');
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    text.Append(item.Text.Text).Append('\n');
                    foreach (var child in item.Children) Append(text, document, child);
                }

                break;
            case TableBlock table:
                AppendRow(text, table.Header);
                foreach (var row in table.Rows) AppendRow(text, row.Cells);
                break;
            case QuoteBlock quote:
                foreach (var child in quote.Blocks) Append(text, document, child);
                break;
            case CodeBlock code:
                foreach (var line in document.Source[code.Span].Split('\n'))
                {
                    var content = line.AsSpan().Trim();
                    if (!content.StartsWith("```", StringComparison.Ordinal) && !content.StartsWith("~~~", StringComparison.Ordinal)) text.Append(content).Append('\n');
                }

                break;
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<Text.InlineText> cells) =>
        text.AppendJoin(" · ", cells.Select(c => c.Text).Where(t => !string.IsNullOrWhiteSpace(t))).Append('\n');
}
