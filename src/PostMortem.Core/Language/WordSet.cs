using System.Buffers;

namespace PostMortem.Language;

/// <summary>Words, beginnings of words and phrases of one meaning, to be found in prose in any case.</summary>
internal sealed class WordSet
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?");

    private readonly record struct Entry(string[] Words, bool IsPrefix);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<string> prefixes = [];
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> phrases = new Dictionary<string, List<Entry>>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds an entry: a word, a phrase of words with one space between them, or either with <c>*</c> for any ending of the last word.</summary>
    public void Add(string entry)
    {
        var isPrefix = entry.EndsWith('*');
        var parts = entry.TrimEnd('*').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1 && isPrefix) prefixes.Add(parts[0]);
        else if (parts.Length == 1) words.Add(parts[0]);
        else if (phrases.TryGetValue(parts[0], out var known)) known.Add(new Entry(parts, isPrefix));
        else phrases[parts[0]] = [new Entry(parts, isPrefix)];
    }

    /// <summary>Whether a single word belongs to the set.</summary>
    public bool Holds(ReadOnlySpan<char> word)
    {
        if (words.Contains(word)) return true;
        foreach (var prefix in prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a text holds one of the words or phrases.</summary>
    public bool IsIn(string text) => Find(text) is not null;

    /// <summary>The first of the words or phrases in a text, from an index on, or null; the longest of several that begin at one place.</summary>
    public (int Start, int Length)? Find(string text, int from = 0)
    {
        for (var word = Next(text, from); word.Length > 0; word = Next(text, word.Start + word.Length))
        {
            var end = PhraseEnd(text, word);
            if (end < 0 && Holds(text.AsSpan(word.Start, word.Length))) end = word.Start + word.Length;
            if (end > 0) return (word.Start, end - word.Start);
        }

        return null;
    }

    /// <summary>The words of a text: letters, digits and apostrophes; a hyphen parts two.</summary>
    public static IEnumerable<(int Start, int Length)> WordsOf(string text)
    {
        for (var word = Next(text, 0); word.Length > 0; word = Next(text, word.Start + word.Length)) yield return word;
    }

    private int PhraseEnd(string text, (int Start, int Length) first)
    {
        var longest = -1;
        if (!phrases.TryGetValue(text.AsSpan(first.Start, first.Length), out var entries)) return longest;
        foreach (var entry in entries) longest = Math.Max(longest, EndOf(entry, text, first.Start + first.Length));
        return longest;
    }

    private static int EndOf(Entry entry, string text, int at)
    {
        for (var i = 1; i < entry.Words.Length; i++)
        {
            var word = Next(text, at);
            var found = text.AsSpan(word.Start, word.Length);
            var isOpen = entry.IsPrefix && i == entry.Words.Length - 1;
            if (isOpen ? !found.StartsWith(entry.Words[i], StringComparison.OrdinalIgnoreCase) : !found.Equals(entry.Words[i], StringComparison.OrdinalIgnoreCase)) return -1;
            if (text.AsSpan(at, word.Start - at).ContainsAny(Stops)) return -1;
            at = word.Start + word.Length;
        }

        return at;
    }

    private static (int Start, int Length) Next(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from])) from++;
        var end = from;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
        return (from, end - from);
    }
}
