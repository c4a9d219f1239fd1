
namespace PostMortem.Language;

/// <summary>Where a word with a full stop is an abbreviation rather than the end of a sentence.</summary>
internal enum AbbreviationUse
{
    /// <summary>It is no abbreviation.</summary>
    None,

    /// <summary>It never ends a sentence: a word always follows it.</summary>
    BeforeAWord,

    /// <summary>Only before a number: <c>no. 5</c>, but "the answer was no."</summary>
    BeforeANumber,

    /// <summary>It may end a sentence; what follows decides.</summary>
    Anywhere,
}

/// <summary>The abbreviations that end in a full stop.</summary>
internal static class Abbreviation
{
    private static readonly Dictionary<string, AbbreviationUse>.AlternateLookup<ReadOnlySpan<char>> Uses = Build();

    /// <summary>How a word is used as an abbreviation; without its last full stop, in any case.</summary>
    public static AbbreviationUse Of(ReadOnlySpan<char> word) => Uses.TryGetValue(word, out var use) ? use : AbbreviationUse.None;

    private static Dictionary<string, AbbreviationUse>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        string[] beforeAWord =
        [
            "e.g", "eg", "i.e", "ie", "cf", "vs", "v", "viz", "approx", "ca", "incl", "excl", "resp", "esp", "et al",
            "dr", "mr", "mrs", "ms", "prof", "st", "dept",
        ];
        string[] beforeANumber =
        [
            "no", "nos", "nr", "fig", "figs", "sec", "ch", "pp", "p", "vol", "ver", "rev", "ref", "eq", "par", "art", "ext",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ];
        string[] anywhere =
        [
            "etc", "al", "a.m", "p.m", "am", "pm", "min", "mins", "secs", "hr", "hrs", "max", "avg", "est", "inc", "ltd", "co", "corp",
            "u.s", "u.k", "e.u", "jr", "sr", "misc",
        ];

        var uses = new Dictionary<string, AbbreviationUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in beforeAWord) uses.TryAdd(word, AbbreviationUse.BeforeAWord);
        foreach (var word in beforeANumber) uses.TryAdd(word, AbbreviationUse.BeforeANumber);
        foreach (var word in anywhere) uses.TryAdd(word, AbbreviationUse.Anywhere);
        return uses.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
