using System.Collections.Immutable;

namespace PostMortem.Language;

/// <summary>
/// Phrases by heading, from <c>Lexicons/*.txt</c>: one or more a line, separated by commas. A phrase is words that follow one another;
/// <c>alert*</c> is every word that begins so, <c>^document</c> only the first word of a text.
/// </summary>
internal sealed class PhraseList
{
    private sealed record Phrase(ImmutableArray<string> Words, bool IsAtStart, string Heading);

    /// <summary>The longest beginning of a word that the files hold.</summary>
    private const int LongestBeginning = 15;

    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    private PhraseList(Dictionary<string, List<Phrase>> phrases) => byFirstWord = phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads an embedded file.</summary>
    public static PhraseList Read(string file)
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.OrdinalIgnoreCase);
        var heading = "";
        foreach (var line in LexiconFile.Lines(file))
        {
            if (line[0] == '[')
            {
                heading = line[1..^1];
                continue;
            }

            foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var words = phrase.TrimStart('^').Split(' ');
                if (!phrases.TryGetValue(words[0], out var same)) phrases.Add(words[0], same = []);
                same.Add(new Phrase([.. words], phrase[0] == '^', heading));
            }
        }

        return new PhraseList(phrases);
    }

    /// <summary>The words of a text: letters, digits and the apostrophes between them; <c>roll-back</c> is two words.</summary>
    public static ImmutableArray<Range> WordsOf(ReadOnlySpan<char> text)
    {
        var words = ImmutableArray.CreateBuilder<Range>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1])))) i++;
            words.Add(start..i);
        }

        return words.DrainToImmutable();
    }

    /// <summary>The phrases of one word under a heading.</summary>
    public HashSet<string> Under(string heading) =>
        byFirstWord.Dictionary.Values.SelectMany(p => p).Where(p => p.Heading == heading && p.Words.Length == 1).Select(p => p.Words[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The headings of all phrases in a text, each with the number of its first word and of its words, in the text's order.</summary>
    public IEnumerable<(string Heading, int Word, int Count)> Find(string text, ImmutableArray<Range> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var phrase in StartingWith(text, words[at]))
            {
                if ((at == 0 || !phrase.IsAtStart) && Follows(text, words, at, phrase)) yield return (phrase.Heading, at, phrase.Words.Length);
            }
        }
    }

    /// <summary>The phrases whose first word is this one, or a beginning of it with <c>*</c>.</summary>
    private List<Phrase> StartingWith(string text, Range word)
    {
        var (start, length) = word.GetOffsetAndLength(text.Length);
        var found = new List<Phrase>();
        if (byFirstWord.TryGetValue(text.AsSpan(start, length), out var exact)) found.AddRange(exact);
        Span<char> beginning = stackalloc char[LongestBeginning + 1];
        for (var n = 2; n <= Math.Min(length, LongestBeginning); n++)
        {
            text.AsSpan(start, n).CopyTo(beginning);
            beginning[n] = '*';
            if (byFirstWord.TryGetValue(beginning[..(n + 1)], out var open)) found.AddRange(open);
        }

        return found;
    }

    private static bool Follows(string text, ImmutableArray<Range> words, int at, Phrase phrase)
    {
        if (at + phrase.Words.Length > words.Length) return false;
        for (var i = 1; i < phrase.Words.Length; i++)
        {
            var word = text.AsSpan()[words[at + i]];
            var wanted = phrase.Words[i].AsSpan();
            var isSame = wanted[^1] == '*' ? word.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase) : word.Equals(wanted, StringComparison.OrdinalIgnoreCase);
            if (!isSame) return false;
        }

        return true;
    }
}
