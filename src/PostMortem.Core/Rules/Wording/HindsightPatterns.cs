using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3002: what others should have known or done, told from the end.</summary>
internal static class HindsightPatterns
{
    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion || sentence.IsIn(SectionRole.ActionItems) || IsWarnedOff(sentence)) yield break;
        foreach (var clause in sentence.Clauses)
        {
            if (!sentence[clause.Verb].IsQuoted && Match(sentence, clause) is { } fault) yield return fault;
        }
    }

    /// <summary>"It would be easy to say that somebody should have noticed".</summary>
    public static bool IsWarnedOff(TokenizedSentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Count; i++)
        {
            if (sentence.Reads(i, ["easy", "tempting", "unfair", "wrong", "pointless", "useless"]) && sentence.Reads(i + 1, "to") && sentence.Reads(i + 2, ["say", "claim", "conclude", "argue", "think", "write", "blame", "tell"])) return true;
            if (sentence.Reads(i, ["telling", "saying", "asking"]) && sentence.Has(i + 1, i + 4, ["that", "whether"])) return true;
        }

        return false;
    }

    private static WordingFault? Match(TokenizedSentence sentence, Clause clause)
    {
        if (Obvious(sentence, clause) is { } obvious) return obvious;
        if (TookTooLong(sentence, clause) is { } slow) return slow;
        if (clause.Modal >= 0 && clause.HasHave && (sentence.Reads(clause.Subject.First - 1, ["what", "whether"]) || (sentence.Reads(clause.Verb, "read") && sentence.Reads(clause.Verb + 1, ["access", "permission", "permissions", "rights", "only"])))) return null;
        if (NeededTo(sentence, clause) is { } needed) return needed;
        if (sentence.Reads(clause.Modal, "could") && clause.Subject.Kind == SubjectKind.Anyone && !clause.IsNegated && sentence.Reads(clause.Verb, ["see", "tell"]) && sentence.Reads(clause.Verb + 1, "that"))
            return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1);
        if (clause.Modal >= 0) return Counterfactual(sentence, clause) ?? WithMoreCare(sentence, clause);
        return sentence.Reads(clause.First, "had") || clause.HasHave ? HindsightConditions.IfOnly(sentence, clause) ?? HindsightConditions.Inverted(sentence, clause) : HindsightConditions.Inverted(sentence, clause);
    }

    private static WordingFault? Counterfactual(TokenizedSentence sentence, Clause clause)
    {
        if (sentence.Reads(clause.Modal, "should") && sentence[clause.Verb].HasLemma("know") && sentence.Reads(clause.Verb + 1, "better") && !clause.IsNegated
            && (clause.Subject.IsHuman || clause.Subject.Kind is SubjectKind.They or SubjectKind.Team or SubjectKind.Anyone or SubjectKind.SecondPerson))
            return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 2);
        if (clause.HasHave && clause.HasBe && clause.IsNegated && sentence.Reads(clause.Modal, "should") && sentence.Reads(clause.Verb, ["allowed", "let", "trusted", "given", "hired"]) && sentence[clause.Subject.First].Is(They | HeShe | Role)) return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1);
        if (ShouldHaveBeen(sentence, clause) is { } diligence) return diligence;
        if (ShouldHaveBeenDoneBy(sentence, clause) is { } done) return done;
        if (!clause.HasHave || clause.HasBe || !sentence.LooksLikeParticiple(clause.Verb) || sentence[clause.Verb].Is(Auxiliary)) return null;
        var verb = sentence[clause.Verb];
        var subject = clause.Subject;
        if (sentence.Reads(clause.Modal, "should") || sentence.Reads(clause.Modal, "ought") || sentence.Reads(clause.Modal, "shouldnt"))
        {
            if (clause.IsHypothetical) return null;

            // Whatever plural stands before, things don't notice.
            if (sentence[subject.First].Is(They)) subject = sentence.Reads(clause.Verb, ["spotted", "noticed", "known", "realised", "realized", "asked", "told", "thought"]) ? subject with { Kind = SubjectKind.They } : subject;
            return IsOwedBy(sentence, clause, subject) ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) : null;
        }

        if (clause.IsNegated && sentence.Reads(clause.Modal, ["would", "wouldnt"]) && HasAdjectiveOfPerson(sentence, subject.First, clause.First) && !sentence.Reads(subject.First - 1, "even") && (subject.IsHuman || subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.Team)) return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1);
        if (clause.IsNegated) return null;
        if (sentence.Reads(clause.Modal, "must") && (verb.HasLemma("know") || sentence.Reads(clause.Verb, ["noticed", "realised", "realized", "seen"])) && (subject.IsHuman || subject.Kind is SubjectKind.They or SubjectKind.Team or SubjectKind.AmbiguousRole)) return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1);
        var isSeen = verb.Is(Known | Cognitive) || verb.HasLemma("catch") || verb.HasLemma("spot") || verb.HasLemma("see") || verb.HasLemma("test") || verb.HasLemma("escalate");
        isSeen |= subject.IsIndividual && verb.Is(Duty | Act) && IsSimpler(sentence, clause);
        isSeen |= sentence.Reads(clause.Verb, ["paged", "called"]) && subject.IsIndividual;
        isSeen |= verb.HasLemma("avoid") || verb.HasLemma("prevent");
        isSeen |= verb.Is(Neglect | NeglectHuman) && sentence.Reads(subject.First - 1, ["how", "way"]);
        var isRegret = IsRegret(sentence, clause);
        if ((sentence.Reads(clause.Modal, "could") || (sentence.Reads(clause.Modal, "might") && (isRegret || IsConditional(sentence)))) && (isSeen || isRegret))
        {
            if (subject.Kind == SubjectKind.They) return isRegret || verb.HasLemma("avoid") || verb.HasLemma("prevent") || verb.HasLemma("ask") || verb.HasLemma("tell") || verb.HasLemma("consult") || verb.HasLemma("escalate") || verb.HasLemma("know") ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) : null;
            return subject.Kind is SubjectKind.Person or SubjectKind.NamedTeam or SubjectKind.Team or SubjectKind.Anyone || (isRegret && subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.BareTeam or SubjectKind.Someone) || (isRegret && subject.Kind == SubjectKind.MaybePerson && verb.Is(Known | Cognitive)) || (subject.Kind == SubjectKind.Role && (!subject.IsIndefinite || isRegret || sentence.Reads(subject.First, "any")))
                ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1)
                : null;
        }

        if (!sentence.Reads(clause.Modal, "would")) return null;
        var isAnybody = (subject.Kind == SubjectKind.Anyone && isSeen) || (subject.Kind is SubjectKind.Role or SubjectKind.AmbiguousRole or SubjectKind.Team or SubjectKind.NamedTeam && sentence.Reads(subject.First, "any") && verb.Is(Duty | Cognitive | Known) && !sentence.Has(clause.Verb, clause.End, ["same", "alike", "similarly"])) || (subject.Kind is SubjectKind.Role or SubjectKind.AmbiguousRole or SubjectKind.Team or SubjectKind.NamedTeam && HasAdjectiveOfPerson(sentence, subject.First, clause.First));
        return isAnybody ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) : null;
    }

    /// <summary>Whether what others "should have" done is a verdict: not what they were to get, and not what a design expects of its users.</summary>
    private static bool IsOwedBy(TokenizedSentence sentence, Clause clause, Subject subject)
    {
        var verb = sentence[clause.Verb];
        if (verb.HasLemma("receive") || verb.HasLemma("get") || sentence.Reads(clause.First - 1, "who") && !subject.IsIndividual) return false;
        return subject.Kind switch
        {
            SubjectKind.Person or SubjectKind.NamedTeam or SubjectKind.Someone => true,
            SubjectKind.Role => !subject.IsIndefinite || verb.Is(Cognitive | Known),
            SubjectKind.AmbiguousRole => !subject.IsIndefinite && (verb.Is(Duty | Cognitive | Known | Deliberate | Handiwork) || (clause.IsNegated && verb.Is(Act))),
            SubjectKind.Team or SubjectKind.BareTeam or SubjectKind.Anyone => verb.Is(Duty | Cognitive | Known | Act | Deliberate),
            SubjectKind.They or SubjectKind.SecondPerson => verb.Is(Cognitive | Known | Duty | Deliberate) || (verb.Is(Act) && sentence.Reads(clause.Modal + 1, "never")),
            SubjectKind.MaybePerson => verb.Is(Deliberate) || sentence.Reads(clause.Verb, ["known", "realised", "realized", "merged", "thought", "bothered", "read", "asked", "told", "spoken"]),
            _ => false,
        };
    }

    /// <summary>"should have been more careful".</summary>
    private static WordingFault? ShouldHaveBeen(TokenizedSentence sentence, Clause clause)
    {
        var isDoing = clause.HasBe && sentence[clause.Verb].Is(VerbForm.Gerund) && sentence[clause.Verb].Is(Duty | Cognitive);
        if (!clause.HasHave || !(sentence[clause.Verb].Is(Be) || isDoing) || !sentence.Reads(clause.Modal, ["should", "ought"]) || clause.IsHypothetical) return null;
        if (!clause.Subject.IsHuman && clause.Subject.Kind is not (SubjectKind.They or SubjectKind.Team or SubjectKind.AmbiguousRole or SubjectKind.Anyone)) return null;
        if (isDoing) return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1);
        var at = clause.Verb + 1;
        while (sentence.IsAdverb(at) || sentence.Reads(at, "more")) at++;
        return sentence[at].Is(Diligent) || sentence.Reads(at, ["aware", "alert", "prepared", "cautious"]) ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, at + 1) : null;
    }

    /// <summary>"It should not have taken the team two hours".</summary>
    private static WordingFault? TookTooLong(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.IsNegated || !clause.HasHave || !sentence.Reads(clause.Modal, ["should", "shouldnt"]) || !sentence.Reads(clause.Verb, ["taken", "needed", "required"]) || !sentence.Reads(clause.First - 1, ["it", "this", "that"])) return null;
        var end = sentence.Reads(clause.Verb + 1, ["him", "her", "them"]) ? clause.Verb + 2 : FaultObjects.EndOfPerson(sentence, clause.Verb + 1);
        for (var head = clause.Verb + 2; end == 0 && head < clause.Verb + 5; head++)
        {
            if (sentence[head].Is(Team) && !sentence[clause.Verb + 1].Is(FirstPerson)) end = head + 1;
        }

        return end > 0 ? new WordingFault(WordingFaultKind.Hindsight, clause.First - 1, end) : null;
    }

    /// <summary>"The team needed to have asked".</summary>
    private static WordingFault? NeededTo(TokenizedSentence sentence, Clause clause)
    {
        var isPeople = clause.Subject.IsHuman || clause.Subject.Kind is SubjectKind.Team or SubjectKind.BareTeam or SubjectKind.They or SubjectKind.AmbiguousRole;
        return isPeople && sentence.Reads(clause.Verb, "needed", "to") && sentence.Reads(clause.Verb + 2, "have") && (!sentence.Reads(clause.Verb + 3, "been") || sentence.Reads(clause.Verb + 4, "more")) ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 4) : null;
    }

    /// <summary>"should have been phoned by the duty engineer".</summary>
    private static WordingFault? ShouldHaveBeenDoneBy(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.HasHave || !clause.HasBe || !sentence.LooksLikeParticiple(clause.Verb) || !sentence.Reads(clause.Modal, ["should", "ought"]) || clause.IsHypothetical) return null;
        for (var by = clause.Verb + 1; by < clause.End && by <= clause.Verb + 5; by++)
        {
            if (!sentence.Reads(by, "by")) continue;
            var end = FaultObjects.EndOfPerson(sentence, by + 1);
            return end > 0 ? new WordingFault(WordingFaultKind.Hindsight, Math.Min(clause.Subject.First, clause.First), end) : null;
        }

        return null;
    }

    /// <summary>"with a little more care the operator would have …".</summary>
    private static WordingFault? WithMoreCare(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.HasHave || !sentence.Reads(clause.Modal, ["would", "could"])) return null;
        for (var i = Math.Max(1, clause.First - TokenizedSentence.LongestClause); i < clause.First; i++)
        {
            if (!(sentence.Reads(i, ["more", "of", "some", "little", "minimal", "basic", "closer", "better", "common"]) || sentence[i].Kind == TokenKind.PossessiveMark) || !sentence.Reads(i + 1, ["care", "attention", "diligence", "caution", "discipline", "thought", "thinking", "effort", "foresight", "curiosity", "preparation", "sense"])) continue;
            if (clause.Subject.Kind == SubjectKind.FirstPerson) return null;
            for (var with = i - 1; with >= 0 && with >= i - 4; with--)
            {
                if (sentence.Reads(with, "with")) return new WordingFault(WordingFaultKind.Hindsight, with, i + 2);
            }
        }

        return null;
    }

    /// <summary>"right away", "sooner", "instead": there was a better way.</summary>
    private static bool IsSimpler(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (sentence.Reads(i, ["immediately", "instead", "sooner", "earlier", "simply", "just", "easily"]) || sentence.Reads(i, "right", "away")) return true;
        }

        return false;
    }

    /// <summary>"surely", "in hindsight", "guessed": the writer thinks that it was there to be done.</summary>
    private static bool IsRegret(TokenizedSentence sentence, Clause clause) =>
        sentence.Has(0, sentence.Count, ["surely", "hindsight", "retrospect", "easily", "simply"]) || sentence.Has(clause.Modal, clause.End, ["just"]) || sentence.Reads(clause.Modal + 1, "at", "least")
        || sentence.Reads(clause.Verb, ["guessed", "known", "foreseen", "realised", "realized", "thought", "bothered", "spoken", "asked"]);

    private static bool IsConditional(TokenizedSentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Reads(i, "if") || (sentence.Reads(i, "had") && sentence[i + 1].Is(HeShe | They))) return true;
        }

        return false;
    }

    private static bool HasAdjectiveOfPerson(TokenizedSentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence[i].Is(AdjectiveOfPerson)) return true;
        }

        return false;
    }

    /// <summary>"it was obvious that", "should have been obvious"; not what the evidence made obvious.</summary>
    private static WordingFault? Obvious(TokenizedSentence sentence, Clause clause)
    {
        var isClear = clause.HasBe && sentence.Reads(clause.Verb, "clear");
        if (clause.IsNegated || !(sentence[clause.Verb].Is(Be) || isClear)) return null;
        var at = clause.HasBe && !sentence[clause.Verb].Is(Be) ? clause.Verb : clause.Verb + 1;
        while (sentence.IsAdverb(at)) at++;
        if (clause.IsPast && clause.Modal < 0 && sentence.Reads(clause.Subject.First, "it") && sentence.Reads(at, ["clear", "evident", "apparent"]) && sentence.Reads(at + 1, "to") && sentence[at + 2].Is(Anyone)) return new WordingFault(WordingFaultKind.Hindsight, Math.Min(clause.Subject.First, clause.First), at + 3);
        if (sentence.Reads(at, "plain", "to") && sentence.Reads(at + 2, "see") || sentence.Reads(at, "impossible", "to") && sentence[at + 2].HasLemma("miss")) return new WordingFault(WordingFaultKind.Hindsight, Math.Min(clause.Subject.First, clause.First), at + 3);
        isClear = clause.Modal >= 0 && clause.HasHave && sentence.Reads(at + 1, "to") && (sentence.Reads(at, "clear") || sentence.Reads(at, "evident") || sentence.Reads(at, "apparent"));
        if (!sentence.Reads(at, "obvious") && !(isClear && (sentence[at + 2].Is(Anyone) || FaultObjects.EndOfPerson(sentence, at + 2) > 0))) return null;
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
