namespace PostMortem.Language;

/// <summary>A person named by first and last name.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
internal readonly record struct FullName(int First, int Last);

/// <summary>
/// Finds first and last names of people. Two capitalised words alone are no evidence, for products and companies have them too: the document or the configuration knows the
/// person, the first word is a given name, a role stands beside them, or they do what only people do.
/// </summary>
internal static class FullNames
{
    private const int MostParts = 3;
    private const int LongestApposition = 6;

    private static readonly string[] Particles = ["van", "von", "der", "den", "de", "da", "di", "du", "dos", "la", "le", "bin", "al", "el", "ter"];

    private static readonly WordClass NoPart = WordClass.Team | WordClass.TeamName | WordClass.Role | WordClass.AmbiguousRole | WordClass.Affected | WordClass.Acronym | WordClass.Closed;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Things =
        LexiconFile.Lines("things").SelectMany(l => l.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them in a sentence, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="namesPeople">Whether what surrounds the sentence says that its names are those of people: a cell under "Who".</param>
    public static IEnumerable<FullName> Find(TokenizedSentence sentence, bool namesPeople = false)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!IsPart(sentence, i) || (IsPart(sentence, i - 1) && AreJoined(sentence, i - 1))) continue;
            var end = RunEnd(sentence, i);
            if (Read(sentence, i, end, namesPeople) is { } name) yield return name;
            i = end - 1;
        }
    }

    /// <summary>Whether a word belongs to the names of products, companies and places.</summary>
    public static bool IsThing(ReadOnlySpan<char> word) => Things.Contains(word);

    private static FullName? Read(TokenizedSentence sentence, int start, int end, bool namesPeople)
    {
        // A sentence's first word has its capital from there: "Meanwhile Priya Raman joined".
        var isOpening = start == 0 || sentence[start - 1].Kind == TokenKind.Punctuation;
        for (var first = start; first < end && (first == start || (first == start + 1 && isOpening)); first++)
        {
            var parts = PartsOf(sentence, first, end);
            if (parts is < 2 or > MostParts || sentence[first - 1].Is(WordClass.Determiner)) continue;
            var isThing = (sentence[end].Kind == TokenKind.Capitalized || !sentence[end].Is(WordClass.Verb)) && IsThing(sentence.Text(end)) && AreJoined(sentence, end - 1);
            if (!isThing && (namesPeople || IsKnown(sentence, first, end) || HasGivenName(sentence, first) || HasRole(sentence, first, end) || (parts == 2 && DoesWhatPeopleDo(sentence, end)))) return new FullName(first, end - 1);
        }

        return null;
    }

    private static bool IsKnown(TokenizedSentence sentence, int first, int end) =>
        sentence.People.IsPerson(sentence.Words(first, end)) || (sentence.People.IsName(sentence.Text(first)) && sentence.People.IsName(sentence.Text(end - 1)));

    /// <summary>"Priya", "Anne-Marie".</summary>
    private static bool HasGivenName(TokenizedSentence sentence, int index)
    {
        var text = sentence.Text(index);
        return NounPhrase.IsNameToken(sentence, index) || (text.IndexOf('-') is > 1 and var hyphen && Lexicon.Find(text[..hyphen]).Classes.Overlaps(WordClass.GivenName));
    }

    /// <summary>"engineer Priya Raman", "Priya Raman (on-call)", "Priya Raman, the engineer on duty,".</summary>
    private static bool HasRole(TokenizedSentence sentence, int first, int end)
    {
        if (sentence[first - 1].Is(WordClass.Role) && AreJoined(sentence, first - 1)) return true;
        var isBracket = sentence.IsMark(end, '(');
        if (!isBracket && !(sentence.IsMark(end, ',') && sentence[end + 1].Is(WordClass.Determiner | WordClass.Possessive))) return false;
        for (var i = end + 1; i < Math.Min(sentence.Count, end + LongestApposition) && sentence[i].IsWord; i++)
        {
            if (sentence[i].Is(WordClass.Role) || sentence.Reads(i, "on", "call")) return !sentence[i + 1].IsWord || sentence[i + 1].Is(WordClass.Preposition) || sentence.Reads(i, "on", "call");
        }

        return false;
    }

    private static bool DoesWhatPeopleDo(TokenizedSentence sentence, int end)
    {
        while (sentence.IsAdverb(end)) end++;
        var token = sentence[end];
        return token.Is(VerbForm.Past | VerbForm.Third) && (token.Is(WordClass.Conversation) || token.HasLemma("acknowledge"));
    }

    /// <summary>One past the parts that follow one another, particles and initials between them included.</summary>
    private static int RunEnd(TokenizedSentence sentence, int first)
    {
        var end = first + 1;
        while (end < sentence.Count && AreJoined(sentence, end - 1))
        {
            if (IsPart(sentence, end)) end++;
            else if (sentence.IsMark(end, '.') && sentence[end - 1].Length == 1 && IsPart(sentence, end + 1)) end += 2;
            else if (IsTail(sentence, end)) end++;
            else if (ParticlesEnd(sentence, end) is var next && next > end && IsPart(sentence, next)) end = next + 1;
            else break;
        }

        return end;
    }

    /// <summary>The rest of "O'Brien".</summary>
    private static bool IsTail(TokenizedSentence sentence, int index) => sentence[index - 1] is { Length: 1, Kind: TokenKind.Capitalized } && sentence[index].Length > 2 && sentence.Text(index)[0] is '\'' or '’';

    private static int ParticlesEnd(TokenizedSentence sentence, int at)
    {
        while (sentence[at].IsWord && sentence.Reads(at, Particles)) at++;
        return at;
    }

    private static int PartsOf(TokenizedSentence sentence, int first, int end)
    {
        var parts = 0;
        for (var i = first; i < end; i++)
        {
            if ((sentence[i].Length > 1 && IsPart(sentence, i)) || IsTail(sentence, i)) parts++;
        }

        return parts;
    }

    /// <summary>A capitalised word as names have them, or an initial: no acronym, no brand's spelling, no word of products.</summary>
    private static bool IsPart(TokenizedSentence sentence, int index)
    {
        var token = sentence[index];
        if (token.Kind != TokenKind.Capitalized || token.Is(NoPart) || token.IsQuoted) return false;
        var text = sentence.Text(index);
        if (text.Length == 1) return true;
        return HasOneCapital(text) && (token.Is(WordClass.GivenName) || (!IsThing(text) && !token.Is(WordClass.Verb)));
    }

    /// <summary>Letters with one capital, but for <c>McKay</c>, <c>DeLuca</c> and <c>Anne-Marie</c>.</summary>
    private static bool HasOneCapital(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) && text[i] is not ('-' or '‑')) return false;
            if (char.IsUpper(text[i]) && char.IsLetter(text[i - 1]) && !(text[..i] is "Mc" or "Mac" or "De" or "Di" or "Van" or "Le")) return false;
        }

        return char.IsLower(text[^1]);
    }

    private static bool AreJoined(TokenizedSentence sentence, int index) => sentence[index + 1].Start - sentence[index].End <= 1;
}
