using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PostMortem.Documents;
using MarkdigRow = Markdig.Extensions.Tables.TableRow;

namespace PostMortem.Index;

/// <summary>Gives the entries of timelines and the action items of a document a place on its page: the block that holds each gets an id.</summary>
internal static class PlaceAnchors
{
    /// <summary>The ids, by the offset at which an entry or item begins, and by that at which its block does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="byBlock">The ids that blocks have already; those of further blocks are added.</param>
    /// <param name="unique">Makes an id that no other has.</param>
    public static Dictionary<int, string> Of(PostMortemDocument document, Dictionary<int, string> byBlock, Func<string, string> unique)
    {
        var places = new Dictionary<int, string>();
        var entries = document.Timelines.SelectMany(t => t.Entries).Select(e => ("entry", e.Span.Start));
        var items = document.ActionItems.SelectMany(l => l.Items).Select(i => ("item", i.Span.Start));
        var wanted = entries.Concat(items).ToList();
        if (wanted.Count == 0) return places;
        var blocks = document.Syntax.Descendants<Markdig.Syntax.Block>().Where(CanHoldId).OrderBy(b => b.Span.Start).ToList();
        var starts = blocks.ConvertAll(b => b.Span.Start);
        foreach (var group in wanted.GroupBy(w => w.Item1))
        {
            foreach (var (number, (name, start)) in group.Index())
            {
                var at = starts.BinarySearch(start);
                if (at < 0) at = ~at - 1;
                if (at < 0 || blocks[at].Span.End < start) continue;
                var block = blocks[at];
                if (block is HeadingBlock heading)
                {
                    if (heading.TryGetAttributes()?.Id is { } own) places.TryAdd(start, own);
                    continue;
                }

                if (!byBlock.TryGetValue(block.Span.Start, out var id))
                    byBlock[block.Span.Start] = id = unique(string.Create(CultureInfo.InvariantCulture, $"{name}-{number + 1}"));
                places.TryAdd(start, id);
            }
        }

        return places;
    }

    // A paragraph inside an item or a cell is written without a tag of its own.
    private static bool CanHoldId(Markdig.Syntax.Block block) => block is ListItemBlock or MarkdigRow or HeadingBlock || block is Markdig.Syntax.ParagraphBlock { Parent: MarkdownDocument };
}
