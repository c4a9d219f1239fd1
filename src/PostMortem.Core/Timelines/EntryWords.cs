using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>The words of an entry in lower case; marks that end a clause are words of their own, a handle is <c>@</c>.</summary>
internal static class EntryWords
{
    /// <summary>What stands for the end of a clause.</summary>
    public const string Mark = ".";

    /// <summary>What stands for a comma: no gap of a pattern reaches over it.</summary>
    public const string Comma = ",";

    /// <summary>An entry tells its news early; what follows is explanation.</summary>
    private const int Most = 70;

    /// <summary>The first words of an entry; code is none.</summary>
    public static List<string> Of(InlineText text)
    {
        var prose = text.Prose();
        var words = new List<string>();
        for (var at = 0; at < prose.Length && words.Count < Most;)
        {
            var c = prose[at];
            if (char.IsLetterOrDigit(c))
            {
                var end = WordEnd(prose, at);
                AddWord(words, prose.AsSpan(at, end - at));
                at = end;
                continue;
            }

            if (c == '@' && Scan.IsWord(prose, at + 1))
            {
                at = WordEnd(prose, at + 1);
                words.Add("@");
                continue;
            }

            if (c == ':') words.Add(":");
            else if (c == ',') words.Add(Comma);
            else if (c is '.' or ';' or '!' or '?' or '\n' || (Scan.IsDash(prose, at) && char.IsWhiteSpace(Scan.At(prose, at + 1)))) words.Add(Mark);
            at++;
        }

        words.Add(Mark);
        return words;
    }

    /// <summary>Whether a word parts clauses.</summary>
    public static bool IsMark(string word) => word is Mark or ":";

    // "1.270.0", "3,200", "on-call", "5%", "can't"
    private static int WordEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '%' || (text[at] is '-' or '_' or '.' or '\'' or '\u2019' or '\u2011' && Scan.IsWord(text, at + 1)) || (text[at] == ',' && Scan.IsDigit(text, at - 1) && Scan.IsDigit(text, at + 1)))) at++;
        return at;
    }

    private static void AddWord(List<string> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('\u2019', '\'');
        lower.Replace('\u2011', '-');
        words.Add(lower.ToString());
    }
}
