using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>The blocks of a document that customers may read: paragraphs, lists and tables. Code, HTML and facts about the document are left out.</summary>
internal sealed class PublishedBlocks(PostMortemDocument document)
{
    private readonly ImmutableArray<TextSpan> facts = [.. document.Metadata.Select(m => m.KeySpan).Order()];

    /// <summary>Those of some blocks, quotes opened.</summary>
    public ImmutableArray<Block> Of(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Of)];

    /// <summary>What is being done in a section, or anywhere: the words of the items, without owner, ticket and date, and what is written beside them.</summary>
    public ImmutableArray<Block> OfActions(Section? section)
    {
        ActionItem[] items = [.. document.ActionItems.SelectMany(l => l.Items).Where(i => section is null || i.Section == section)];
        ImmutableArray<ListItem> shown = [.. items
            .Where(i => !i.IsAboutDocument && i.Purposes != ActionPurposes.Document && !i.Text.IsBlank)
            .Select(i => new ListItem(i.Text, i.IsDone ? true : null, [], i.Span))];
        var prose = section is null ? [] : Of(section.Blocks.OfType<ParagraphBlock>().Where(p => !items.Any(i => i.Span.Overlaps(p.Span))));
        return shown.IsEmpty ? prose : prose.Add(new ListBlock(false, shown, shown[0].Span));
    }

    private IEnumerable<Block> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => Lines(paragraph),
        ListBlock list => Items(list) is { IsEmpty: false } items ? [list with { Items = items }] : [],
        TableBlock table => table.Span.ContainsAny(facts) ? [] : [table],
        QuoteBlock quote => Of(quote.Blocks),
        _ => [],
    };

    private IEnumerable<Block> Lines(ParagraphBlock paragraph)
    {
        if (paragraph.Text.IsBlank) return [];
        return paragraph.Span.ContainsAny(facts)
            ? paragraph.Text.Lines().Where(l => !l.IsBlank && !l.Span.ContainsAny(facts)).Select(l => new ParagraphBlock(l, l.Span))
            : [paragraph];
    }

    private ImmutableArray<ListItem> Items(ListBlock list) => [.. list.Items
        .Where(i => !i.Text.Span.ContainsAny(facts))
        .Select(i => i with { IsChecked = null, Children = Of(i.Children) })
        .Where(i => !i.Text.IsBlank || !i.Children.IsEmpty)];
}
