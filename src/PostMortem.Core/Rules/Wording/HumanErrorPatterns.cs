using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3003: "human error" and its kin, given as a cause or a class.</summary>
internal static class HumanErrorPatterns
{
    private const int Reach = 6;

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence, bool isQuestion)
    {
        if (isQuestion) yield break;
        for (var noun = 1; noun < sentence.Count; noun++)
        {
            if (!sentence[noun].IsQuoted && sentence.Reads(noun - 1, "fat") && (sentence.Reads(noun, "finger") || sentence.Reads(noun, "fingers")) && !IsSetAside(sentence, noun - 1, noun)) yield return new WordingFault(WordingFaultKind.HumanError, noun - 1, noun + 1);
            if (sentence[noun].IsQuoted || !(sentence[noun].Is(ErrorNoun) || IsHumanFailing(sentence, noun))) continue;
            var maker = sentence.IsMark(noun - 1, '-') ? noun - 2 : noun - 1;
            if (!sentence[maker].Is(ErrorMaker) || !sentence[maker].IsWord) continue;
            if (IsSetAside(sentence, maker, noun) || sentence[noun + 1].Is(ErrorUse) || sentence[noun + 1].Kind == TokenKind.Number || sentence.IsMark(noun + 1, '-')) continue;
            var isHuman = sentence[maker].HasLemma("human") || sentence[maker].HasLemma("pilot");
            if (isHuman || IsGivenAsCause(sentence, maker, noun)) yield return new WordingFault(WordingFaultKind.HumanError, maker, noun + 1);
        }
    }

    /// <summary>"human failure", and "human oversight" where it is no supervision.</summary>
    private static bool IsHumanFailing(TokenizedSentence sentence, int noun) =>
        sentence.Reads(noun - 1, "human") && (sentence.Reads(noun, "failure") || (sentence.Reads(noun, "oversight") && IsGivenAsCause(sentence, noun - 1, noun)));

    private static bool IsSetAside(TokenizedSentence sentence, int maker, int noun)
    {
        for (var i = maker - 1; i >= 0 && i >= maker - Reach; i--)
        {
            if (sentence[i].Is(ErrorPrevention)) return true;
            if (sentence[i].Kind == TokenKind.Punctuation && !sentence.IsMark(i, '/')) break;
        }

        for (var i = noun + 1; i < sentence.Count && i <= noun + 3; i++)
        {
            if (sentence[i].Is(ErrorRejection) && (!sentence[i].Is(Negator) || sentence[i - 1].Is(Auxiliary))) return true;
            if (sentence[i].Kind == TokenKind.Punctuation) break;
        }

        return false;
    }

    /// <summary>Users and operators also see errors; only as a cause, a heading, a value or the first words of a statement is theirs meant.</summary>
    private static bool IsGivenAsCause(TokenizedSentence sentence, int maker, int noun)
    {
        var lead = maker - 1;
        while (lead >= 0 && (sentence.Reads(lead, "a") || sentence.Reads(lead, "an") || sentence.Reads(lead, "simple") || sentence.Reads(lead, "plain"))) lead--;
        if (lead >= 0 && (sentence[lead].Is(CauseLead) || (lead == maker - 1 && sentence.Reads(lead, "as")))) return true;
        if (sentence.IsMark(lead, ':')) return true;
        if (sentence.Sentence.Place is SentencePlace.Heading or SentencePlace.Cell && sentence.Count <= noun - maker + 2) return true;
        var isSingular = sentence.Text(noun)[^1] is not ('s' or 'S');
        return isSingular && (lead < 0 || lead == maker - 1) && (noun + 1 >= sentence.Count || (sentence.LooksFinite(noun + 1) && !sentence.Reads(noun + 1, "occurred") && !sentence.Reads(noun + 1, "appeared")) || sentence.IsMark(noun + 1, ':') || sentence.Reads(noun + 1, "in") || sentence.Reads(noun + 1, "during"))
            && !sentence.Reads(lead, "the") && !sentence.Reads(lead, "this");
    }
}
