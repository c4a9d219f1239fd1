using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3009: what would blame others, said of ourselves: "we failed to verify", "we wrongly assumed", "our mistake".</summary>
internal static class SelfBlamePatterns
{
    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion || sentence.IsIn(SectionRole.ActionItems)) yield break;
        foreach (var clause in sentence.Clauses)
        {
            if (sentence[clause.Verb].IsQuoted || clause.Modal >= 0 || clause.IsHypothetical || !clause.IsPast || Rejection.Holds(sentence, clause)) continue;
            if (clause.Subject.Kind == SubjectKind.FirstPerson && OfUs(sentence, clause) is { } fault && !(fault.Kind == WordingFaultKind.Deed && clause.FaultAdverb < 0 && (sentence.IsIn(SectionRole.Timeline) || sentence.IsIn(SectionRole.Resolution)))) yield return fault with { Kind = WordingFaultKind.SelfBlame };
            if (clause.Subject.Kind == SubjectKind.None && IsNote(sentence, clause)) yield return BlamePatterns.Span(sentence, clause, WordingFaultKind.SelfBlame, clause.Verb + 1);
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].IsQuoted && EndOfOwnFault(sentence, i) is var end && end > 0) yield return new WordingFault(WordingFaultKind.SelfBlame, i, end);
        }
    }

    private static WordingFault? OfUs(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var next = clause.Verb + 1;
        if (clause.IsNegated && FaultObjects.IndexOf(sentence, clause, "seriously") is var seriously && seriously > 0) return BlamePatterns.Span(sentence, clause, WordingFaultKind.SelfBlame, seriously + 1);
        if (clause.IsNegated) return IsOwnDuty(sentence, clause) ? Judge(sentence, clause) : null;
        if (verb.HasLemma("get") && FaultObjects.IndexOf(sentence, clause, "wrong") is var wrong && wrong > 0) return BlamePatterns.Span(sentence, clause, WordingFaultKind.SelfBlame, wrong + 1);
        if (verb.HasLemma("fall") && sentence.Reads(next, "short")) return BlamePatterns.Span(sentence, clause, WordingFaultKind.SelfBlame, next + 1);
        if (verb.Is(Be)) return EndOfAdmission(sentence, next) is var end && end > 0 ? BlamePatterns.Span(sentence, clause, WordingFaultKind.SelfBlame, end) : Judge(sentence, clause);
        return IsChoice(sentence, clause) ? null : Judge(sentence, clause);
    }

    /// <summary>The fault as it would be another's.</summary>
    private static WordingFault? Judge(TokenizedSentence sentence, Clause clause) => BlamePatterns.OfPeople(sentence, clause with { Subject = clause.Subject with { Kind = SubjectKind.Role } });

    /// <summary>What we did not do is a fault where it is a duty of the mind or of care; that we "did not deploy" or "did not add" is a fact.</summary>
    private static bool IsOwnDuty(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (clause.HasBe || sentence.Reads(clause.First, ["have", "'ve", "has"])) return false;
        if (verb.HasLemma("plan") || verb.HasLemma("ask") || verb.HasLemma("realise") || verb.HasLemma("realize") || verb.HasLemma("understand")) return false;
        return verb.Is(Cognitive | Deliberate) || NeglectedDuties.SpeaksOfCare(sentence, clause) || sentence.Reads(clause.Verb, ["test", "tested", "validate", "validated", "monitor", "monitored", "inspect", "ensure", "ensured", "inform", "informed", "notify", "notified", "warn", "warned", "measure", "measured", "assess", "assessed", "rehearsed"]);
    }

    /// <summary>What we did on purpose: bypassed the cache, skipped a step, took the site down.</summary>
    private static bool IsChoice(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (FaultObjects.IsOnPurpose(sentence, clause)) return true;
        if (clause.FaultAdverb >= 0) return false;
        if (verb.HasLemma("ignore")) return !FaultObjects.HasSign(sentence, clause);
        if (verb.HasLemma("miss")) return sentence.Reads(clause.Verb - 1, "sorely") || sentence.Reads(clause.Verb + 2, ["slo", "slos", "sla", "target", "targets", "deadline"]);
        if (verb.HasLemma("break")) return !sentence[clause.Verb + 1].IsWord || sentence.Reads(clause.Verb + 1, ["out", "off", "ground", "even"]);
        return verb.HasLemma("bypass") || verb.HasLemma("circumvent") || verb.HasLemma("skip") || verb.HasLemma("sleep") || verb.HasLemma("rush") || verb.HasLemma("mix") || verb.HasLemma("waste") || verb.HasLemma("take") || verb.HasLemma("bring")
            || (verb.HasLemma("use") && !sentence.Reads(clause.Verb + 2, "wrong"));
    }

    /// <summary>One past "wrong", "too optimistic", "slow to": what we say we were; 0 where there is none.</summary>
    private static int EndOfAdmission(TokenizedSentence sentence, int at)
    {
        while (sentence.IsAdverb(at) && !sentence.Reads(at, "too")) at++;
        if (sentence.Reads(at, "too")) return sentence.Reads(at + 1, ["slow", "quick", "hasty", "optimistic", "confident", "eager", "focused", "focussed", "late", "lax", "trusting"]) ? at + 2 : 0;
        if (sentence.Reads(at, "slow", "to")) return at + 3;
        return sentence.Reads(at, ["wrong", "mistaken", "naive", "overconfident", "sloppy", "complacent"]) && !sentence[at + 1].Is(ErrorNoun) ? at + 1 : 0;
    }

    /// <summary>"Forgot to bump the version", "Didn't think to check": a note without its subject.</summary>
    private static bool IsNote(TokenizedSentence sentence, Clause clause)
    {
        if (clause.First != 0) return false;
        if (sentence.Reads(clause.Verb, ["forgot", "misjudged", "underestimated", "misunderstood", "misread"])) return true;
        var to = clause.Verb + 1;
        return sentence.Reads(to, "to") && ((sentence[clause.Verb].HasLemma("think") && clause.IsNegated) || sentence.Reads(clause.Verb, "neglected") || (sentence.Reads(clause.Verb, "failed") && sentence[to + 1].Is(Cognitive)));
    }

    /// <summary>One past "our mistake", "my bad", "an oversight on our part", "our failure to rotate"; 0 where there is none.</summary>
    private static int EndOfOwnFault(TokenizedSentence sentence, int i)
    {
        var token = sentence[i];
        if (sentence.Reads(i, "my", "bad") && (i == 0 || !sentence[i + 2].IsWord)) return i + 2;
        if (token.Is(FaultNoun | ErrorNoun) || sentence.Reads(i, ["error", "failure", "misconfiguration"]))
        {
            var isOurs = sentence.Reads(i + 1, ["on", "from"]) && sentence.Reads(i + 2, ["our", "my"]) && sentence.Reads(i + 3, ["part", "side", "end"]);
            if (isOurs && !BlamingNouns.IsDenied(sentence, i)) return i + 4;
        }

        if (!token.Is(FirstPerson) || !token.Is(Possessive) || BlamingNouns.IsDenied(sentence, i)) return 0;
        var noun = sentence.Reads(i + 1, ["own", "biggest", "main", "first", "second", "worst", "only"]) ? i + 2 : i + 1;
        if (sentence.Reads(noun, "failure", "to")) return sentence[noun + 2].Is(Attempt) ? 0 : noun + 3;
        if (sentence.Reads(noun, ["incorrect", "wrong", "false", "faulty"]) && sentence.Reads(noun + 1, ["assumption", "assumptions", "decision"])) return noun + 2;
        var isFault = sentence[noun].Is(FaultNoun) || sentence[noun].Is(ErrorNoun) && !sentence.Reads(noun, "errors") && !sentence[noun + 1].IsWord;
        return isFault && !sentence[noun + 1].Is(ErrorUse | Outage) && !sentence.Reads(i - 1, "from") ? noun + 1 : 0;
    }
}
