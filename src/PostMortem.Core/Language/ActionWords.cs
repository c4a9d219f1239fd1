
namespace PostMortem.Language;

/// <summary>What the words of an action item say about it (<c>Lexicons/actions.txt</c>, English).</summary>
internal static class ActionWords
{
    /// <summary>The phrases, by heading.</summary>
    public static PhraseList Phrases { get; } = PhraseList.Read("actions");

    private static readonly HashSet<string> Verbs = Phrases.Under("do");

    private static readonly HashSet<string> NotVerbs = Phrases.Under("not-do");

    /// <summary>Whether a text begins with a verb that something is done by: "Add …", "Adding …", "Containerise …".</summary>
    public static bool BeginsWithVerb(string text) => First(text) is { IsEmpty: false } word && (IsImperative(word) || IsGerund(word));

    /// <summary>Whether a text begins as an order does: "Add …", not "Adding …".</summary>
    public static bool BeginsWithImperative(string text) => First(text) is { IsEmpty: false } word && IsImperative(word);

    private static ReadOnlySpan<char> First(string text)
    {
        var words = PhraseList.WordsOf(text);
        return words.IsEmpty ? default : text.AsSpan()[words[0]];
    }

    /// <summary>Whether a word is the base form of a verb that something is done by.</summary>
    public static bool IsImperative(ReadOnlySpan<char> word)
    {
        if (Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        if (NotVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        foreach (var ending in (ReadOnlySpan<string>)["ate", "ify", "ize", "ise"])
        {
            if (word.Length > 6 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        // "Rewire", "reload" of a known "load".
        return word.Length > 5 && word.StartsWith("re", StringComparison.OrdinalIgnoreCase) && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[2..].TrimStart('-'));
    }

    private static bool IsGerund(ReadOnlySpan<char> word)
    {
        if (word.Length < 6 || !word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return false;
        var stem = word[..^3];
        return IsImperative(stem) || IsImperative($"{stem}e") || (stem[^1] == stem[^2] && IsImperative(stem[..^1]));
    }
}
