namespace PostMortem.Timelines;

/// <summary>Steps over characters of a text; the readers of dates, times and zones are made of these. None looks further than it must, so that reading stays linear.</summary>
internal static class Scan
{
    /// <summary>Whether the character at an index is an ASCII digit; no index is out of range.</summary>
    public static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>Whether a letter or digit stands at an index.</summary>
    public static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>The character at an index, or NUL outside of the text.</summary>
    public static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    /// <summary>How many digits follow, counted to <paramref name="most"/> at the most.</summary>
    public static int Digits(string text, int at, int most = 9)
    {
        var count = 0;
        while (count < most && IsDigit(text, at + count)) count++;
        return count;
    }

    /// <summary>The value of digits that were counted.</summary>
    public static int Number(string text, int at, int digits)
    {
        var value = 0;
        for (var i = at; i < at + digits; i++) value = (value * 10) + (text[i] - '0');
        return value;
    }

    /// <summary>The next index that is not blank: space, tab, no-break and narrow spaces, but no line break.</summary>
    public static int Blanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0' or '\u2009' or '\u202F' or '\u200B') at++;
        return at;
    }

    /// <summary>Whether a word, and not the beginning of a longer one, stands at an index.</summary>
    public static bool Word(string text, int at, string word, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        at >= 0 && string.Compare(text, at, word, 0, word.Length, comparison) == 0 && !IsWord(text, at + word.Length);

    /// <summary>The index after the first of some words that stands at an index, or -1.</summary>
    public static int AnyWord(string text, int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Word(text, at, word)) return at + word.Length;
        }

        return -1;
    }

    /// <summary>Whether a hyphen or a dash of any width stands at an index.</summary>
    public static bool IsDash(string text, int at) => At(text, at) is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>The index after a dash or a word that joins the two ends of a range, blanks around it included, or -1.</summary>
    public static int RangeJoint(string text, int at)
    {
        at = Blanks(text, at);
        var next = AnyWord(text, at, ["to", "until", "till", "through", "thru"]);
        if (next < 0 && IsDash(text, at))
        {
            next = at + 1;
            while (next < at + 3 && IsDash(text, next)) next++;
            if (At(text, next) == '>') next++;
        }

        if (next < 0 && At(text, at) == '\u2192') next = at + 1;
        return next < 0 ? -1 : Blanks(text, next);
    }
}
