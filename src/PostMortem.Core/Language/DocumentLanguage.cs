using PostMortem.Documents;

namespace PostMortem.Language;

/// <summary>Tells the language of a document: what its front matter says, else what its words are.</summary>
internal static class DocumentLanguage
{
    /// <summary>What a document is taken for that says nothing and has too few words to tell.</summary>
    public const string English = "en";

    /// <summary>Some language that can't be told; the tag that BCP 47 has for it.</summary>
    private const string Undetermined = "und";

    private const int FewestWords = 8;
    private const int FewestDifferentWords = 5;
    private const int FewestForeignLetters = 40;

    /// <summary>So many headings of one language tell it where the text beneath is short.</summary>
    private const int FewestHeadings = 3;

    /// <summary>One foreign function word in ten words: running text has one in four, an English one with foreign names none.</summary>
    private const int LargestShare = 10;

    /// <summary>In English text every twentieth letter or so ends a function word.</summary>
    private const int LettersPerFunctionWord = 20;

    /// <summary>Enough for any text; what is longer is pasted data.</summary>
    private const int MostLetters = 50_000;

    /// <summary>The tag of BCP 47: the front matter's where it names a language, else the code of the one that was told; English in doubt.</summary>
    public static string Tell(FrontMatter frontMatter, IEnumerable<Sentence> sentences) => Declared(frontMatter["lang"]?.Text) ?? Told(sentences);

    /// <summary>Whether a tag is one of English.</summary>
    public static bool IsEnglish(string tag) => Primary(tag).Equals(English, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? tag.AsSpan(0, hyphen) : tag;

    /// <summary>The tag that the front matter gives, or null where it gives none that is known.</summary>
    private static string? Declared(string? value)
    {
        if (value is null) return null;
        var tag = value.Trim().Replace('_', '-');
        var isTag = tag.Split('-').All(p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
        return isTag && FunctionWords.IsCode(Primary(tag)) ? tag : null;
    }

    private static string Told(IEnumerable<Sentence> sentences)
    {
        var count = new WordCount();
        var headings = new List<string>();
        foreach (var sentence in sentences)
        {
            if (sentence.Place == SentencePlace.Heading && ForeignSectionNames.LanguageOf(SectionNames.Normalize(sentence.Prose)) is { } named) headings.Add(named);
            // Cells hold names and log lines, headings the names of sections, quotes the words of others.
            if (sentence.Place is not (SentencePlace.Paragraph or SentencePlace.ListItem)) continue;
            count.Add(sentence.Prose);
            if (count.Letters > MostLetters) break;
        }

        var isForeignScript = count.ForeignLetters >= FewestForeignLetters && count.ForeignLetters > LettersPerFunctionWord * count.Of(English);
        if (isForeignScript && count.Script is { } code) return code;
        var best = FunctionWords.Languages.Where(l => l != English).MaxBy(count.Of);
        if (best is not null && IsTold(count, best)) return best;
        if (headings.GroupBy(h => h).MaxBy(g => g.Count()) is { } most && most.Count() >= FewestHeadings && count.Of(most.Key) >= count.Of(English)) return most.Key;
        return isForeignScript ? Undetermined : English;
    }

    private static bool IsTold(WordCount count, string language) =>
        count.Of(language) >= FewestWords
        && count.DifferentOf(language) >= FewestDifferentWords
        && count.Of(language) > 2 * count.Of(English)
        && count.Of(language) * LargestShare >= count.Words;
}
