using System.Buffers;
using PostMortem.Text;

namespace PostMortem.Language;

/// <summary>Cuts the text of a paragraph, list item or cell into sentences that keep their places in the file.</summary>
public static class SentenceSplitter
{
    private const InlineStyle Opaque = InlineStyle.Code | InlineStyle.Url | InlineStyle.Image;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…\n");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»)]}*_");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«([{*_");

    /// <summary>The sentences in order, without white space around them; a sentence that is not closed by a stop is one too.</summary>
    /// <param name="text">One block's text; its line breaks count as spaces, unless they were forced and a new sentence begins after them.</param>
    public static IEnumerable<InlineText> Split(InlineText text)
    {
        var start = 0;
        while (start < text.Text.Length)
        {
            var end = FindEnd(text, start);
            var trimmed = text.Text.AsSpan(start, end - start).TrimEnd();
            var lead = trimmed.Length - trimmed.TrimStart().Length;
            if (trimmed.Length > lead) yield return text.Slice(start + lead, trimmed.Length - lead);
            start = end;
        }
    }

    private static int FindEnd(InlineText text, int start)
    {
        var all = text.Text;
        for (var i = start; i < all.Length; i++)
        {
            var found = all.AsSpan(i).IndexOfAny(Stops);
            if (found < 0) break;
            i += found;
            if (all[i] == '\n')
            {
                // Breaks with nothing between them are one.
                var isForced = IsForcedBreak(text, i);
                while (i + 1 < all.Length && char.IsWhiteSpace(all[i + 1])) isForced |= all[++i] == '\n' && IsForcedBreak(text, i);
                if (isForced && NextWord(all, i + 1) is { IsEmpty: false } next && !char.IsLower(next[0])) return i + 1;
                continue;
            }

            if ((text.StyleAt(i) & Opaque) != 0) continue;
            var stop = i;
            while (i + 1 < all.Length && all[i + 1] is '.' or '!' or '?' or '…') i++;
            var after = i + 1;
            while (after < all.Length && Closers.Contains(all[after])) after++;
            if (after < all.Length && !char.IsWhiteSpace(all[after])) continue;
            if (Ends(all, start, stop, i, after)) return after;
        }

        return all.Length;
    }

    /// <summary>Whether the stops from <paramref name="stop"/> to <paramref name="last"/>, closed before <paramref name="after"/>, end a sentence.</summary>
    private static bool Ends(string all, int start, int stop, int last, int after)
    {
        var next = NextWord(all, after);
        if (next.IsEmpty) return true;
        var lowerFollows = char.IsLower(next[0]);
        if (all[stop] != '.' || last > stop || after > last + 1) return !lowerFollows;

        var word = WordBefore(all, start, stop);
        if (word.IsEmpty) return !lowerFollows;
        if (IsListNumber(all, start, stop, word) || IsInitial(all, start, stop, word)) return false;
        return Abbreviation.Of(word) switch
        {
            AbbreviationUse.BeforeAWord => false,
            AbbreviationUse.BeforeANumber => !char.IsDigit(next[0]) && next[0] != '#',
            AbbreviationUse.Anywhere => char.IsUpper(next[0]) && !IsZone(next),
            _ => true,
        };
    }

    /// <summary>What follows, without white space and opening quotes and brackets.</summary>
    private static ReadOnlySpan<char> NextWord(string all, int from)
    {
        while (from < all.Length && (char.IsWhiteSpace(all[from]) || Openers.Contains(all[from]))) from++;
        var end = from;
        while (end < all.Length && !char.IsWhiteSpace(all[end])) end++;
        return all.AsSpan(from, end - from);
    }

    private static ReadOnlySpan<char> WordBefore(string all, int start, int stop)
    {
        var from = stop;
        while (from > start && !char.IsWhiteSpace(all[from - 1]) && !Openers.Contains(all[from - 1]) && all[from - 1] is not ('/' or '—')) from--;
        return all.AsSpan(from, stop - from);
    }

    /// <summary><c>1.</c> or <c>a.</c> before the first word of the sentence.</summary>
    private static bool IsListNumber(string all, int start, int stop, ReadOnlySpan<char> word) =>
        all.AsSpan(start, stop - start).TrimStart().Length == word.Length
        && (word.Length == 1 ? char.IsLetterOrDigit(word[0]) : word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9'));

    /// <summary>The initial of a name: <c>Alice B. Smith</c>, <c>J. R. Smith</c>; not <c>plan B. Then</c>.</summary>
    private static bool IsInitial(string all, int start, int stop, ReadOnlySpan<char> word)
    {
        if (word.Length == 3 && word[1] == '.' && char.IsUpper(word[0]) && char.IsUpper(word[2])) return NextWord(all, stop + 1) is { IsEmpty: false } next && char.IsLower(next[0]);
        if (word.Length != 1 || !char.IsUpper(word[0]) || word[0] == 'I') return false;
        var before = all.AsSpan(start, stop - start - 1).TrimEnd();
        var name = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        return !name.IsEmpty && char.IsUpper(name[0]) && (name.Length > 1 && char.IsLower(name[^1]) || name[^1] == '.');
    }

    /// <summary>A time zone after <c>a.m.</c>: <c>UTC</c>.</summary>
    private static bool IsZone(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd(".,;:)");
        return word.Length is >= 2 and <= 4 && !word.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>A <c>&lt;br&gt;</c> or a hard break stands for more characters than the line break that it is.</summary>
    private static bool IsForcedBreak(InlineText text, int at) =>
        (text.StyleAt(at) & InlineStyle.LineBreak) != 0 && text.SourceSpan(at, 1).Length > "\r\n".Length;
}
