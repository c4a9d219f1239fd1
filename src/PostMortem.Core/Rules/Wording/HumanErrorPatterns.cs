using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3003: "human error" and its kin, given as a cause or a class.</summary>
internal static class HumanErrorPatterns
{
    private const int Reach = 8;

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion || sentence.IsIn(SectionRole.ActionItems)) yield break;
        for (var noun = 1; noun < sentence.Count; noun++)
        {
            if (!sentence[noun].IsQuoted && sentence.Reads(noun - 1, "fat") && (sentence.Reads(noun, "finger") || sentence.Reads(noun, "fingers")) && !IsSetAside(sentence, noun - 1, noun)) yield return new WordingFault(WordingFaultKind.HumanError, noun - 1, noun + 1);
            if (!sentence[noun].IsQuoted && sentence.Reads(noun, ["human-error", "user-error", "operator-error", "pilot-error"]) && !sentence[noun + 1].Is(ErrorUse) && !IsSetAside(sentence, noun, noun)) yield return new WordingFault(WordingFaultKind.HumanError, noun, noun + 1);
            if (!sentence[noun].IsQuoted && IsHumanAsClass(sentence, noun) && !IsSetAside(sentence, noun, noun)) yield return new WordingFault(WordingFaultKind.HumanError, noun - 1, noun + 1);
            if (sentence[noun].IsQuoted || !(sentence[noun].Is(ErrorNoun) || IsHumanFailing(sentence, noun))) continue;
            if (IsMadeByHumans(sentence, noun) && !IsSetAside(sentence, noun, noun + 2)) yield return new WordingFault(WordingFaultKind.HumanError, noun, noun + 4);
            var maker = sentence.IsMark(noun - 1, '-') ? noun - 2 : noun - 1;
            if (sentence.Reads(maker - 1, ["human", "manual"]) && sentence[maker].Kind == TokenKind.Word && !sentence[maker].Is(Closed) && IsGivenAsCause(sentence, maker - 1, noun)) maker--;
            if (!sentence[maker].Is(ErrorMaker | Role) || !sentence[maker].IsWord) continue;
            if (IsSetAside(sentence, maker, noun) || sentence[noun + 1].Is(ErrorUse) || (sentence[noun + 1].Kind == TokenKind.Number && !sentence.Reads(maker, "human")) || (sentence.IsMark(noun + 1, '-') && sentence[noun + 1].Start == sentence[noun].End)) continue;
            var isHuman = sentence[maker].HasLemma("human") || (sentence[maker].HasLemma("pilot") && sentence.Text(noun)[^1] is not ('s' or 'S'));
            if (isHuman ? !IsForeseen(sentence, noun) : IsGivenAsCause(sentence, maker, noun)) yield return new WordingFault(WordingFaultKind.HumanError, maker, noun + 1);
        }
    }

    /// <summary>"a mistake by a human".</summary>
    private static bool IsMadeByHumans(TokenizedSentence sentence, int noun) =>
        sentence.Reads(noun + 1, ["by", "of"]) && ((sentence.Reads(noun + 2, "a") && sentence.Reads(noun + 3, "human") && !sentence[noun + 4].IsWord) || (sentence.Reads(noun + 1, "by") && sentence.Reads(noun + 2, ["humans", "people"])));

    /// <summary>"Cause: human", "the human factor", "the weakest link was the human one".</summary>
    private static bool IsHumanAsClass(TokenizedSentence sentence, int at)
    {
        if (!sentence.Reads(at, ["human", "humans"])) return false;
        if (sentence.IsMark(at - 1, ':') && !sentence[at + 1].IsWord) return sentence.Has(0, at - 1, ["cause", "causes", "type", "kind", "class", "category", "failure", "classification", "source", "origin"]);
        if (sentence.Reads(at + 1, ["one", "element", "side"]) && sentence.Has(Math.Max(0, at - 5), at, ["was", "is"])) return sentence.Has(0, at, ["link", "weakest", "cause", "failure", "factor"]);
        return sentence.Has(0, at, ["link", "weakest"]) && sentence.Reads(at - 1, ["the", "a"]) && sentence.Has(Math.Max(0, at - 4), at, ["was", "is"]) && !sentence[at + 1].IsWord;
    }

    /// <summary>"First reports spoke of human error, which turned out to be wrong".</summary>
    private static bool IsOverturned(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Reads(i, "turned", "out") && sentence.Has(i + 2, sentence.Count, ["wrong", "mistaken", "false", "otherwise", "untrue"]) || sentence.Reads(i, "proved", "wrong") || sentence.Reads(i, "at", "first") || sentence.Reads(i, ["originally", "initially", "tempting"])) return true;
            if (sentence.Reads(i, ["stopping", "stopped", "ended", "ends", "filing", "closing"]) && sentence.Reads(i + 1, ["at", "with", "it"])) return true;
            if (sentence.Reads(i, ["withdrew", "withdrawn", "retracted", "revised"]) || sentence.Reads(i, "rather") && sentence.Has(i + 1, sentence.Count, ["than"]) && !sentence.Reads(i + 1, "than")) return true;
            if (sentence.Reads(i, "rather", "than") && sentence.Text(i + 2).EndsWith("ing", StringComparison.Ordinal)) return true;
            var isSaid = sentence.Reads(i, ["speaks", "spoke", "speak", "mentioned", "mentions", "claims", "claimed", "claim", "treated", "suspected", "assumed", "reported", "called", "calls"]);
            if (isSaid && sentence.Has(i + 1, sentence.Count, ["not", "incorrect", "wrong", "but", "withdraws", "withdrew", "untrue", "disagree", "however", "false", "retracted", "yet", "until"])) return true;
            if (sentence.Reads(i, "first", "reports") || sentence.Reads(i, ["first", "initial", "earlier", "early"]) && sentence.Reads(i + 1, ["report", "reports", "draft", "guess", "verdict", "suspicion", "theory", "analysis", "version"])) return true;
        }

        return false;
    }

    /// <summary>"human failure", and "human oversight" where it is no supervision.</summary>
    private static bool IsHumanFailing(TokenizedSentence sentence, int noun) =>
        sentence.Reads(noun - 1, "human") && (sentence.Reads(noun, ["failure", "failing", "slip", "lapse", "blunder"]) || (sentence.Reads(noun, ["oversight", "factor"]) && IsGivenAsCause(sentence, noun - 1, noun)));

    /// <summary>"Human errors will happen", "may occur": not told as a cause.</summary>
    private static bool IsForeseen(TokenizedSentence sentence, int noun)
    {
        if (sentence[noun + 1].Is(Modal)) return !sentence[noun + 2].Is(Have);
        return sentence.Text(noun)[^1] == 's' && sentence.Reads(noun + 1, "are");
    }

    private static bool IsSetAside(TokenizedSentence sentence, int maker, int noun)
    {
        for (var i = Math.Max(0, maker - 7); i < maker; i++)
        {
            if (sentence.Reads(i, "turned", "out") && sentence.Reads(i + 2, "to")) return sentence.Has(i, maker, ["not", "more", "nothing", "no"]) && !sentence.Has(i, maker, ["nothing"]);
        }

        if (IsOverturned(sentence)) return true;
        for (var i = maker - 1; i >= 0 && i >= maker - Reach; i--)
        {
            if ((sentence[i].Is(ErrorPrevention) && !sentence.Reads(i + 1, "nothing")) || (sentence.Reads(i, "looks") && sentence.Reads(i - 1, "what"))) return true;
            if (sentence[i].Kind == TokenKind.Punctuation && !sentence.IsMark(i, '/')) break;
        }

        for (var i = noun + 1; i < sentence.Count && i <= noun + 3; i++)
        {
            if (sentence.Reads(i, "ruled", "out")) return true;
            if (sentence[i].Is(ErrorRejection) && (!sentence[i].Is(Negator) || sentence[i - 1].Is(Auxiliary))) return true;
            if (sentence[i].Kind == TokenKind.Punctuation) break;
        }

        return false;
    }

    /// <summary>"names driver error as the cause", "a manual error while copying led to".</summary>
    private static bool IsNamedAsCause(TokenizedSentence sentence, int noun)
    {
        if (sentence.Text(noun)[^1] is 's' or 'S' && !sentence.Reads(noun + 1, "by")) return false;
        for (var i = noun + 1; i <= noun + 8 && i < sentence.Count; i++)
        {
            if (sentence.Reads(i, "as") && sentence.Has(i + 1, i + 4, ["cause", "reason", "trigger", "explanation", "origin"])) return true;
            var isDeed = sentence[i].Is(VerbForm.Past) && sentence[i].Is(Act) && !sentence[i - 1].Is(Modal | Be | Have | Preposition);
            if (isDeed || sentence.Reads(i, ["led", "caused", "brought", "meant", "explains", "triggered", "resulted", "accounts", "account"]) && !sentence[i - 1].Is(Modal | Be | Have)) return true;
            if (sentence[i].Kind == TokenKind.Punctuation) return false;
        }

        return false;
    }

    /// <summary>Users and operators also see errors; only as a cause, a heading, a value or the first words of a statement is theirs meant.</summary>
    private static bool IsGivenAsCause(TokenizedSentence sentence, int maker, int noun)
    {
        if (IsNamedAsCause(sentence, noun)) return true;
        var lead = maker - 1;
        while (lead >= 0 && (sentence.IsAdverb(lead) || sentence.Reads(lead, "a") || sentence.Reads(lead, "an") || sentence.Reads(lead, "simple") || sentence.Reads(lead, "plain"))) lead--;
        if (sentence.Reads(lead, "of") && !sentence.Reads(lead - 1, ["because", "result", "consequence", "case", "matter", "form", "instance"])) return false;
        if (lead >= 0 && (sentence[lead].Is(CauseLead) && !sentence.Reads(lead - 1, "count") || (lead == maker - 1 && sentence.Reads(lead, "as") && sentence.Text(noun)[^1] is not ('s' or 'S')))) return true;
        if (sentence.IsMark(lead, ':')) return true;
        if (sentence.Sentence.Place is SentencePlace.Heading or SentencePlace.Cell && sentence.Count <= noun - maker + 2) return true;
        var isSingular = sentence.Text(noun)[^1] is not ('s' or 'S');
        return isSingular && (lead < 0 || lead == maker - 1) && (noun + 1 >= sentence.Count || (sentence.LooksFinite(noun + 1) && !sentence.Reads(noun + 1, "occurred") && !sentence.Reads(noun + 1, "appeared")) || sentence.IsMark(noun + 1, ':') || sentence.IsMark(noun + 1, '(') || sentence.Reads(noun + 1, ["in", "during", "while", "when"]))
            && !sentence.Reads(lead, "the") && !sentence.Reads(lead, "this");
    }
}
