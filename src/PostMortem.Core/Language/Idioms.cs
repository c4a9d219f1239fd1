namespace PostMortem.Language;

/// <summary>The phrases of <c>Lexicons/idioms.txt</c>: each finds fault with the people of whom it is said, whatever its words mean one by one.</summary>
internal static class Idioms
{
    private const int LongestGap = 4;

    private static readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> ByVerb = Read();

    /// <summary>One past the phrase that begins with a verb; 0 where there is none.</summary>
    public static int EndAt(TokenizedSentence sentence, int verb)
    {
        if (!ByVerb.TryGetValue(sentence.Text(verb), out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            var end = EndOf(sentence, verb, phrase);
            if (end > 0) return end;
        }

        return 0;
    }

    private static int EndOf(TokenizedSentence sentence, int verb, string[] phrase)
    {
        var at = verb + 1;
        for (var part = 1; part < phrase.Length; part++)
        {
            if (phrase[part] == "~")
            {
                part++;
                var last = at + LongestGap;
                for (at++; at <= last && sentence[at - 1].IsWord && !sentence.Reads(at, phrase[part]); at++)
                {
                }
            }

            if (!sentence.Reads(at, phrase[part])) return 0;
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
