namespace PostMortem.Language;

/// <summary>Finds whom "they" means.</summary>
internal static class Antecedents
{
    /// <summary>The subject that the pronoun stands for; unchanged where nothing tells.</summary>
    public static Subject Resolve(TokenizedSentence sentence, Subject they)
    {
        var found = Nearest(sentence, they.First);
        if (found is null && sentence.Sentence.Previous is { } previous)
        {
            var before = new TokenizedSentence(previous, sentence.People);
            var subject = SubjectFinder.First(before, 0, Math.Min(before.Count, TokenizedSentence.LongestClause));
            found = subject.Kind is SubjectKind.None or SubjectKind.They ? Nearest(before, before.Count) : subject;
        }

        return found is { } known ? known with { First = they.First } : they;
    }

    private static bool IsSpanOfTime(TokenizedSentence sentence, int i) =>
        sentence.Reads(i, "weeks") || sentence.Reads(i, "days") || sentence.Reads(i, "hours") || sentence.Reads(i, "minutes") || sentence.Reads(i, "seconds")
        || sentence.Reads(i, "months") || sentence.Reads(i, "years") || sentence.Reads(i, "times");

    /// <summary>The nearest people, or plural things, before a token.</summary>
    private static Subject? Nearest(TokenizedSentence sentence, int end)
    {
        for (var i = end - 1; i >= Math.Max(0, end - TokenizedSentence.LongestClause); i--)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Opaque) return new Subject(SubjectKind.Thing, i);
            if (token.Is(WordClass.They)) return null;
            if ((token.Kind != TokenKind.Handle && !token.IsWord) || IsSpanOfTime(sentence, i)) continue;
            if (sentence[i + 1].Kind == TokenKind.PossessiveMark || (sentence[i + 1].IsWord && sentence[i + 1].Word == Word.Unknown && !sentence.LooksFinite(i + 1) && !sentence.IsAdverb(i + 1))) continue;
            var first = i;
            while (first > 0 && sentence[first - 1].IsWord && !sentence[first].Is(WordClass.Determiner) && !sentence[first - 1].Is(WordClass.Preposition | WordClass.Auxiliary) && !sentence.LooksFinite(first - 1)) first--;
            var subject = NounPhrase.Classify(sentence, first, i);
            if (subject.IsHuman || subject.Kind is SubjectKind.Team or SubjectKind.Affected or SubjectKind.AmbiguousRole or SubjectKind.FirstPerson) return subject;
            if ((token.Word == Word.Unknown || token.Is(WordClass.DataNoun)) && token.Kind == TokenKind.Word && token.Length > 3 && sentence.Text(i)[^1] == 's' && sentence.Text(i)[^2] != 's') return new Subject(SubjectKind.Thing, i);
        }

        return null;
    }
}
