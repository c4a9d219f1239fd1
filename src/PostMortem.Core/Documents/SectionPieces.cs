using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A heading as found, before it becomes a section.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Form">How it was written.</param>
/// <param name="Level">1 to 6; 0 for a pseudo-heading, which stands one below the heading it is under.</param>
/// <param name="Anchor">Its id in the rendered page, or null.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record HeadingPiece(InlineText Text, HeadingForm Form, int Level, string? Anchor, TextSpan Span);

/// <summary>A heading, a block beneath it, or (neither) the end of a pseudo-heading's section.</summary>
internal readonly record struct SectionPiece(HeadingPiece? Heading, Block? Block);

/// <summary>Cuts a document into headings and blocks: real headings, bold ones, labels, and list items that act as headings.</summary>
internal sealed class SectionPieces(string source, Func<string, ImmutableArray<SectionRole>> rolesOf)
{
    private readonly List<SectionPiece> pieces = [];
    private bool hasHeading;
    private bool labelAwaitsBlock;

    /// <summary>The pieces of a parsed document, in the file's order.</summary>
    public static List<SectionPiece> Read(string source, MarkdownDocument syntax, Func<string, ImmutableArray<SectionRole>> rolesOf)
    {
        var reader = new SectionPieces(source, rolesOf);
        foreach (var block in syntax) reader.Add(block);
        return reader.pieces;
    }

    private void Add(Markdig.Syntax.Block block)
    {
        if (block is HeadingBlock heading && IsHeading(heading))
        {
            var text = InlineReader.Read(source, heading).Tight();
            AddHeading(new HeadingPiece(text, heading.IsSetext ? HeadingForm.Setext : HeadingForm.Atx, heading.Level, heading.TryGetAttributes()?.Id, InlineReader.SpanOf(source, heading.Span)));
            hasHeading = true;
            return;
        }

        var read = block is HeadingBlock paragraph
            ? new ParagraphBlock(InlineReader.Read(source, paragraph), InlineReader.SpanOf(source, paragraph.Span))
            : BlockReader.Read(source, block);
        switch (read)
        {
            case null:
                break;
            case ParagraphBlock p:
                AddParagraph(p);
                break;
            case ListBlock list:
                AddList(list);
                break;
            default:
                AddBlock(read);
                break;
        }
    }

    // Underlining by --- makes a heading of any paragraph that somebody meant to close with a rule.
    private static bool IsHeading(HeadingBlock heading) => !heading.IsSetext || (heading.Span.Length <= 160 && heading.Inline?.Any(i => i is Markdig.Syntax.Inlines.LineBreakInline) != true);

    private void AddHeading(HeadingPiece heading)
    {
        labelAwaitsBlock = false;
        pieces.Add(new SectionPiece(heading, null));
    }

    private void AddBlock(Block block)
    {
        pieces.Add(new SectionPiece(null, block));
        if (!labelAwaitsBlock) return;
        // A plain "What went well:" holds the one block after it.
        labelAwaitsBlock = false;
        pieces.Add(default);
    }

    private void AddParagraph(ParagraphBlock paragraph)
    {
        // Lines that stay text begin at the one offset and end before the other.
        var (restStart, lineStart) = (0, 0);
        foreach (var line in paragraph.Text.Lines())
        {
            var isText = false;
            if (TryHashHeading(line) is { } hash) Flush(hash, HashLevel(line), HeadingForm.Atx);
            else if (IsBoldHeading(line, paragraph)) Flush(line, 0, HeadingForm.Bold);
            else if (TryLabel(line) is var (label, value)) FlushLabel(label, value);
            else
            {
                isText = true;
                if (TryRunIn(line) is var (lead, textStart))
                {
                    FlushRest();
                    AddHeading(new HeadingPiece(lead, HeadingForm.Label, 0, null, lead.Span));
                    restStart = lineStart + textStart;
                }
            }

            lineStart += line.Text.Length + 1;
            if (!isText) restStart = lineStart;
        }

        FlushRest();
        return;

        void FlushRest()
        {
            if (restStart >= lineStart) return;
            var text = paragraph.Text.Slice(restStart, lineStart - 1 - restStart);
            AddBlock(text == paragraph.Text ? paragraph : new ParagraphBlock(text, text.SourceSpan(0, text.Text.Length)));
        }

        void Flush(InlineText text, int level, HeadingForm form)
        {
            FlushRest();
            AddHeading(new HeadingPiece(text, form, level, null, text.Span));
            hasHeading |= form == HeadingForm.Atx;
        }

        void FlushLabel(InlineText label, InlineText value)
        {
            FlushRest();
            AddHeading(new HeadingPiece(label, value.IsBlank ? HeadingForm.Bold : HeadingForm.Label, 0, null, label.Span));
            if (value.IsBlank) labelAwaitsBlock = (label.StyleAt(0) & InlineStyle.Strong) == 0;
            else
            {
                pieces.Add(new SectionPiece(null, new ParagraphBlock(value, value.Span)));
                pieces.Add(default);
            }
        }
    }

    /// <summary><c>##Timeline</c>: no heading to Markdown, one to its reader.</summary>
    private static InlineText? TryHashHeading(InlineText line)
    {
        var level = HashLevel(line);
        if (level is < 2 or > 6 || level >= line.Text.Length || !(char.IsLetter(line.Text[level]) || IsSymbol(line.Text, level))) return null;
        return line.Slice(level, line.Text.TrimEnd('#', ' ').Length - level);
    }

    /// <summary>An emoji or another sign, which a number is not: "##🔥Impact".</summary>
    private static bool IsSymbol(string text, int at) => char.GetUnicodeCategory(text, at) is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.ModifierSymbol or System.Globalization.UnicodeCategory.MathSymbol;

    private static int HashLevel(InlineText line) => Math.Max(0, line.Text.AsSpan().IndexOfAnyExcept('#'));

    private bool IsBoldHeading(InlineText line, ParagraphBlock paragraph) =>
        line.Text.Length <= 80 && line.IsWholly(InlineStyle.Strong) && (!rolesOf(line.Text).IsEmpty || IsQuestionBesideBoldHeadings(line.Text)) && paragraph.Text.Text.StartsWith(line.Text, StringComparison.Ordinal);

    /// <summary>"**Do I have to do anything?**" among bold headings begins another section, if one without a role.</summary>
    private bool IsQuestionBesideBoldHeadings(string line) => line.EndsWith('?') && pieces.Exists(p => p.Heading is { Form: HeadingForm.Bold });

    /// <summary><c>**Impact**: text</c>, <c>**Impact:** text</c>, <c>What went well:</c>; where nothing stands before, also <c>Summary: text</c>.</summary>
    private (InlineText Label, InlineText Value)? TryLabel(InlineText line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 60) return null;
        var isBold = (line.StyleAt(0) & line.StyleAt(colon - 1) & InlineStyle.Strong) != 0;
        var endsThere = string.IsNullOrWhiteSpace(line.Text[(colon + 1)..]);
        if (!isBold && !endsThere && hasHeading) return null;
        var label = line.Slice(0, colon);
        if (rolesOf(label.Text) is not [var role, ..] || role is SectionRole.Metadata or SectionRole.Background) return null;
        // "**Start**: 14:22" is a fact, "**Start:**" above a list one of Start, Stop, Continue.
        if (!endsThere && (SectionNames.GroupOf(role) is not null || SectionNames.Normalize(label.Text) is "impact level")) return null;
        var start = colon + 1;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start])) start++;
        return (label, line.Slice(start));
    }

    /// <summary><c>**Timeline.** All times are UTC.</c>: a section that goes on beneath, and where its text begins.</summary>
    private (InlineText Lead, int TextStart)? TryRunIn(InlineText line)
    {
        var dot = line.Text.IndexOf('.', StringComparison.Ordinal);
        if (dot is <= 0 or > 40 || (line.StyleAt(0) & line.StyleAt(dot - 1) & InlineStyle.Strong) == 0) return null;
        var start = dot + 1;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start])) start++;
        if (start == line.Text.Length || (line.StyleAt(start) & InlineStyle.Strong) != 0) return null;
        var lead = line.Slice(0, dot);
        return rolesOf(lead.Text) is [not (SectionRole.Metadata or SectionRole.Background), ..] ? (lead, start) : null;
    }

    private void AddList(ListBlock list)
    {
        var others = new List<ListItem>();
        var isOutline = list.Items.Any(i => ActsAsHeading(list, i));
        foreach (var item in list.Items)
        {
            var labelled = isOutline ? TryLabel(item.Text) : null;
            if (labelled is null && !ActsAsHeading(list, item))
            {
                others.Add(item);
                continue;
            }

            FlushItems(list, others);
            var heading = labelled?.Label ?? item.Text;
            AddHeading(new HeadingPiece(heading, HeadingForm.ListItem, 0, null, heading.Span));
            if (labelled is { Value: { IsBlank: false } value }) pieces.Add(new SectionPiece(null, new ParagraphBlock(value, value.Span)));
            foreach (var child in item.Children) pieces.Add(new SectionPiece(null, child));
            pieces.Add(default);
        }

        FlushItems(list, others);
    }

    private void FlushItems(ListBlock list, List<ListItem> items)
    {
        if (items.Count == 0) return;
        AddBlock(items.Count == list.Items.Length ? list : list with { Items = [.. items], Span = new TextSpan(items[0].Span.Start, items[^1].Span.End) });
        items.Clear();
    }

    /// <summary><c>- **Key events**</c> with its content nested; in a document without headings also <c>1. Summary</c>. Beside such an item, <c>- **Impact**: text</c> is a section, too.</summary>
    private bool ActsAsHeading(ListBlock list, ListItem item) =>
        item.Children.Length > 0 && item.Text.Text.Length is > 0 and <= 80
        && (item.Text.IsWholly(InlineStyle.Strong) || (!hasHeading && list.IsOrdered))
        && rolesOf(item.Text.Text) is [not SectionRole.Metadata, ..];
}
