using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3004 and PM3010: what we, nobody in particular, or a machine "should have", "could have" or "would have" done. Others are PM3002's.</summary>
internal static class CounterfactualPatterns
{
    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion || sentence.IsIn(SectionRole.ActionItems) || HindsightPatterns.IsWarnedOff(sentence)) yield break;
        for (var i = 0; i + 2 < sentence.Count; i++)
        {
            if (!sentence[i].IsQuoted && EndOfWish(sentence, i) is var end && end > 0) yield return new WordingFault(WordingFaultKind.Counterfactual, i, end);
        }

        foreach (var clause in sentence.Clauses)
        {
            if (clause.Modal < 0 || !clause.HasHave || clause.IsHypothetical || sentence[clause.Verb].IsQuoted || !IsPerfect(sentence, clause)) continue;
            var isShould = sentence.Reads(clause.Modal, ["should", "shouldnt", "ought"]);
            if (!isShould && !sentence.Reads(clause.Modal, ["could", "would", "might", "'d", "couldnt", "wouldnt"])) continue;
            var kind = isShould ? Expected(sentence, clause) : Imagined(sentence, clause);
            if (kind == WordingFaultKind.SystemCounterfactual && sentence.IsIn(SectionRole.Lessons)) continue;
            if (kind is { } found) yield return BlamePatterns.Span(sentence, clause, found, sentence.Reads(clause.Verb + 1, ["over", "in", "back", "out", "up", "off", "down"]) ? clause.Verb + 2 : clause.Verb + 1);
        }
    }

    /// <summary>One past "Had we rehearsed", "if only we had", "needed to have been reviewed"; 0 where there is none.</summary>
    private static int EndOfWish(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "needed", "to") && sentence.Reads(i + 2, "have", "been")) return i + 5;
        if (sentence.Reads(i, "if", "only") && sentence.Reads(i + 2, ["we", "i"]) && sentence[i + 3].Is(Have) && sentence.LooksLikeParticiple(i + 4)) return i + 5;
        if (sentence.Reads(i, ["i", "we"]) && sentence[i + 1].HasLemma("wish") && sentence[i + 2].Is(FirstPerson) && sentence.Reads(i + 3, "had")) return i + 4;
        if (sentence.IsIn(SectionRole.WentWell)) return 0;
        var isInverted = sentence.Reads(i, "had") && (i == 0 || sentence.IsMark(i - 1, ',')) && sentence.Reads(i + 1, ["we", "i"]);
        var isIf = sentence.Reads(i, "if") && sentence.Reads(i + 1, ["we", "i"]) && sentence.Reads(i + 2, "had") && sentence.Has(0, sentence.Count, ["would", "might", "could"]);
        if (!isInverted && !isIf) return 0;
        var verb = isIf ? i + 3 : i + 2;
        while (sentence.IsAdverb(verb) && !sentence[verb].Is(Negator)) verb++;
        return sentence.LooksLikeParticiple(verb) && !sentence.Reads(verb, ["been", "blamed", "stopped", "asked"]) ? verb + 1 : 0;
    }

    /// <summary>"should have": work that people left undone, or what a machine was built for; not the state that data were to have.</summary>
    private static WordingFaultKind? Expected(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (IsPassive(sentence, clause)) return ExpectedOfOthers(sentence, clause);
        if (verb.Is(Be)) return IsBetter(sentence, clause.Verb + 1) || clause.Subject.Kind == SubjectKind.FirstPerson || sentence.Reads(clause.Verb + 1, "part", "of") ? WordingFaultKind.Counterfactual : null;
        if (verb.HasLemma("receive") || verb.HasLemma("get")) return null;
        if (clause.IsNegated && verb.HasLemma("take") && sentence.Reads(clause.First - 1, ["it", "this", "that"])) return WordingFaultKind.Counterfactual;
        if (clause.Subject.Kind == SubjectKind.FirstPerson) return WordingFaultKind.Counterfactual;
        if (clause.Subject.Kind == SubjectKind.None) return IsFirst(sentence, clause) && (sentence.LooksLikeParticiple(clause.Verb) || verb.Is(Have)) ? WordingFaultKind.Counterfactual : null;
        if (clause.Subject.Kind is not (SubjectKind.Thing or SubjectKind.MaybePerson) || IsRelative(sentence, clause)) return null;
        if (clause.IsNegated && sentence.Reads(clause.Verb, ["happened", "occurred", "shipped", "reached", "made"])) return WordingFaultKind.Counterfactual;
        if (sentence.Reads(clause.First - 1, ["page", "alert", "alarm"])) return WordingFaultKind.SystemCounterfactual;
        if (sentence[clause.First - 1].Is(DataNoun) || sentence.Reads(clause.Verb + 1, "by", "then") || sentence.Reads(clause.Verb + 1, "by", "now")) return null;
        if (sentence.Reads(clause.Verb, "gone") && sentence.Reads(clause.Verb + 1, ["through", "out", "live", "into"])) return WordingFaultKind.Counterfactual;
        if (sentence[clause.First - 1].Is(ReadingMatter) || IsSooner(sentence, clause)) return WordingFaultKind.Counterfactual;
        return verb.Is(Guarding | Foresight) ? WordingFaultKind.SystemCounterfactual : null;
    }

    /// <summary>"should have been tested": by whom is not said.</summary>
    private static WordingFaultKind? ExpectedOfOthers(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (sentence.Reads(clause.Verb, ["paged", "alerted"]) || IsDoneByMachine(sentence, clause)) return WordingFaultKind.SystemCounterfactual;
        if ((clause.Subject.Kind == SubjectKind.FirstPerson && !verb.Is(VerbForm.Gerund)) || (clause.Subject.IsHuman && sentence.Reads(clause.Verb, ["shown", "given", "prompted", "sent"]))) return WordingFaultKind.SystemCounterfactual;
        if (sentence[clause.First - 1].Is(DataNoun) && sentence.Has(clause.Verb + 1, clause.End, ["within", "by"])) return null;
        if (sentence.Reads(clause.Verb + 1, ["up"]) || sentence.Reads(clause.Verb + 1, "in", "place")) return WordingFaultKind.Counterfactual;
        if (verb.HasLemma("consider") && sentence[clause.Verb + 1].Kind == TokenKind.Word && !sentence[clause.Verb + 1].Is(Closed)) return null;
        if (IsRelative(sentence, clause) && sentence[clause.First - 2].Is(DataNoun)) return null;
        if (verb.HasLemma("address") || verb.Is(Foresight | Deliberate | Cognitive) || sentence.Reads(clause.Verb, ["tested", "fixed", "monitored", "updated"])) return WordingFaultKind.Counterfactual;
        if (IsRelative(sentence, clause) || clause.Subject.Kind == SubjectKind.Nobody) return null;
        if (clause.IsNegated && verb.Is(Act)) return WordingFaultKind.Counterfactual;
        if (sentence[clause.First - 1].Is(ReadingMatter)) return WordingFaultKind.Counterfactual;
        if (sentence.Reads(clause.First - 1, ["rollback", "failover", "rollout", "migration", "restore", "escalation"])) return WordingFaultKind.Counterfactual;
        return verb.Is(ExpectedState) || sentence[clause.First - 1].Is(DataNoun) ? null : WordingFaultKind.Counterfactual;
    }

    /// <summary>"could have", "would have": how it might have gone better; not what might have gone wrong, and not relief that it did not.</summary>
    private static WordingFaultKind? Imagined(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var isWould = sentence.Reads(clause.Modal, ["would", "wouldnt", "'d"]);
        if (sentence.Has(clause.Verb + 1, clause.End, ["hard", "difficult", "trouble", "impossible"])) return null;
        if (clause.IsNegated) return isWould && IsConditional(sentence, clause) && (verb.HasLemma("happen") || verb.HasLemma("occur")) ? WordingFaultKind.Counterfactual : null;
        if (IsPassive(sentence, clause)) return verb.Is(Foresight) || IsSooner(sentence, clause) ? WordingFaultKind.Counterfactual : null;
        if (verb.Is(Be)) return IsBetter(sentence, clause.Verb + 1) || IsAble(sentence, clause) ? WordingFaultKind.Counterfactual : null;
        switch (clause.Subject.Kind)
        {
            case SubjectKind.FirstPerson:
                if (sentence.Reads(clause.Subject.First - 1, "nothing")) return null;
                if (IsSooner(sentence, clause) || sentence.Has(0, sentence.Count, ["hindsight", "retrospect", "afterwards"]) || sentence.Reads(clause.Verb - 1, ["simply", "just"]) || (isWould && IsConditional(sentence, clause))) return WordingFaultKind.Counterfactual;
                var isMissed = isWould ? verb.Is(Foresight | Known) : verb.Is(Duty | Cognitive | Deliberate | Foresight) && !verb.Is(ExpectedState);
                return isMissed ? WordingFaultKind.Counterfactual : null;
            case SubjectKind.Thing or SubjectKind.None or SubjectKind.MaybePerson:
            case SubjectKind.Role or SubjectKind.Team or SubjectKind.NamedTeam when sentence[SubjectFinder.ClauseStart(sentence, clause.First - 1)] is { Kind: TokenKind.Capitalized } first && sentence.Text(SubjectFinder.ClauseStart(sentence, clause.First - 1)).EndsWith("ing", StringComparison.Ordinal) && first.Length > 5:
                return IsHarm(sentence, clause) || !IsOfHelp(sentence, clause, isWould) ? null : WordingFaultKind.Counterfactual;
            case SubjectKind.Role when clause.Subject.IsIndefinite && isWould:
                return verb.Is(Foresight) ? WordingFaultKind.Counterfactual : null;
            default:
                return null;
        }
    }

    private static bool IsPassive(TokenizedSentence sentence, Clause clause) => clause.HasBe && !sentence[clause.Verb].Is(Be) && (sentence.LooksLikeParticiple(clause.Verb) || sentence[clause.Verb].Is(VerbForm.Gerund));

    /// <summary>"should have tested", not "should have a test".</summary>
    private static bool IsPerfect(TokenizedSentence sentence, Clause clause) =>
        sentence.LooksLikeParticiple(clause.Verb) || sentence.Reads(clause.Verb, ["been", "had"]) || IsPassive(sentence, clause);

    private static bool IsFirst(TokenizedSentence sentence, Clause clause) => clause.First == 0 || !sentence[clause.First - 1].IsWord || sentence[clause.First - 1].Is(Conjunction);

    private static bool IsRelative(TokenizedSentence sentence, Clause clause) => sentence[clause.First - 1].Is(Relative) && !(clause.First == 1 && sentence[0].Is(It));

    /// <summary>"by the nightly job", "automatically".</summary>
    private static bool IsDoneByMachine(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (sentence.Reads(i, "automatically")) return true;
            if (i > clause.Verb && sentence.Reads(i, "by") && sentence.Reads(i + 1, ["the", "a", "an", "our"]) && FaultObjects.EndOfPerson(sentence, i + 1) == 0 && !sentence[i + 2].Is(Precaution)) return true;
        }

        return false;
    }

    /// <summary>"better", "useful", "more visible": praise of what was not.</summary>
    private static bool IsBetter(TokenizedSentence sentence, int at)
    {
        if (sentence.Reads(at, "a")) at++;
        while (sentence.IsAdverb(at) || sentence.Reads(at, ["much", "far", "even", "very", "lot"])) at++;
        if (sentence.Reads(at, ["worse", "longer", "bigger", "larger", "higher", "greater"])) return false;
        if (sentence.Reads(at, "more")) return !sentence.Reads(at + 1, ["severe", "serious", "damaging", "users", "customers"]) && sentence[at + 1].Kind == TokenKind.Word;
        return sentence.Reads(at, ["better", "faster", "quicker", "sooner", "earlier", "easier", "simpler", "shorter", "clearer", "safer", "smoother", "useful", "helpful", "wise", "wiser", "sensible", "prudent", "preferable", "nice", "good", "enough", "sufficient"]);
    }

    private static bool IsSooner(TokenizedSentence sentence, Clause clause) => sentence.Has(clause.Verb + 1, clause.End, ["sooner", "earlier", "faster", "quicker", "better", "differently"]);

    /// <summary>"would have been able to catch".</summary>
    private static bool IsAble(TokenizedSentence sentence, Clause clause) => sentence.Reads(clause.Verb + 1, "able", "to") && sentence[clause.Verb + 3].Is(Foresight) && !IsHarm(sentence, clause);

    /// <summary>Whether the sentence says under which condition: "if we had alerted", "had we known", "with a better plan".</summary>
    private static bool IsConditional(TokenizedSentence sentence, Clause clause)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Reads(i, "if") || (sentence.Reads(i, "had") && sentence[i + 1].Is(FirstPerson | Determiner | Nobody))) return true;
        }

        return sentence.Reads(0, "with") && clause.First > 1;
    }

    /// <summary>Bugs and attackers "could have" done harm.</summary>
    private static bool IsHarm(TokenizedSentence sentence, Clause clause)
    {
        var head = clause.First - 1;
        return sentence[head].Is(Bug | Outage) || sentence.Reads(head, ["attacker", "attackers", "exploit", "issue", "attack", "problem", "vulnerability", "flaw"]);
    }

    /// <summary>"would have caught it", "could have helped", "would have allowed us to".</summary>
    private static bool IsOfHelp(TokenizedSentence sentence, Clause clause, bool isWould)
    {
        var verb = sentence[clause.Verb];
        var next = clause.Verb + 1;
        if (verb.HasLemma("allow") || verb.HasLemma("give") || verb.HasLemma("let") || verb.HasLemma("enable")) return sentence[next].Is(FirstPerson) || sentence.Reads(next + 1, ["team", "on-call", "responders", "engineers"]);
        if (verb.HasLemma("save")) return sentence[next].Is(FirstPerson) || sentence[next].Kind == TokenKind.Number || sentence.Reads(next, ["time", "hours", "minutes", "days", "a", "the"]);
        if (verb.HasLemma("show") || verb.HasLemma("reveal") || verb.HasLemma("find") || verb.HasLemma("identify")) return isWould;
        return verb.Is(Foresight) || (isWould && IsSooner(sentence, clause) && !verb.Is(Neutral));
    }
}
