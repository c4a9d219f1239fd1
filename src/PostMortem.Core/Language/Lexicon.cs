namespace PostMortem.Language;

/// <summary>The words of <c>Lexicons/*.txt</c>, read once, when the first sentence is judged.</summary>
internal static class Lexicon
{
    private static readonly string[] Files = ["grammar", "people", "names", "verbs", "faults", "tone", "counterfactuals"];

    // A plain dictionary: a frozen one looks up a little faster and costs milliseconds to build in every build process.
    private static readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Words = Read();

    /// <summary>The entry of a word in any case, with straight apostrophes; <see cref="Word.Unknown"/> where there is none.</summary>
    public static Word Find(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var entry) ? entry : Word.Unknown;

    private static Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var words = new Dictionary<string, Word>(4096, StringComparer.OrdinalIgnoreCase);
        foreach (var file in Files)
        {
            var current = WordClass.None;
            foreach (var line in LexiconFile.Lines(file))
            {
                if (line[0] == '[') current = WordClass.OfHeading(line[1..^1]);
                else if (current.Overlaps(WordClass.Verb)) AddVerb(words, line, current);
                else AddWords(words, line, current);
            }
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static void AddWords(Dictionary<string, Word> words, string line, WordClass current)
    {
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(words, word, word, current, VerbForm.None);
    }

    private static void AddVerb(Dictionary<string, Word> words, string line, WordClass current)
    {
        var forms = line.Split(',', StringSplitOptions.TrimEntries);
        var lemma = forms[0];
        if (forms.Length == 1) forms = [lemma, ThirdPerson(lemma), Past(lemma), Past(lemma), Gerund(lemma)];
        for (var i = 0; i < forms.Length; i++) Add(words, forms[i], lemma, current, (VerbForm)(1 << i));
    }

    private static void Add(Dictionary<string, Word> words, string word, string lemma, WordClass current, VerbForm form) =>
        words[word] = words.TryGetValue(word, out var known)
            ? new Word(form == VerbForm.None ? known.Lemma : lemma, known.Classes | current, known.Forms | form)
            : new Word(lemma, current, form);

    private static string ThirdPerson(string verb) => verb[^1] is 's' or 'x' or 'z' or 'h' ? verb + "es" : verb + "s";

    private static string Past(string verb) => verb[^1] == 'e' ? verb + "d" : verb + "ed";

    private static string Gerund(string verb) => verb[^1] == 'e' ? verb[..^1] + "ing" : verb + "ing";
}
