using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>
/// The text as it would be without its suppression comments, every offset kept. To Markdown a comment at the start of a line makes raw HTML
/// of the whole line, and one between two items or rows ends the list or table: it would change what it is only about.
/// </summary>
internal sealed partial class SuppressionMask
{
    private readonly SourceText source;
    private readonly ImmutableArray<SuppressionComment> comments;

    /// <summary>The text with the comments blanked out, by which it is told what else stands in a line.</summary>
    private readonly string blanked;

    private readonly char[] text;

    private SuppressionMask(SourceText source, ImmutableArray<SuppressionComment> comments)
    {
        this.source = source;
        this.comments = comments;
        text = source.Content.ToCharArray();
        foreach (var comment in comments) Blank(comment.Span);
        blanked = new string(text);
    }

    /// <summary>The text that means what the document means.</summary>
    public static string Apply(SourceText source, ImmutableArray<SuppressionComment> comments)
    {
        // Raw HTML goes on to the next empty line, which a comment of its own line would become.
        ImmutableArray<SuppressionComment> masked = [.. comments.Where(c => !c.IsWithinHtml)];
        return masked.IsEmpty ? source.Content : new SuppressionMask(source, masked).Apply();
    }

    private string Apply()
    {
        var (gapStart, gapEnd) = (-1, -1);
        for (var i = 0; i < comments.Length;)
        {
            // All comments that share lines.
            var (from, first, last) = (i, LineOf(comments[i].Span.Start), LineOf(comments[i].Span.End));
            for (i++; i < comments.Length && LineOf(comments[i].Span.Start) <= last; i++) last = LineOf(comments[i].Span.End);

            var lines = new TextSpan(source.LineSpan(first).Start, source.LineSpan(last).End);
            var textStart = lines.Start + LengthOf(LineStart(), lines);
            if (textStart < lines.End)
            {
                var textEnd = lines.Start + Part(lines).TrimEnd().Length;
                for (var at = from; at < i; at++) MaskBesideText(at, lines, textStart, textEnd);
            }
            else if (LengthOf(Gap(), lines) == lines.Length)
            {
                if (first != gapEnd + 1) gapStart = first;
                gapEnd = last;
                var isLastOfGap = i == comments.Length || LineOf(comments[i].Span.Start) > last + 1;
                // Another comment may follow on the next line, beside text: then that line is the one after the gap.
                if (isLastOfGap || !IsAlone(i)) JoinAround(gapStart, gapEnd);
            }
        }

        return new string(text);
    }

    private int LineOf(int offset) => source.PositionOf(offset).Line;

    private bool IsAlone(int index)
    {
        var lines = new TextSpan(source.LineSpan(LineOf(comments[index].Span.Start)).Start, source.LineSpan(LineOf(comments[index].Span.End)).End);
        return LengthOf(Gap(), lines) == lines.Length;
    }

    /// <summary>Takes away the lines that part two items of a list or rows of a table. Any other text they part as an empty line would, or it was parted already.</summary>
    private void JoinAround(int first, int last)
    {
        if (first == 1 || last == source.LineCount) return;
        var (before, after) = (source.LineSpan(first - 1), source.LineSpan(last + 1));
        if (LengthOf(Gap(), before) == before.Length) return;
        if (LengthOf(Bullet(), after) > 0 || (Part(before).Contains('|') && Part(after).Contains('|'))) Fill(before.End, source.LineSpan(last).End);
    }

    private void MaskBesideText(int index, TextSpan lines, int textStart, int textEnd)
    {
        var comment = comments[index].Span;
        var isLast = comment.Start >= textEnd;
        var start = comment.Start;
        for (var least = Math.Max(lines.Start, index == 0 ? 0 : comments[index - 1].Span.End); start > least && char.IsWhiteSpace(blanked[start - 1]); start--) { }

        var end = isLast ? lines.End : comment.End;
        var next = index + 1 < comments.Length ? Math.Min(lines.End, comments[index + 1].Span.Start) : lines.End;
        var isBesidePipe = (start > lines.Start && blanked[start - 1] == '|') || Part(new TextSpan(comment.End, next)).TrimStart().StartsWith('|');
        // In a cell, and at the end of a row, heading or link definition, blanks are nothing; at the end of a paragraph's line they would break it.
        if (!isBesidePipe && !(isLast && LengthOf(HeadingOrDefinition(), lines) > 0)) Tag(comment.End <= textStart ? comment.Start : start, end);
    }

    /// <summary>An empty tag is nothing to a reader, and neither white space nor raw HTML at the start of a line.</summary>
    private void Tag(int start, int end)
    {
        Fill(start, end);
        (text[start], text[start + 1], text[end - 2], text[end - 1]) = ('<', 'a', '/', '>');
    }

    private void Fill(int start, int end) => text.AsSpan(start, end - start).Fill(' ');

    private void Blank(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('\r' or '\n')) text[i] = ' ';
        }
    }

    private ReadOnlySpan<char> Part(TextSpan span) => blanked.AsSpan(span.Start, span.Length);

    /// <summary>How much of a part, from its start on, a pattern covers.</summary>
    private int LengthOf(Regex pattern, TextSpan span)
    {
        foreach (var match in pattern.EnumerateMatches(Part(span))) return match.Length;
        return 0;
    }

    /// <summary>What may stand before a line's own text: marks of quotes and items, a check box.</summary>
    [GeneratedRegex(@"\A(?:[\s>]|(?:[-*+]|[0-9]{1,9}[.)])\s)*(?:\[[ xX]\]\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    /// <summary>A line without text, in the block around it.</summary>
    [GeneratedRegex(@"\A[\s>]*", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\A[\s>]*[-*+]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A(?:[\s>]|(?:[-*+]|[0-9]{1,9}[.)])\s)*(?:#{1,6}\s|\[[^\]]+\]:)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingOrDefinition();
}
