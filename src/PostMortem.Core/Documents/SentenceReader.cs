using System.Collections.Immutable;
using PostMortem.Language;

namespace PostMortem.Documents;

/// <summary>Cuts the blocks of all sections into sentences.</summary>
internal static class SentenceReader
{
    /// <summary>The sentences of the sections, headings included, in the file's order.</summary>
    public static IEnumerable<Sentence> Read(IEnumerable<Section> sections)
    {
        foreach (var section in sections)
        {
            foreach (var sentence in Split(section.Heading, section, SentencePlace.Heading)) yield return sentence;
            foreach (var sentence in OfBlocks(section.Blocks, section, null)) yield return sentence;
        }
    }

    private static IEnumerable<Sentence> OfBlocks(ImmutableArray<Block> blocks, Section section, SentencePlace? outer) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => Split(paragraph.Text, section, outer ?? SentencePlace.Paragraph),
        ListBlock list => list.Items.SelectMany(i => Split(i.Text, section, outer ?? SentencePlace.ListItem).Concat(OfBlocks(i.Children, section, outer ?? SentencePlace.ListItem))),
        TableBlock table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => Split(c, section, outer ?? SentencePlace.Cell)),
        QuoteBlock quote => OfBlocks(quote.Blocks, section, SentencePlace.Quote),
        _ => [],
    });

    private static IEnumerable<Sentence> Split(Text.InlineText text, Section section, SentencePlace place)
    {
        Sentence? previous = null;
        if (text.IsBlank) yield break;
        foreach (var part in SentenceSplitter.Split(text))
            yield return previous = new Sentence(part, section, place, previous);
    }
}
