using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 where the person at fault is no subject: "was caused by Bob", "is down to the reviewer", "it was Lena who deleted it".</summary>
internal static class Agents
{
    private const int Reach = 7;

    /// <summary>"was caused by Bob", "was accidentally deleted by an engineer", "was pushed by the platform team without notice".</summary>
    public static WordingFault? Passive(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (clause.IsNegated || !sentence.LooksLikeParticiple(clause.Verb)) return IsDownTo(sentence, clause);
        var by = clause.Verb + 1;
        var byMistake = false;
        while (by < clause.End && by <= clause.Verb + Reach)
        {
            if (sentence.Reads(by, "by", "mistake") || sentence.Reads(by, "by", "accident") || sentence.Reads(by, "in", "error")) byMistake = true;
            else if (FaultSigns.IsExcess(sentence, by)) byMistake = true;
            else if (sentence.Reads(by, "by")) break;
            by++;
        }

        if (!sentence.Reads(by, "by") || verb.HasLemma("trigger")) return null;
        var isFault = verb.Is(NeglectHuman | Neglect | Cause) || verb.HasLemma("leave") || IsDoneWrong(sentence, verb.Is(Repair) ? clause.Verb + 1 : Math.Max(0, Math.Min(clause.Subject.First, clause.First)), by) || clause.FaultAdverb >= 0 || byMistake || sentence[by - 1].Is(FaultAdverb);
        if (!isFault && (verb.HasLemma("introduce") || verb.HasLemma("make"))) isFault = sentence[clause.First - 1].Is(Bug | Outage) || sentence.Reads(clause.First - 1, "issue");
        var end = FaultObjects.EndOfPerson(sentence, by + 1);
        if (end == 0) return null;
        isFault |= sentence.Reads(end, "who") && sentence.Reads(end + 1, ["thought", "believed", "assumed", "mistook", "supposed", "imagined", "had"]);
        isFault |= sentence.Reads(clause.Verb, ["deleted", "dropped", "wiped", "overwritten", "leaked", "truncated", "purged", "corrupted", "erased", "crashed"]) && !sentence[end - 1].Is(AmbiguousRole) && !FaultSigns.IsOfResponse(sentence) && !sentence.IsIn(SectionRole.Timeline) && !sentence.IsIn(SectionRole.Background);
        var afterthought = isFault ? 0 : Afterthoughts.End(sentence, clause with { Verb = end - 1 });
        return isFault || afterthought > 0 ? new WordingFault(WordingFaultKind.Deed, Math.Max(0, clause.First), Math.Max(end, afterthought)) : null;
    }

    /// <summary>"It was Lena who deleted the partition": said to point at her.</summary>
    public static WordingFault? PointedAt(TokenizedSentence sentence, Clause clause)
    {
        var who = clause.Subject.First;
        var verb = sentence[clause.Verb];
        var isPointed = sentence.Reads(clause.First - 1, "who") && sentence[who - 1].Is(Be) && sentence.Reads(who - 2, "it") && (clause.Subject.IsIndividual || clause.Subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.NamedTeam);
        return isPointed && !clause.IsNegated && !clause.HasBe && verb.Is(Act | Neglect | NeglectHuman | Cause | Handiwork) && !sentence.Reads(clause.Verb, ["reverted", "rolled", "stopped", "restarted", "found", "closed", "disabled"])
            ? new WordingFault(WordingFaultKind.Deed, who - 2, clause.Verb + 1)
            : null;
    }

    /// <summary>"was restored from the wrong backup by".</summary>
    private static bool IsDoneWrong(TokenizedSentence sentence, int start, int end) => sentence.Has(start, end, ["wrong", "incorrect"]);

    /// <summary>"The delay is down to the duty engineer".</summary>
    private static WordingFault? IsDownTo(TokenizedSentence sentence, Clause clause)
    {
        var isOnThem = !clause.IsNegated && sentence[clause.Verb].Is(Be) && sentence.Reads(clause.Verb + 1, "on") && (sentence[clause.First - 1].Is(Outage) || sentence.Reads(clause.First - 1, ["this", "that", "one", "delay", "it"]));
        if (isOnThem && FaultObjects.EndOfPerson(sentence, clause.Verb + 2) is > 0 and var on) return new WordingFault(WordingFaultKind.Verdict, clause.Verb, on);
        if (clause.IsNegated || !sentence[clause.Verb].Is(Be) || !sentence.Reads(clause.Verb + 1, "down", "to")) return null;
        var end = FaultObjects.EndOfPerson(sentence, clause.Verb + 3);
        return end > 0 ? new WordingFault(WordingFaultKind.Verdict, clause.Verb, end) : null;
    }
}
