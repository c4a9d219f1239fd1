namespace PostMortem.Language;

/// <summary>Counts the function words of each language, and the letters of scripts that English does not use.</summary>
internal sealed class WordCount
{
    private readonly Dictionary<string, (int Count, HashSet<string> Different)> languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> scripts = new(StringComparer.Ordinal);

    /// <summary>All words, acronyms left out.</summary>
    public int Words { get; private set; }

    /// <summary>All letters.</summary>
    public int Letters { get; private set; }

    /// <summary>The letters that are not Latin.</summary>
    public int ForeignLetters { get; private set; }

    /// <summary>The language that its script alone tells, or null. Japanese has Chinese letters too, so that few of its own tell it.</summary>
    public string? Script
    {
        get
        {
            if (scripts.Count == 0) return null;
            if (scripts.GetValueOrDefault("ja") * 10 > ForeignLetters) return "ja";
            var (code, letters) = scripts.MaxBy(s => s.Value);
            return letters * 2 > ForeignLetters ? code : null;
        }
    }

    /// <summary>How many words of a language there are.</summary>
    public int Of(string language) => languages.GetValueOrDefault(language).Count;

    /// <summary>How many different ones.</summary>
    public int DifferentOf(string language) => languages.GetValueOrDefault(language).Different?.Count ?? 0;

    /// <summary>Adds the words of a text.</summary>
    public void Add(ReadOnlySpan<char> prose)
    {
        for (var i = 0; i < prose.Length;)
        {
            var start = i;
            while (i < prose.Length && char.IsLetter(prose[i])) AddLetter(prose[i++]);
            if (i == start) i++;
            else AddWord(prose[start..i]);
        }
    }

    private void AddLetter(char letter)
    {
        Letters++;
        if (letter < '\u0370') return;
        ForeignLetters++;
        var script = letter switch
        {
            <= '\u03ff' => "el",
            >= '\u0590' and <= '\u05ff' => "he",
            >= '\u0e00' and <= '\u0e7f' => "th",
            >= '\u3040' and <= '\u30ff' => "ja",
            >= '\uac00' and <= '\ud7a3' => "ko",
            >= '\u3400' and <= '\u9fff' => "zh",
            _ => null,
        };
        if (script is not null) scripts[script] = scripts.GetValueOrDefault(script) + 1;
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        // "ES", "IT", "DES" are names of things.
        if (word.Length > 1 && char.IsUpper(word[1])) return;
        Words++;
        foreach (var language in FunctionWords.LanguagesOf(word))
        {
            var (count, different) = languages.GetValueOrDefault(language, (0, []));
            different.Add(word.ToString());
            languages[language] = (count + 1, different);
        }
    }
}
