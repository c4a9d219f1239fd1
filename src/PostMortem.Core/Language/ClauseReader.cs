namespace PostMortem.Language;

/// <summary>Finds the verbs of a sentence, each with its subject.</summary>
internal static class ClauseReader
{
    /// <summary>The clauses in order.</summary>
    public static IEnumerable<Clause> Read(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!BeginsGroup(sentence, i)) continue;
            var clause = ReadGroup(sentence, i);
            yield return clause;
            i = clause.Verb;
        }
    }

    private static bool BeginsGroup(TokenizedSentence sentence, int i)
    {
        var token = sentence[i];
        if (!token.IsWord) return false;
        if (token.Is(WordClass.Auxiliary | WordClass.Modal)) return true;
        if (token.Is(WordClass.FaultAdverb)) return !sentence[i - 1].Is(WordClass.Determiner) && HasVerbAfter(sentence, i);
        if (sentence.Reads(i, "never")) return sentence.LooksFinite(i + 1);
        if (!token.Is(VerbForm.Past | VerbForm.Third) && !(token.Word == Word.Unknown && sentence.LooksFinite(i) && NounPhrase.EndsInAPerson(sentence, i - 1))) return false;

        // "the missed alert", "without failed tests": an adjective.
        return !sentence[i - 1].Is(WordClass.Determiner | WordClass.Preposition) && sentence[i - 1].Kind != TokenKind.PossessiveMark;
    }

    private static bool HasVerbAfter(TokenizedSentence sentence, int i)
    {
        while (sentence.IsAdverb(i)) i++;
        return sentence.LooksFinite(i);
    }

    private static Clause ReadGroup(TokenizedSentence sentence, int first)
    {
        var (modal, have, be, negated, past, adverb, auxiliary) = (-1, false, false, false, false, -1, first);
        var i = first;
        for (; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Is(WordClass.FaultAdverb)) adverb = i;
            if (token.Is(WordClass.Negator)) negated = true;
            if (token.Is(WordClass.Modal) && (modal < 0 || token.Is(WordClass.Negator))) modal = i;
            else if (sentence.Reads(i, "'d") && sentence.Reads(i + 1, "have")) modal = i;
            else if ((be || have) && sentence.Reads(i, "done")) break;
            else if (token.Is(WordClass.Auxiliary))
            {
                auxiliary = i;
                if (sentence.Reads(i, "did") || sentence.Reads(i, "didnt") || sentence.Reads(i, "had") || sentence.Reads(i, "hadnt") || sentence.Reads(i, "was") || sentence.Reads(i, "were") || sentence.Reads(i, "got") || sentence.Reads(i, "'d")) past = true;
                have |= token.Is(WordClass.Have);
                if (token.Is(WordClass.Have) && modal < 0) past = true;
                be |= token.Is(WordClass.Be);
            }
            else if (!token.Is(WordClass.Negator) && !sentence.IsAdverb(i) && !(modal >= 0 && (sentence.Reads(i, ["all", "both"]) || sentence.Reads(i, "at", "least") || (sentence.Reads(i, "least") && sentence.Reads(i - 1, "at")))) && !(sentence.Reads(i, "to") && (sentence.Reads(i - 1, "ought") || (modal >= 0 && sentence.Reads(modal, "ought") && sentence.IsAdverb(i - 1))))) break;
        }

        // "had load tested"
        if ((be || have) && sentence[i].Kind == TokenKind.Word && !sentence[i].Is(WordClass.Closed) && !sentence.LooksLikeParticiple(i) && sentence[i + 1].Is(VerbForm.Participle) && sentence[i + 1].Is(WordClass.Duty)) i++;

        var hasAuxiliary = be || have || modal >= 0 || sentence[first].Is(WordClass.Auxiliary);
        var isVerb = !sentence[i].Is(WordClass.FaultAdjective) && (sentence[i].Is(WordClass.Verb) || (sentence[i].Kind == TokenKind.Word && (sentence.LooksLikeParticiple(i) || EndsInIng(sentence, i) || IsOpen(sentence, i, be, auxiliary))));
        var verb = isVerb && i < sentence.Count ? i : auxiliary;
        if (!hasAuxiliary) past = sentence[verb].Is(VerbForm.Past) || !sentence[verb].Is(VerbForm.Third);

        // "accidentally" may also stand before the auxiliary.
        var start = first;
        while (sentence.IsAdverb(start - 1))
        {
            start--;
            if (sentence[start].Is(WordClass.FaultAdverb)) adverb = start;
            if (sentence[start].Is(WordClass.Negator)) negated = true;
        }

        var subject = SubjectFinder.Find(sentence, start);
        if (subject.Kind == SubjectKind.They) subject = Antecedents.Resolve(sentence, subject);
        if (subject.Kind == SubjectKind.Nobody) negated = true;
        return new Clause(start, verb, sentence.ClauseEnd(verb + 1), subject, negated, modal, have, be && isVerb, past, adverb, IsHypothetical(sentence, Math.Min(subject.First, start)));
    }

    /// <summary>"did not reconcile": a verb that the lexicon doesn't know, or knows as something else.</summary>
    private static bool IsOpen(TokenizedSentence sentence, int i, bool be, int auxiliary) =>
        !be && (sentence[i].Word == Word.Unknown || (IsDo(sentence, auxiliary) && !sentence[i].Is(WordClass.Closed)));

    private static bool IsDo(TokenizedSentence sentence, int i) => sentence.Reads(i, "did") || sentence.Reads(i, "didnt") || sentence.Reads(i, "does") || sentence.Reads(i, "do");

    private static bool EndsInIng(TokenizedSentence sentence, int i) => sentence[i].Length > 4 && !sentence[i].Is(WordClass.Closed) && sentence.Text(i).EndsWith("ing", StringComparison.Ordinal);

    private static bool IsHypothetical(TokenizedSentence sentence, int subject)
    {
        for (var i = subject - 1; i >= 0 && i >= subject - 6; i--)
        {
            if (sentence[i].Is(WordClass.Hypothetical) || sentence.Reads(i, "in", "case")) return true;
            if (sentence[i].Kind == TokenKind.Punctuation || sentence[i].Is(WordClass.Subordinator | WordClass.Auxiliary)) return false;
        }

        return false;
    }
}
