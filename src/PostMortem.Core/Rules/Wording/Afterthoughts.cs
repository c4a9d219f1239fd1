using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 by what is said of how something was done: "by mistake", "without checking", "despite the warning", "anyway".</summary>
internal static class Afterthoughts
{
    /// <summary>One past "by mistake", "by accident", "without checking" after the verb; 0 where there is none.</summary>
    public static int End(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End; i++)
        {
            if (sentence.Reads(i, "instead", "of") && (FaultObjects.IsInput(sentence[clause.Verb]) || sentence.Reads(clause.Verb, ["put", "set", "chose", "picked", "copied"]) && !sentence.IsIn(SectionRole.Background)) && (sentence[i + 2].IsWord || sentence[i + 2].Kind == TokenKind.Number) && !sentence[i + 2].Is(VerbForm.Gerund)) return i + 3;
            if (sentence.Reads(i, "by", "mistake") || sentence.Reads(i, "by", "accident")) return i + 2;
            if (sentence.Reads(i, "without") && ((sentence[i + 1].Is(VerbForm.Gerund) && sentence[i + 1].Is(Duty | Cognitive | Deliberate)) || sentence.Reads(i + 1, ["opening", "playing", "trying", "building", "compiling", "leaving"]))) return i + 2;
            if (sentence.Reads(i, "without") && !NeglectedDuties.IsExcused(sentence, clause) && EndOfMissingCare(sentence, i + 1) is var care && care > 0) return care;
            if (EndOfDefiance(sentence, i, sentence[clause.Verb].Is(Act) && !sentence[clause.Verb].HasLemma("follow")) is var defiance && defiance > 0) return defiance;
            if (sentence.Reads(i, ["anyway", "regardless"]) && i + 1 == clause.End && !sentence[clause.Verb].Is(Repair | Neutral)) return i + 1;
            if (sentence[i].Is(FaultAdverb) && (i + 1 == clause.End || sentence[i + 1].Is(Preposition) || sentence.Reads(i + 1, "that"))) return i + 1;
        }

        if (EndOfDefiantClause(sentence, clause) is var although && although > 0) return although;

        // "assumed, incorrectly, that"
        return sentence.IsMark(clause.End, ',') && sentence[clause.End + 1].Is(FaultAdverb) ? clause.End + 2 : 0;
    }

    /// <summary>"They deployed it without asking us", "Zuri merged it without testing it": of whom it is not sure that they are people, what only people leave undone; 0 where there is none.</summary>
    public static int EndOfUnaskedDeed(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End; i++)
        {
            var lack = sentence.Reads(i, "without") ? i + 1 : sentence.Reads(i, "rather", "than") || sentence.Reads(i, "instead", "of") ? i + 2 : 0;
            while (lack > 0 && (sentence.IsAdverb(lack) || sentence.Reads(lack, ["so", "much", "as"]))) lack++;
            if (sentence.Reads(i, "without") && sentence[clause.First - 1].Is(Organisation) && EndOfMissingCare(sentence, i + 1) is > 0 and var care) return care;
            if (lack > 0) return sentence.Reads(lack, ["testing", "reviewing", "telling", "reading", "announcing", "double-checking", "informing", "asking", "warning", "consulting", "communicating", "thinking", "looking", "talking", "speaking", "proofreading", "bothering", "mentioning", "ringing", "calling", "phoning", "coordinating", "escalating", "notifying"]) ? lack + 1 : 0;
        }

        return 0;
    }

    /// <summary>"without (a prior) review".</summary>
    private static int EndOfMissingCare(TokenizedSentence sentence, int at)
    {
        for (var i = at; i < at + 4 && sentence[i].IsWord && !sentence[i].Is(Preposition | Conjunction | Auxiliary); i++)
        {
            if (sentence[i].Is(Precaution)) return i + 1;
        }

        return 0;
    }

    /// <summary>"despite the warning", "against the advice of", "in violation of".</summary>
    private static int EndOfDefiance(TokenizedSentence sentence, int at, bool isAct)
    {
        if (sentence.Reads(at, "in", "violation")) return at + 2;
        var isDespite = sentence.Reads(at, "despite");
        if (!isDespite && !sentence.Reads(at, "against")) return 0;
        for (var i = at + 1; i < at + 6 && (sentence[i].IsWord || sentence.IsPluralPossessive(i)); i++)
        {
            if (isDespite && (sentence[i].Is(Warning) || (isAct && sentence.Reads(i, ["missing", "lack"])))) return i + 1;
            if (sentence.Reads(i, ["advice", "policy", "rules", "procedure", "instructions"])) return i + 1;
        }

        return 0;
    }

    /// <summary>One past "even though the pipeline was red"; 0 where there is none.</summary>
    private static int EndOfDefiantClause(TokenizedSentence sentence, Clause clause)
    {
        if (!sentence.Reads(clause.End, ["though", "although"]) || !sentence[clause.Verb].Is(Act | Deliberate)) return 0;
        for (var i = clause.End + 1; i <= clause.End + 10; i++)
        {
            if (sentence[i].Is(Warning)) return i + 1;
        }

        return 0;
    }
}
