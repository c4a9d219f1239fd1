namespace PostMortem.Documents;

/// <summary>Walks the texts of blocks.</summary>
internal static class BlockTexts
{
    /// <summary>All paragraphs, list items and cells of some blocks, nested ones included, in the file's order; code and raw HTML are none.</summary>
    public static IEnumerable<Text.InlineText> In(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items.SelectMany(i => In(i.Children).Prepend(i.Text)),
        TableBlock table => table.Header.Concat(table.Rows.SelectMany(r => r.Cells)),
        QuoteBlock quote => In(quote.Blocks),
        _ => [],
    });
}
