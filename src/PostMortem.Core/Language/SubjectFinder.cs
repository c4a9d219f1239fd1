namespace PostMortem.Language;

/// <summary>Finds the subject of a verb: the noun phrase before it that no preposition governs.</summary>
internal static class SubjectFinder
{
    private const int LongestParenthesis = 12;

    /// <summary>The subject of the verb group that begins at <paramref name="verb"/>.</summary>
    public static Subject Find(TokenizedSentence sentence, int verb)
    {
        var end = verb;
        while (sentence.IsAdverb(end - 1) && !sentence[end - 1].Is(WordClass.Nobody)) end--;
        end = SkipInsertion(sentence, end);
        var before = sentence[end - 1];
        if (end <= 0) return new Subject(SubjectKind.None, verb);
        if (sentence.IsMark(end - 1, ',') || (before.Is(WordClass.Conjunction) && !sentence.Reads(end - 1, "yet"))) return Inherited(sentence, end - 1, verb);
        if (before.Is(WordClass.Relative) && !IsFreeRelative(sentence, end - 1)) return Antecedent(sentence, end - 1, verb);
        var start = ClauseStart(sentence, end - 1);

        if (sentence.Reads(start, "whoever") && start < end - 1 && HasFinite(sentence, start + 1, end)) return new Subject(SubjectKind.Someone, start);

        // "The engineer who wrote the script forgot": a relative clause that already has its verb ends before this one.
        return sentence[start - 1].Is(WordClass.Relative) && start > 1 && !before.Is(WordClass.Pronoun) && HasFinite(sentence, start, end) && Antecedent(sentence, start - 1, verb) is { Kind: not SubjectKind.None } matrix
            ? matrix
            : Last(sentence, start, end, verb);
    }

    /// <summary>The first noun phrase of a clause, where a verb follows it: the subject that later verbs of the clause share.</summary>
    public static Subject First(TokenizedSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!(sentence.LooksFinite(i) || IsToldInPresent(sentence, start, i)) || sentence[i - 1].Is(WordClass.Determiner | WordClass.Preposition)) continue;
            var subjectEnd = i;
            while (subjectEnd > start && sentence.IsAdverb(subjectEnd - 1)) subjectEnd--;
            subjectEnd = SkipInsertion(sentence, subjectEnd);
            var subject = Last(sentence, start, subjectEnd, i);
            if (subject.Kind != SubjectKind.None) return subject;
        }

        return new Subject(SubjectKind.None, end);
    }

    /// <summary>"@bob kicks off the import": a verb that the lexicon doesn't know, after a person.</summary>
    private static bool IsToldInPresent(TokenizedSentence sentence, int start, int i) =>
        i > start && sentence[i].Kind == TokenKind.Word && sentence[i].Length > 3 && sentence.Text(i)[^1] == 's'
        && (sentence[i - 1].Kind == TokenKind.Handle || sentence[i - 1].Is(WordClass.HeShe) || NounPhrase.IsNameToken(sentence, i - 1));

    /// <summary>Where the clause begins that a token belongs to.</summary>
    public static int ClauseStart(TokenizedSentence sentence, int index)
    {
        var limit = Math.Max(0, index - TokenizedSentence.LongestClause);
        while (index >= limit)
        {
            var token = sentence[index];
            if (token.Kind == TokenKind.Punctuation && !sentence.IsHyphen(index) && sentence.Text(index) is not ("\"" or "“" or "”" or "/" or "*" or "#" or "'" or "." or ")" or "(")) break;
            if (token.Is(WordClass.Conjunction) && !sentence.Reads(index, "then") && !JoinsNames(sentence, index)) break;
            if (token.Is(WordClass.Subordinator | WordClass.Relative) && !IsDemonstrative(sentence, index)) break;
            index--;
        }

        return index + 1;
    }

    private static bool HasFinite(TokenizedSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence.LooksFinite(i) && (!sentence[i - 1].Is(WordClass.Determiner) || sentence[i - 1].Is(WordClass.Relative))) return true;
        }

        return false;
    }

    /// <summary>"that" before a noun is a determiner: "that engineer forgot", "that night".</summary>
    private static bool IsDemonstrative(TokenizedSentence sentence, int index) =>
        sentence[index].Is(WordClass.Determiner) && (sentence[index + 1].Is(WordClass.Role | WordClass.AmbiguousRole) || sentence.Reads(index + 1, ["night", "day", "morning", "evening", "afternoon", "week", "weekend", "month", "time"]));

    private static bool JoinsNames(TokenizedSentence sentence, int index) =>
        sentence[index + 1].Kind is TokenKind.Handle or TokenKind.Capitalized && sentence[index - 1].Kind is TokenKind.Handle or TokenKind.Capitalized;

    private static bool IsFreeRelative(TokenizedSentence sentence, int index) => sentence[index].Is(WordClass.It) && index == 0;

    /// <summary>"Alice (on call)", "Alice, the on-call engineer,": steps back over what is inserted after the subject.</summary>
    private static int SkipInsertion(TokenizedSentence sentence, int end)
    {
        var open = sentence.IsMark(end - 1, ')') ? '(' : sentence.IsMark(end - 1, ',') ? ',' : '\0';
        if (open == '\0') return end;
        for (var i = end - 2; i > 0 && i >= end - LongestParenthesis; i--)
        {
            if (sentence.IsMark(i, open)) return i;
            if (open == ',' && sentence[i].Is(WordClass.Conjunction)) break;
        }

        return end;
    }

    private static Subject Inherited(TokenizedSentence sentence, int joint, int verb)
    {
        var start = ClauseStart(sentence, joint - 1);
        var subject = First(sentence, start, joint);

        // "Alice merged it, ran the job and forgot": go back over a list of verbs.
        for (var hops = 0; subject.Kind == SubjectKind.None && hops < 3 && start > 0; hops++)
        {
            if (sentence[start - 1].Is(WordClass.Relative)) return Antecedent(sentence, start - 1, verb);
            var isOfTime = sentence.Reads(start - 1, ["since", "after", "before", "until"]) && !HasFinite(sentence, start, joint);
            if (sentence[start - 1].Is(WordClass.Subordinator) && !sentence.Reads(start, "to") && !isOfTime) break;
            var end = start - 1;
            start = ClauseStart(sentence, end - 1);
            subject = First(sentence, start, end);
        }

        return subject.Kind is SubjectKind.None && sentence[start].Kind == TokenKind.Handle ? new Subject(SubjectKind.Person, verb) : subject with { First = verb };
    }

    private static Subject Antecedent(TokenizedSentence sentence, int relative, int verb)
    {
        var end = sentence.IsMark(relative - 1, ',') || (sentence.IsMark(relative - 1, '.') && sentence[relative - 2].Length <= 3) ? relative - 1 : relative;
        if (sentence.Reads(relative, "who") && end <= 0) return new Subject(SubjectKind.None, verb);
        if (sentence.Reads(relative, "which")) return new Subject(SubjectKind.Thing, relative);
        var first = end - 1;
        while (first > 0 && sentence[first - 1].IsWord && !sentence[first - 1].Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction | WordClass.Subordinator)
            && !sentence[first].Is(WordClass.Determiner) && !sentence.LooksFinite(first - 1)) first--;
        if (end <= first) return new Subject(SubjectKind.None, verb);
        var subject = NounPhrase.Classify(sentence, first, end - 1);

        // Whatever the noun, "who" is said of people.
        return subject.Kind == SubjectKind.Thing && sentence.Reads(relative, "who")
            ? subject with { Kind = end > 1 && sentence[end - 1].Kind == TokenKind.Capitalized ? SubjectKind.Person : SubjectKind.They }
            : subject;
    }

    /// <summary>The last noun phrase before <paramref name="end"/> that no preposition governs.</summary>
    private static Subject Last(TokenizedSentence sentence, int start, int end, int verb)
    {
        var (best, bestEnd, isBestOfPartitive) = (-1, -1, false);
        var governed = false;
        for (var i = start; i < end;)
        {
            var token = sentence[i];
            if (token.Is(WordClass.Preposition) && !sentence.Reads(i, "on", "call"))
            {
                governed = !(sentence.Reads(i, "of") && bestEnd == i && sentence[bestEnd - 1].Is(WordClass.Partitive));
                isBestOfPartitive = !governed && sentence[bestEnd - 1].Is(WordClass.Nobody);
                i++;
                continue;
            }

            if (!IsNominal(sentence, i))
            {
                if (IsReducedRelative(sentence, i)) governed = true;
                else if (token.Kind == TokenKind.Number || !sentence.IsAdverb(i)) governed &= token.Kind == TokenKind.Number && i + 1 < end && sentence[i + 1].Kind == TokenKind.Word;
                i++;
                continue;
            }

            var phraseEnd = PhraseEnd(sentence, i, end);
            if (!governed) (best, bestEnd) = (i, phraseEnd);
            governed = false;
            i = phraseEnd;
        }

        if (best < 0)
        {
            // Only governed phrases: "By noon Bob forgot".
            return end > start && (sentence[end - 1].Kind == TokenKind.Handle || NounPhrase.IsNameToken(sentence, end - 1)) && !sentence[end - 2].Is(WordClass.Preposition)
                ? new Subject(SubjectKind.Person, end - 1)
                : new Subject(SubjectKind.None, verb);
        }

        return isBestOfPartitive ? new Subject(SubjectKind.Nobody, best) : NounPhrase.Classify(sentence, best, bestEnd - 1);
    }

    /// <summary>"the engineer deploying the change", "the person assigned to it": the phrase goes on about the same person.</summary>
    private static bool IsReducedRelative(TokenizedSentence sentence, int index) =>
        sentence[index - 1].Is(WordClass.Role | WordClass.AmbiguousRole | WordClass.Someone | WordClass.Affected | WordClass.Team)
        && sentence[index].Kind == TokenKind.Word
        && (sentence.Reads(index, "responsible", "for") || sentence.Text(index).EndsWith("ing", StringComparison.Ordinal) || (sentence.LooksLikeParticiple(index) && sentence[index + 1].Is(WordClass.Preposition)));

    private static bool IsNominal(TokenizedSentence sentence, int index)
    {
        var token = sentence[index];
        if (token.Kind is TokenKind.Handle or TokenKind.Opaque) return true;
        if (IsReducedRelative(sentence, index)) return false;
        if (!token.IsWord || token.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Negator) || sentence.IsAdverb(index)) return sentence.Reads(index, "no") || token.Is(WordClass.Nobody);
        return !token.Is(VerbForm.Past) || token.Is(WordClass.Determiner);
    }

    /// <summary>One past the phrase that begins at a token: a determiner, pronoun or handle in the middle begins another.</summary>
    private static int PhraseEnd(TokenizedSentence sentence, int first, int end)
    {
        var i = first + 1;
        if (sentence[first].Is(WordClass.HeShe | WordClass.They | WordClass.SecondPerson | WordClass.Nobody)
            || (sentence[first].Is(WordClass.FirstPerson) && !sentence[first].Is(WordClass.Possessive))) return i;
        for (; i < end; i++)
        {
            var token = sentence[i];
            if (token.Kind is TokenKind.PossessiveMark or TokenKind.Opaque || sentence.IsMark(i, '-') || sentence.IsMark(i, '/')) continue;
            if (sentence.Reads(i, "on", "call") || (sentence.Reads(i, "call") && sentence.Reads(i - 1, "on"))) continue;
            if (sentence.IsMark(i, '.') && (sentence[i - 1].Length == 1 || NounPhrase.IsTitle(sentence, i - 1))) continue;
            if (!token.IsWord || token.Is(WordClass.Preposition | WordClass.Pronoun) || (token.Is(WordClass.Determiner) && !token.Is(WordClass.Partitive))) break;
            if (!IsNominal(sentence, i) && !(sentence.LooksFinite(i) && sentence[i - 1].Is(WordClass.Determiner))) break;
            if (token.Kind == TokenKind.Word && sentence.LooksFinite(i) && !sentence[i - 1].Is(WordClass.Determiner) && token.Is(VerbForm.Past)) break;
        }

        return i;
    }
}
