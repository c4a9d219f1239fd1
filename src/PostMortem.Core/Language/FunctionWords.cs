namespace PostMortem.Language;

/// <summary>The words of <c>Lexicons/languages.txt</c> and the codes of <c>Lexicons/language-codes.txt</c>.</summary>
internal static class FunctionWords
{
    private static readonly List<string> Codes = [];
    private static readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> ByWord = Read();
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> AllCodes = new(ReadCodes);

    /// <summary>The languages that can be told from words, in the file's order.</summary>
    public static IReadOnlyList<string> Languages => Codes;

    /// <summary>The languages that a word tells of; most words tell of none.</summary>
    public static IReadOnlyList<string> LanguagesOf(ReadOnlySpan<char> word) => ByWord.TryGetValue(word, out var languages) ? languages : [];

    /// <summary>Whether a code names a language.</summary>
    public static bool IsCode(ReadOnlySpan<char> code) => AllCodes.Value.Contains(code);

    private static Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var words = new Dictionary<string, List<string>>(1024, StringComparer.OrdinalIgnoreCase);
        foreach (var line in LexiconFile.Lines("languages"))
        {
            if (line[0] == '[') Codes.Add(line[1..^1]);
            else
            {
                foreach (var word in line.Split(' '))
                {
                    if (!words.TryGetValue(word, out var languages)) words.Add(word, languages = []);
                    languages.Add(Codes[^1]);
                }
            }
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadCodes() =>
        LexiconFile.Lines("language-codes").SelectMany(l => l.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
