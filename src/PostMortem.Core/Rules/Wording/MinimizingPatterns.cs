using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3006: words that make light of what was hard, and of who found it so.</summary>
internal static class MinimizingPatterns
{
    private static readonly string[] TraitsOfTypes = ["copyable", "movable", "constructible", "destructible", "relocatable", "assignable", "comparable", "serialisable", "serializable"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion) return [];
        var isTimeline = sentence.IsIn(SectionRole.Timeline);
        return Asides.In(sentence).Concat(Words(sentence))
            .Where(f => !Speech.IsReported(sentence, f.First) && !(isTimeline && Speech.IsPasted(sentence)))
            .Select(f => new WordingFault(WordingFaultKind.Minimizing, f.First, f.End));
    }

    private static IEnumerable<(int First, int End)> Words(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].IsQuoted || sentence[i - 1].Is(Negator)) continue;
            var end = sentence.Reads(i, "simply") || sentence.Reads(i, "just") ? EndOfLightWork(sentence, i)
                : sentence.Reads(i, "trivially") ? EndOfTrivial(sentence, i)
                : sentence.Reads(i, "obvious", "to") && sentence.Reads(i + 2, ["everyone", "everybody", "anyone", "all"]) && !IsDenied(sentence, i) ? i + 3
                : sentence.Reads(i, "trivial") ? EndOfTrivialWork(sentence, i)
                : sentence.Reads(i, "common", "knowledge") && sentence[i - 1].Is(Be) ? i + 2
                : EndOfCommonKnowledge(sentence, i);
            if (end > i) yield return (i, end);
        }
    }

    /// <summary>"simply restart it", "you just need to", "was just a typo"; 0 where it is time, measure or manner.</summary>
    private static int EndOfLightWork(TokenizedSentence sentence, int i)
    {
        var next = sentence[i + 1];
        var before = sentence[i - 1];
        if (before.Is(Be) && sentence[i + 1].Is(Indefinite))
            return sentence[i + 2].Is(AsideNoun) ? i + 3 : sentence[i + 2].Is(AsideAdjective) && sentence[i + 3].Is(AsideNoun) ? i + 4 : 0;
        var isOrder = next.Is(VerbForm.Base) && !next.Is(VerbForm.Past) && !next.Is(Auxiliary | Preposition) && !sentence.Reads(i + 1, ["put", "say", "state", "note"]);
        var isDeed = isOrder || (next.Kind == TokenKind.Word && next.Word == Word.Unknown && sentence[i + 2].Is(Determiner | It));
        if (IsAtStart(sentence, i)) return isDeed && !HasVerb(sentence, i + 1) ? i + 2 : 0;
        if (sentence.Reads(i, "simply") && sentence.Reads(i - 1, "we") && next.Is(VerbForm.Past) && next.Is(Act | Duty | Repair | Solve)) return i + 2;
        if (sentence.Reads(i + 1, ["need", "needs", "needed", "has", "have", "had"]) && sentence.Reads(i + 2, "to") && IsPeople(sentence, i - 1)) return i + 3;
        if (!before.Is(Modal)) return 0;
        if (sentence.Reads(i + 1, "be")) return sentence.Reads(i, "simply") && sentence.LooksLikeParticiple(i + 2) ? i + 3 : 0;
        return isDeed && IsPeople(sentence, i - 2) ? i + 2 : 0;
    }

    /// <summary>"Just test data was lost": the order was a noun.</summary>
    private static bool HasVerb(TokenizedSentence sentence, int i) => sentence.Clauses.Any(c => c.First > i && c.First < sentence.ClauseEnd(i));

    /// <summary>At the beginning of what is told, after "To recover,", or after a colon.</summary>
    private static bool IsAtStart(TokenizedSentence sentence, int i)
    {
        var start = Speech.Start(sentence);
        return i == start || sentence.IsMark(i - 1, ':') || (sentence.IsMark(i - 1, ',') && sentence.Reads(start, "to"));
    }

    /// <summary>Whether a subject ends here that has hands: what a client "could just retry" is how it works.</summary>
    private static bool IsPeople(TokenizedSentence sentence, int i) =>
        sentence[i].Is(FirstPerson | SecondPerson | They | Affected | Team) || NounPhrase.EndsInAPerson(sentence, i) || sentence.Reads(i, "one");

    /// <summary>"trivially fixed"; a type that is trivially copyable is a fact.</summary>
    private static int EndOfTrivial(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i + 1, TraitsOfTypes)) return 0;
        var isDone = sentence.LooksLikeParticiple(i + 1) || sentence[i + 1].Is(Verb) || sentence.Text(i + 1).EndsWith("ble", StringComparison.Ordinal) || sentence.Reads(i + 1, ["be", "easy", "simple"]);
        return isDone ? i + 2 : 0;
    }

    /// <summary>"a trivial change", "was trivial"; "far from trivial" is none.</summary>
    private static int EndOfTrivialWork(TokenizedSentence sentence, int i)
    {
        if (sentence[i + 1].Is(AsideNoun) || sentence.Reads(i + 1, ["exercise", "bug", "error"])) return IsDenied(sentence, i) || sentence.Reads(i - 1, "no") ? 0 : i + 2;
        return sentence[i - 1].Is(Be) && !sentence[i - 2].Is(Negator | Nobody) ? i + 1 : 0;
    }

    /// <summary>"everyone knows that"; that everyone should know where the runbook is, is none.</summary>
    private static int EndOfCommonKnowledge(TokenizedSentence sentence, int i)
    {
        var (isAll, verb) = sentence.Reads(i, ["everyone", "everybody"]) ? (true, i + 1)
            : sentence.Reads(i, "any", "engineer") || sentence.Reads(i, "any", "developer") || sentence.Reads(i, "we", "all") ? (true, i + 2)
            : (false, i);
        if (!isAll || !sentence.Reads(verb, ["knows", "know", "knew"]) || sentence.Reads(verb + 1, ["where", "who", "what", "how", "which", "their", "about"])) return 0;
        return i == Speech.Start(sentence) || sentence.Reads(i - 1, "as") || sentence.IsMark(i - 1, ',') ? verb + 1 : 0;
    }

    private static bool IsDenied(TokenizedSentence sentence, int i) =>
        sentence[i - 1].Is(Negator) || sentence.Reads(i - 1, ["from", "less", "equally"]) || sentence[i - 2].Is(Negator);
}
