using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3002: what others should have known or done, told from the end.</summary>
internal static class HindsightPatterns
{
    /// <summary>The fault of a clause, or null.</summary>
    public static WordingFault? Match(TokenizedSentence sentence, Clause clause)
    {
        if (Obvious(sentence, clause) is { } obvious) return obvious;
        if (clause.Modal >= 0) return Counterfactual(sentence, clause);
        return sentence.Reads(clause.First, "had") || clause.HasHave ? IfOnly(sentence, clause) ?? Inverted(sentence, clause) : Inverted(sentence, clause);
    }

    private static WordingFault? Counterfactual(TokenizedSentence sentence, Clause clause)
    {
        if (sentence.Reads(clause.Modal, "should") && sentence[clause.Verb].HasLemma("know") && sentence.Reads(clause.Verb + 1, "better") && !clause.IsNegated
            && (clause.Subject.IsHuman || clause.Subject.Kind is SubjectKind.They or SubjectKind.Team or SubjectKind.Anyone or SubjectKind.SecondPerson))
            return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 2);
        if (!clause.HasHave || clause.HasBe || !sentence.LooksLikeParticiple(clause.Verb) || sentence[clause.Verb].Is(Auxiliary)) return null;
        var verb = sentence[clause.Verb];
        var subject = clause.Subject;
        if (sentence.Reads(clause.Modal, "should") || sentence.Reads(clause.Modal, "ought") || sentence.Reads(clause.Modal, "shouldnt"))
        {
            if (clause.IsHypothetical) return null;
            var isVerdict = subject.Kind switch
            {
                SubjectKind.Person or SubjectKind.NamedTeam => true,
                SubjectKind.Role => !subject.IsIndefinite || verb.Is(Cognitive | Known),
                SubjectKind.AmbiguousRole => !subject.IsIndefinite && verb.Is(Duty | Cognitive | Known),
                SubjectKind.Team or SubjectKind.BareTeam or SubjectKind.Someone or SubjectKind.Anyone => verb.Is(Duty | Cognitive | Known | Act),
                SubjectKind.They or SubjectKind.SecondPerson => verb.Is(Cognitive | Known | Duty),
                _ => false,
            };
            return isVerdict && !verb.HasLemma("receive") && !verb.HasLemma("get") ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) : null;
        }

        if (clause.IsNegated) return null;
        var isSeen = verb.Is(Known | Cognitive) || verb.HasLemma("catch") || verb.HasLemma("spot") || verb.HasLemma("see") || verb.HasLemma("test") || verb.HasLemma("escalate");
        if (sentence.Reads(clause.Modal, "could") && isSeen)
        {
            if (subject.Kind == SubjectKind.They) return verb.HasLemma("ask") || verb.HasLemma("tell") || verb.HasLemma("consult") || verb.HasLemma("escalate") || verb.HasLemma("know") ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) : null;
            return subject.Kind is SubjectKind.Person or SubjectKind.NamedTeam or SubjectKind.Team or SubjectKind.Anyone || (subject.Kind == SubjectKind.Role && (!subject.IsIndefinite || sentence.Reads(subject.First, "any")))
                ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1)
                : null;
        }

        if (!sentence.Reads(clause.Modal, "would") || !isSeen) return null;
        var isAnybody = subject.Kind == SubjectKind.Anyone || (subject.Kind == SubjectKind.Role && HasAdjectiveOfPerson(sentence, subject.First, clause.First));
        return isAnybody ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) : null;
    }

    private static bool HasAdjectiveOfPerson(TokenizedSentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence[i].Is(AdjectiveOfPerson)) return true;
        }

        return false;
    }

    /// <summary>"if only the team had …", "if Bob had checked".</summary>
    private static WordingFault? IfOnly(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.IsHypothetical || clause.IsNegated && !sentence[clause.Verb].Is(Act) || !clause.HasHave) return null;
        var at = clause.Subject.First - 1;
        var ifOnly = sentence.Reads(at, "only") && sentence.Reads(at - 1, "if");
        var subject = clause.Subject;
        var isOther = subject.IsHuman || subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.They;
        if (ifOnly && (isOther || subject.Kind is SubjectKind.Team or SubjectKind.Anyone))
            return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) with { First = at - 1 };
        var isTold = sentence.Reads(clause.First, "had") || sentence.Reads(clause.First, "'d");
        if (!isTold || !sentence.Reads(at, "if") || clause.HasBe || !isOther || subject.Kind == SubjectKind.They || !sentence[clause.Verb].Is(Duty | Cognitive)) return null;
        return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) with { First = at };
    }

    /// <summary>"Had the reviewer read the diff, …".</summary>
    private static WordingFault? Inverted(TokenizedSentence sentence, Clause clause)
    {
        if (!sentence.Reads(clause.First, "had") || (clause.First > 0 && !sentence.IsMark(clause.First - 1, ','))) return null;
        for (var i = clause.First + 1; i < Math.Min(clause.First + 6, sentence.Count); i++)
        {
            var verb = i + 1;
            while (sentence.IsAdverb(verb)) verb++;
            if (!sentence[verb].Is(VerbForm.Participle) || !sentence[verb].Is(Duty | Cognitive)) continue;
            return NounPhrase.Classify(sentence, clause.First + 1, i) is { IsHuman: true } or { Kind: SubjectKind.They or SubjectKind.Team } ? new WordingFault(WordingFaultKind.Hindsight, clause.First, verb + 1) : null;
        }

        return null;
    }

    /// <summary>"it was obvious that", "should have been obvious"; not what the evidence made obvious.</summary>
    private static WordingFault? Obvious(TokenizedSentence sentence, Clause clause)
    {
        if (clause.IsNegated || !sentence[clause.Verb].Is(Be)) return null;
        var at = clause.Verb + 1;
        while (sentence.IsAdverb(at)) at++;
        if (!sentence.Reads(at, "obvious")) return null;
        var isVerdict = clause.Modal >= 0
            ? sentence.Reads(clause.Modal, "should")
            : (sentence.Reads(at + 1, "that") && sentence.Reads(clause.Subject.First, "it") && IsWithoutEvidence(sentence, clause, at)) || (sentence.Reads(at + 1, "to") && sentence[at + 2].Is(Anyone));
        return isVerdict ? new WordingFault(WordingFaultKind.Hindsight, Math.Min(clause.Subject.First, clause.First), at + 1) : null;
    }

    private static bool IsWithoutEvidence(TokenizedSentence sentence, Clause clause, int obvious)
    {
        for (var i = clause.Verb + 1; i < obvious; i++)
        {
            if (!sentence.Reads(i, "already") && !sentence.Reads(i, "always") && !sentence.Reads(i, "quite")) return false;
        }

        for (var i = 0; i < clause.First - 1; i++)
        {
            if (sentence.Reads(i, "from") || sentence.Reads(i, "once") || sentence.Reads(i, "after") || sentence.Reads(i, "when") || sentence.Reads(i, "at") || sentence.Reads(i, "by") || sentence.Reads(i, "looking") || sentence[i].Kind == TokenKind.Number) return false;
        }

        return clause.IsPast;
    }
}
