using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM2009: the writer's evaluation of people or of luck, in a timeline.</summary>
internal static class TimelineJudgments
{
    private static readonly SectionRole[] Reflections = [SectionRole.WentWell, SectionRole.WentPoorly, SectionRole.Lucky, SectionRole.Lessons];

    private static readonly string[] OfHelpers = ["jumped", "stepped", "joined", "replied"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (!sentence.IsIn(SectionRole.Timeline) || sentence.IsQuestion || Reflections.Any(sentence.IsIn)) yield break;
        bool? isPasted = null;
        foreach (var (first, end) in Asides.In(sentence).Concat(Words(sentence)).Concat(PraisePatterns.Match(sentence)))
        {
            if (sentence[first].IsQuoted || Speech.IsReported(sentence, first) || (isPasted ??= Speech.IsPasted(sentence))) continue;
            yield return new WordingFault(WordingFaultKind.Judgment, first, end);
        }
    }

    private static IEnumerable<(int First, int End)> Words(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Is(Luck) && !sentence[i - 1].Is(Negator)) yield return (i, i + 1);
            else if (sentence[i].Is(PaceAdverb) && VerbOfPace(sentence, i) is >= 0 and var verb) yield return (Math.Min(i, verb), Math.Max(i, verb) + 1);
            else if (sentence.Reads(i, "finally") && IsRelief(sentence, i)) yield return (i, i + 1);
            else if (sentence.Reads(i, "too") && TooLong(sentence, i) is { } words) yield return words;
            else if (IsLucky(sentence, i)) yield return (i, i + 1);
            else if (IsPhraseOfRelief(sentence, i) is > 0 and var length) yield return (i, i + length);
        }
    }

    /// <summary>The verb that a person did quickly; -1 where it is the pace of a machine.</summary>
    private static int VerbOfPace(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i - 1, ["more", "as", "how", "less", "too", "not"]) || sentence.Reads(i + 1, "enough")) return -1;
        foreach (var clause in sentence.Clauses)
        {
            var isBefore = clause.First <= i && i < clause.Verb;
            var isAfter = clause.Verb < i && i < clause.End && (i == clause.End - 1 || sentence[i + 1].Is(Preposition));
            if (!isBefore && !isAfter) continue;
            if (clause.IsNegated || clause.IsHypothetical) return -1;
            if (clause.HasBe) return sentence[clause.Verb].Is(Solve) ? clause.Verb : -1;
            return clause.Subject.Kind == SubjectKind.None ? sentence[clause.Verb].Is(Solve) && i == Speech.Start(sentence) ? clause.Verb : -1
                : (IsOfResponders(clause.Subject) || IsOfAName(sentence, clause)) && !IsLoss(sentence, clause.Verb) ? clause.Verb : -1;
        }

        // The clause reader does not know every verb: "@mo quickly spun up a node".
        if (i == Speech.Start(sentence)) return sentence[i + 1].Is(Solve) ? i + 1 : -1;
        var isOfPeople = sentence[i - 1].Is(FirstPerson) || NounPhrase.EndsInAPerson(sentence, i - 1) || (sentence[i - 1].Kind == TokenKind.Capitalized && sentence.Reads(i + 1, OfHelpers));
        return isOfPeople && sentence[i + 1].Kind == TokenKind.Word && !sentence[i + 1].Is(Closed) && !IsLoss(sentence, i + 1) ? i + 1 : -1;
    }

    private static bool IsOfResponders(Subject subject) =>
        subject.IsHuman || subject.Kind is SubjectKind.FirstPerson or SubjectKind.AmbiguousRole or SubjectKind.Team or SubjectKind.BareTeam;

    /// <summary>"Kasper quickly jumped in": a name or a product, and nothing that a product does.</summary>
    private static bool IsOfAName(TokenizedSentence sentence, Clause clause) =>
        clause.Subject.Kind == SubjectKind.MaybePerson && (sentence[clause.Verb].Is(Solve) || sentence.Reads(clause.Verb, OfHelpers));

    /// <summary>"we quickly ran out of connections": said of people, true of machines.</summary>
    private static bool IsLoss(TokenizedSentence sentence, int verb) =>
        sentence.Reads(verb, ["ran", "run", "hit", "reached", "exceeded", "lost", "became", "got", "filled", "exhausted", "grew", "accumulate", "accumulated", "approach", "approached", "saturated", "overloaded"]);

    /// <summary>"finally managed", "we finally found": relief. "Finally, the cache was purged": order.</summary>
    private static bool IsRelief(TokenizedSentence sentence, int i)
    {
        if (i == Speech.Start(sentence)) return sentence.Reads(i + 1, ["managed", "found", "got", "able", "reached", "reproduced", "understood"]) || sentence[i + 1].Is(Solve);
        var before = sentence[i - 1];
        if (before.Kind == TokenKind.Punctuation || before.Is(Conjunction | Determiner | Preposition)) return false;
        if (before.Is(Be) && sentence.LooksLikeParticiple(i + 1)) return sentence[i + 1].Is(Solve) || sentence.Reads(i + 1, ["reached", "restored", "reproduced", "understood"]);
        return before.Is(Auxiliary | Modal) || (sentence[i + 1].Kind == TokenKind.Word && !sentence[i + 1].Is(Determiner | Preposition | Conjunction));
    }

    /// <summary>"took us far too long", "far too late", "we were too slow".</summary>
    private static (int First, int End)? TooLong(TokenizedSentence sentence, int too)
    {
        var isFar = sentence.Reads(too - 1, ["far", "way", "much"]);
        var first = isFar ? too - 1 : too;
        if (sentence.Reads(too + 1, "long"))
        {
            var took = sentence.Reads(first - 1, "took") ? first - 1 : sentence.Reads(first - 2, "took") && sentence.Reads(first - 1, ["us", "them", "everyone"]) ? first - 2 : -1;
            return took >= 0 && !sentence[took - 1].Is(Relative) && (isFar || took == first - 2) ? (took, too + 2) : null;
        }

        if (sentence.Reads(too + 1, "late") && isFar) return (first, too + 2);
        if (!sentence.Reads(too + 1, "slow")) return null;
        return sentence.Clauses.Any(c => c.Verb == first - 1 && sentence[c.Verb].Is(Be) && IsOfResponders(c.Subject) && !c.IsNegated) ? (first, too + 2) : null;
    }

    private static bool IsLucky(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "luck")) return sentence.Reads(i - 1, ["by", "sheer", "pure", "dumb", "bad", "good", "our", "as"]) || sentence.Reads(i - 2, "stroke", "of");
        if (sentence[i].Kind == TokenKind.Punctuation || !sentence.Reads(i, ["lucky", "unlucky", "fortunate"]) || char.IsUpper(sentence.Text(i)[0])) return false;
        if (sentence.Reads(i + 1, ["guess", "coincidence", "break", "escape", "timing"])) return true;
        return sentence.Clauses.Any(c => c.First < i && i <= c.Verb + 3 && (sentence[c.Verb].Is(Be) || c.HasBe) && !c.IsNegated && !c.IsHypothetical);
    }

    private static int IsPhraseOfRelief(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "relief") && sentence.Reads(i - 1, ["our", "great", "everyone's"])) return 1;
        if (sentence.Reads(i, "thanks", "to") && sentence.Reads(i - 1, ["big", "many", "huge", "special"])) return 1;
        if (sentence.Reads(i, "thank") && sentence.Reads(i + 1, ["god", "goodness", "heavens"])) return 2;
        if (sentence.Reads(i, "in", "record") && sentence.Reads(i + 2, "time")) return 3;
        if (sentence.Reads(i, "at", "last") && (sentence.IsMark(i + 2, ',') || i + 2 >= sentence.Count || sentence[i + 2].Is(Determiner | Pronoun))) return 2;
        if (sentence.Reads(i, "at", "long") && sentence.Reads(i + 2, "last")) return 3;
        if (sentence.Reads(i, ["wasted", "waste"]) && (sentence[i - 1].Is(FirstPerson) || NounPhrase.EndsInAPerson(sentence, i - 1))) return 1;
        return 0;
    }
}
