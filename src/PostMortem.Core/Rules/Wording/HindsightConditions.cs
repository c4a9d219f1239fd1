using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3002 by a condition that others did not meet: "if only the team had", "had the reviewer read it".</summary>
internal static class HindsightConditions
{
    /// <summary>"if only the team had …", "if Bob had checked".</summary>
    public static WordingFault? IfOnly(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.IsHypothetical || clause.IsNegated && !sentence[clause.Verb].Is(Act) || !clause.HasHave) return null;
        var at = clause.Subject.First - 1;
        // "Even if the vendor had told us" excuses.
        if (sentence.Reads(at - 1, "even", "if")) return null;
        var ifOnly = sentence.Reads(at, "only") && sentence.Reads(at - 1, "if");
        var subject = clause.Subject;
        var isOther = subject.IsHuman || subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.They || (subject.Kind == SubjectKind.MaybePerson && sentence[clause.Verb].Is(Cognitive));
        if (ifOnly && (isOther || subject.Kind is SubjectKind.Team or SubjectKind.Anyone))
            return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) with { First = at - 1 };
        var isTold = sentence.Reads(clause.First, "had") || sentence.Reads(clause.First, "'d");
        var isCare = clause.HasBe && sentence[clause.Verb].Is(VerbForm.Gerund);
        if (!isTold || !sentence.Reads(at, "if") || (clause.HasBe && !isCare) || !isOther || subject.Kind == SubjectKind.They || !sentence[clause.Verb].Is(Duty | Cognitive) || sentence[clause.Verb].HasLemma("see") || sentence.Reads(clause.Verb + 1, "no")) return null;
        return BlamePatterns.Span(sentence, clause, WordingFaultKind.Hindsight, clause.Verb + 1) with { First = at };
    }

    /// <summary>"Had the reviewer read the diff, …".</summary>
    public static WordingFault? Inverted(TokenizedSentence sentence, Clause clause)
    {
        if (sentence.IsIn(SectionRole.WentWell)) return null;
        if (!sentence.Reads(clause.First, "had") || (clause.First > 0 && !sentence.IsMark(clause.First - 1, ',') && !FollowsAnOutcome(sentence, clause.First))) return null;
        for (var i = clause.First + 1; i < Math.Min(clause.First + 6, sentence.Count); i++)
        {
            var verb = i + 1;
            while (sentence.IsAdverb(verb)) verb++;
            if (!(sentence.LooksLikeParticiple(verb) || (sentence[verb] is { Kind: TokenKind.Word } open && open.Word == Word.Unknown && sentence[verb + 1].Is(Determiner | Possessive))) || sentence.Reads(verb, "been") || sentence.Has(i + 1, verb, ["not", "never"])) continue;
            return NounPhrase.Classify(sentence, clause.First + 1, i) is { IsHuman: true } or { Kind: SubjectKind.They or SubjectKind.Team or SubjectKind.BareTeam } || sentence[verb + 1].Is(Determiner) && NounPhrase.Classify(sentence, clause.First + 1, i).Kind == SubjectKind.AmbiguousRole || sentence[verb].Is(Duty | Cognitive) && NounPhrase.Classify(sentence, clause.First + 1, i) is { Kind: SubjectKind.MaybePerson or SubjectKind.AmbiguousRole } ? new WordingFault(WordingFaultKind.Hindsight, clause.First, verb + 1) : null;
        }

        return null;
    }

    /// <summary>"would not have happened had …".</summary>
    private static bool FollowsAnOutcome(TokenizedSentence sentence, int had)
    {
        if (!sentence.LooksLikeParticiple(had - 1)) return false;
        for (var i = had - 2; i >= 0 && i >= had - 6; i--)
        {
            if (sentence.Reads(i, "would") || sentence.Reads(i, "could") || sentence.Reads(i, "might")) return true;
        }

        return false;
    }
}
