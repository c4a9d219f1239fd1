namespace PostMortem.Language;

/// <summary>The phrases of <c>Lexicons/idioms.txt</c>: each finds fault with the people of whom it is said, whatever its words mean one by one.</summary>
internal static class Idioms
{
    private const int LongestGap = 5;

    private static readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> ByVerb = Read();

    /// <summary>One past the phrase that begins with a verb; 0 where there is none.</summary>
    public static int EndAt(TokenizedSentence sentence, int verb)
    {
        if (!sentence[verb].IsWord || !ByVerb.TryGetValue(LemmaOf(sentence, verb), out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            var end = EndOf(sentence, verb, phrase);
            if (end > 0) return end;
        }

        return 0;
    }

    /// <summary>The base form: the lexicon's, or a regular one cut by its ending.</summary>
    private static ReadOnlySpan<char> LemmaOf(TokenizedSentence sentence, int verb)
    {
        var text = sentence.Text(verb);
        if (sentence[verb].Word.Forms != VerbForm.None) return sentence[verb].Word.Lemma;
        foreach (var ending in (ReadOnlySpan<string>)["ged", "ped", "bed", "ed", "d", "ging", "ping", "bing", "ing", "s"])
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && ByVerb.ContainsKey(text[..^ending.Length])) return text[..^ending.Length];
        }

        return text;
    }

    private static bool IsWord(TokenizedSentence sentence, int at, string part) => part switch
    {
        "_" => sentence[at].Is(WordClass.Possessive),
        "_self" => sentence.Text(at).EndsWith("self", StringComparison.Ordinal) || sentence.Text(at).EndsWith("selves", StringComparison.Ordinal),
        _ => sentence.Reads(at, part),
    };

    private static int EndOf(TokenizedSentence sentence, int verb, string[] phrase)
    {
        var at = verb + 1;
        for (var part = 1; part < phrase.Length; part++)
        {
            if (phrase[part] == "~")
            {
                part++;
                var last = at + LongestGap;
                for (at++; at <= last && sentence[at - 1].IsWord && !IsWord(sentence, at, phrase[part]); at++)
                {
                }
            }

            if (!IsWord(sentence, at, phrase[part])) return 0;
            at++;
        }

        return at;
    }

    private static Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var phrases = new Dictionary<string, List<string[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in LexiconFile.Lines("idioms"))
        {
            var words = line.Split(' ');
            if (phrases.TryGetValue(words[0], out var known)) known.Add(words);
            else phrases.Add(words[0], [words]);
        }

        return phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
