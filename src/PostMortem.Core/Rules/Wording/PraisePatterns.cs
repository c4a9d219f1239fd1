using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>Praise and scorn for what people did: "great work by", "heroically", "the right call".</summary>
internal static class PraisePatterns
{
    /// <summary>From the first to one past the last token of each.</summary>
    public static IEnumerable<(int First, int End)> Match(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Is(PraiseAdverb) && !sentence[i - 1].Is(Negator)) yield return (i, i + 1);
            else if (EndOfPraise(sentence, i) is > 0 and var end) yield return (i, end);
        }
    }

    private static int EndOfPraise(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, ["kudos", "bravo", "shoutout", "shout-out", "props"])) return i + 1;
        if (sentence.Reads(i, "hats", "off") || (sentence.Reads(i, "well", "done") && i == Speech.Start(sentence))) return i + 2;
        if (sentence.Reads(i, "to") && sentence[i + 1].Is(Possessive) && sentence.Reads(i + 2, "credit")) return i + 3;
        if (sentence.Reads(i, "quick", "to") && sentence[i + 2].Is(Solve) && sentence[i - 1].Is(Be) && NounPhrase.EndsInAPerson(sentence, i - 2)) return i + 3;
        if (sentence.Reads(i, "handled") && WellAfter(sentence, i) is > 0 and var well) return well;
        if (sentence[i].Is(PraiseAdjective) && !sentence[i - 1].Is(Negator))
        {
            if (sentence[i + 1].Is(Achievement)) return IsWork(sentence, i) ? i + 2 : 0;
            if (sentence[i + 1].Is(JudgedChoice) && !sentence.Reads(i, "quick") && !sentence.Reads(i + 2, "of")) return i + 2;
            if (IsVerdictOnWork(sentence, i)) return i + 1;
        }

        if (sentence[i].Is(ScornAdjective) && sentence.Reads(i + 1, ["decision", "idea", "choice", "judgement", "judgment"])) return i + 2;
        var isTheRight = sentence.Reads(i, "the") && sentence.Reads(i + 1, ["right", "wrong"]) && sentence.Reads(i + 2, ["call", "decision"]);
        return isTheRight && sentence[i - 1].Is(Be) ? i + 3 : 0;
    }

    /// <summary>"was handled very well".</summary>
    private static int WellAfter(TokenizedSentence sentence, int verb)
    {
        var at = verb + 1;
        while (sentence.Reads(at, ["very", "really", "extremely", "quite", "so"])) at++;
        return sentence.Reads(at, ["well", "badly", "poorly"]) ? at + 1 : 0;
    }

    /// <summary>A "great job" is praise where it stands alone or somebody did it; "the last good job" is a run of a program.</summary>
    private static bool IsWork(TokenizedSentence sentence, int i)
    {
        if (!sentence.Reads(i + 1, "job") && !sentence.Reads(i + 1, "work")) return true;
        return i == Speech.Start(sentence) || sentence.Reads(i - 1, ["a", "an", "some", "such"]) || sentence.Reads(i + 2, ["by", "from", "of", "on"]);
    }

    /// <summary>"The response of the team was excellent".</summary>
    private static bool IsVerdictOnWork(TokenizedSentence sentence, int i)
    {
        if (!sentence[i - 1].Is(Be) || sentence[i + 1].IsWord) return false;
        for (var noun = i - 2; noun >= Math.Max(0, i - 7); noun--)
        {
            if (sentence.Reads(noun, ["teamwork", "collaboration", "cooperation", "handling", "reaction"])) return true;
            if (sentence.Reads(noun, ["response", "work", "communication"])) return noun == i - 2 || sentence[i - 2].Is(Team | Role | FirstPerson) || sentence.Reads(noun - 1, ["our", "their"]);
        }

        return false;
    }
}
