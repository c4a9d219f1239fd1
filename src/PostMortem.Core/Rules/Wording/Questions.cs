using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>Blame that asks: "Why did the reviewer ignore it?", "How could they not have foreseen this?". A question about a system is none.</summary>
internal static class Questions
{
    private const int Reach = 8;

    /// <summary>The faults of a question.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (!sentence.IsQuestion) yield break;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].IsQuoted) continue;
            if (sentence.Reads(i, "whose", "fault")) yield return new WordingFault(WordingFaultKind.Verdict, i, i + 2);
            if (!sentence.Reads(i, ["why", "how"]) || !sentence.Reads(i + 1, ["did", "didnt", "could", "couldnt", "was", "were", "had"])) continue;
            var who = i + 2;
            var isNegated = sentence.Reads(i + 1, ["didnt", "couldnt"]);
            if (sentence[who].Is(Negator))
            {
                isNegated = true;
                who++;
            }

            if (Verb(sentence, who) is not (> 0 and var verb)) continue;
            while (sentence.IsAdverb(verb) || sentence[verb].Is(Negator | Have))
            {
                isNegated |= sentence[verb].Is(Negator);
                verb++;
            }

            var token = sentence[verb];
            var isKnowing = sentence.Reads(i + 1, ["could", "couldnt"]);
            if (isNegated && !sentence.Reads(verb, ["see", "notice", "catch", "spot", "find"]) && token.Is(Duty | Cognitive | Deliberate | Known) || (isKnowing && isNegated && sentence.Reads(verb, ["see", "seen", "noticed", "spotted"])) || (isKnowing && (token.Is(Neglect | NeglectHuman) || token.Is(Known))))
                yield return new WordingFault(WordingFaultKind.Hindsight, i, verb + 1);
            else if (token.HasLemma("ignore") || token.HasLemma("disregard") || token.HasLemma("forget") || token.HasLemma("neglect") || token.HasLemma("bypass") || token.HasLemma("override"))
                yield return new WordingFault(WordingFaultKind.Omission, i, verb + 1);
        }
    }

    /// <summary>The verb after people; 0 where none are asked about.</summary>
    private static int Verb(TokenizedSentence sentence, int who)
    {
        if (sentence[who].Is(FirstPerson | SecondPerson | It) && !sentence[who].Is(Anyone)) return 0;
        for (var head = who; head < who + Reach && head < sentence.Count; head++)
        {
            if (!sentence[head].IsWord && sentence[head].Kind is not (TokenKind.Handle or TokenKind.PossessiveMark)) return 0;
            if (sentence[head + 1] is { IsWord: true } next && (next.Is(VerbForm.Base) || sentence.IsAdverb(head + 1) || next.Is(Negator | Have))
                && NounPhrase.Classify(sentence, who, head) is var subject && (subject.IsHuman || subject.Kind is SubjectKind.Anyone or SubjectKind.They or SubjectKind.Team or SubjectKind.AmbiguousRole or SubjectKind.BareTeam or SubjectKind.Nobody)) return head + 1;
        }

        return 0;
    }
}
