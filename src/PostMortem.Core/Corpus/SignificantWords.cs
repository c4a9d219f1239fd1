using System.Buffers;
using PostMortem.Language;

namespace PostMortem.Corpus;

/// <summary>Finds the words of a text that tell what it is about, and brings their forms together: "caches" and "caching" are one.</summary>
internal static class SignificantWords
{
    private const int Shortest = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly HashSet<string> OfReports = Read("function", "time", "report");
    private static readonly HashSet<string> OfCauses = Read("function", "time", "report", "cause");
    private static readonly HashSet<string> OfPromises = Read("function", "time", "promise");

    /// <summary>The words of a report that tell what happened, in order: the stem, by which they are compared, and the form that was written.</summary>
    public static IEnumerable<(string Stem, string Written)> InReport(string text) => In(text, OfReports);

    /// <summary>The words that tell why it happened; not those of what is missing in every cause ("monitoring", "a test").</summary>
    public static IEnumerable<(string Stem, string Written)> InCause(string text) => In(text, OfCauses);

    /// <summary>The words of an action item that tell what is to be done.</summary>
    public static IEnumerable<(string Stem, string Written)> InPromise(string text) => In(text, OfPromises);

    private static HashSet<string> Read(params ReadOnlySpan<string> classes)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var isWanted = false;
        foreach (var line in LexiconFile.Lines("insignificant"))
        {
            if (line[0] == '[') isWanted = classes.Contains(line[1..^1]);
            else if (isWanted) words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem));
        }

        return words;
    }

    private static IEnumerable<(string Stem, string Written)> In(string text, HashSet<string> insignificant)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            var written = text[start..i];
            if (!IsWord(written) && !IsHttpStatus(written)) continue;
            var stem = Stem(written.ToLowerInvariant());
            if (!insignificant.Contains(stem)) yield return (stem, written);
        }
    }

    /// <summary>A word in lower case without its ending.</summary>
    private static string Stem(string word)
    {
        var stem = word;
        if (stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 4) stem = stem[..^3] + "y";
        else if (stem.EndsWith("sses", StringComparison.Ordinal) || stem.EndsWith("ches", StringComparison.Ordinal) || stem.EndsWith("shes", StringComparison.Ordinal) || stem.EndsWith("xes", StringComparison.Ordinal)) stem = stem[..^2];
        else if (stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i')) stem = stem[..^1];
        if (stem.EndsWith("ing", StringComparison.Ordinal)) stem = WithoutSuffix(stem, 3);
        else if (stem.EndsWith("ed", StringComparison.Ordinal)) stem = WithoutSuffix(stem, 2);
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    /// <summary>"shipping" is "ship" + "ing"; "string" is no form of "str".</summary>
    private static string WithoutSuffix(string word, int length)
    {
        var rest = word.AsSpan(0, word.Length - length);
        if (rest.Length < Shortest || !rest.ContainsAny(Vowels)) return word;
        return (rest[^1] == rest[^2] && rest[^1] is not ('l' or 's' or 'z') ? rest[..^1] : rest).ToString();
    }

    private static bool IsWord(string word) => word.Length >= Shortest && char.IsLetter(word[0]);

    private static bool IsHttpStatus(string word) => word.Length == 3 && word[0] is '4' or '5' && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]);
}
