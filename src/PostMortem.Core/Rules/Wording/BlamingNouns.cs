using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 by nouns: "Bob's mistake", "an oversight by the reviewer", "whose fault", "sheer carelessness".</summary>
internal static class BlamingNouns
{
    private const int Reach = 4;

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion) yield break;
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.IsQuoted || !token.IsWord) continue;
            if (sentence.Reads(i, "whose", "fault") && !IsDenied(sentence, i)) yield return new WordingFault(WordingFaultKind.Verdict, i, i + 2);
            if (sentence.Reads(i, "failure", "to") && PersonBefore(sentence, i) is var owner && owner >= 0 && IsDuty(sentence, i + 2))
                yield return new WordingFault(WordingFaultKind.Omission, owner, i + 3);
            if ((sentence.Reads(i, "fault") || sentence.Reads(i, "blame") || sentence.Reads(i, "responsibility")) && EndOfBlame(sentence, i + 1) is var lies && lies > 0)
                yield return new WordingFault(WordingFaultKind.Verdict, i, lies);
            if (sentence.Reads(i, "blame", "for") && EndOfBlame(sentence, i + 2) is var blamed && blamed > 0) yield return new WordingFault(WordingFaultKind.Verdict, i, blamed);
            if (sentence.Reads(i, "culprit") && FaultObjects.EndOfPerson(sentence, sentence.Reads(i + 1, "turned", "out") ? i + 5 : i + 2) is var culprit && culprit > 0) yield return new WordingFault(WordingFaultKind.Verdict, i, culprit);
            if (EndOfFailureOf(sentence, i) is var failing && failing > 0) yield return new WordingFault(WordingFaultKind.Omission, i, failing);
            if (EndOfCause(sentence, i) is var cause && cause > 0 && FaultObjects.EndOfPerson(sentence, cause) is var doer && doer > 0 && IsDoing(sentence, doer)) yield return new WordingFault(WordingFaultKind.Deed, i, doer + 2);
            if (token.Is(FaultAdjective) && (sentence[i + 1].Is(ErrorNoun | Role | FaultNoun) || (!sentence.Reads(i, "lazy") && (sentence[i + 1].Is(AmbiguousRole | Affected) || (sentence[i + 1].Word == Word.Unknown && (sentence[i + 2].Is(Role) || sentence.Reads(i + 2, ["worker", "driver"])))))) && !IsDenied(sentence, i)) yield return new WordingFault(WordingFaultKind.Verdict, i, i + 2);
            if (token.Is(FaultAdjective) && sentence[i + 1].IsWord && PersonBefore(sentence, i) is var whose && whose >= 0) yield return new WordingFault(WordingFaultKind.Verdict, whose, i + 2);
            if (token.Is(FaultAdjective) && !sentence.Reads(i, ["lazy", "hasty"]) && !IsDenied(sentence, i) && NounPhrase.Classify(sentence, i, i) is not { IsHuman: true } && EndOfRole(sentence, i + 1) is > 0 and var role) yield return new WordingFault(WordingFaultKind.Verdict, i, role);
            if (EndOfUnfitness(sentence, i) is > 0 and var unfit) yield return new WordingFault(WordingFaultKind.Verdict, i, unfit);
            if (token.Is(FaultAdjective) && EndOfDoer(sentence, i + 2) is > 0 and var by) yield return new WordingFault(WordingFaultKind.Verdict, i, by);
            if (token.Is(FaultAdjective) && IsVerdictOnWork(sentence, i)) yield return new WordingFault(WordingFaultKind.Verdict, i - 1, i + 1);
            if (EndOfSlowness(sentence, i) is > 0 and var slow) yield return new WordingFault(WordingFaultKind.Verdict, i, slow);
            if (EndOfThanks(sentence, i) is > 0 and var thanks) yield return new WordingFault(WordingFaultKind.Verdict, i, thanks);
            var isPoorDecision = token.Is(Decision) && sentence[i - 1].Is(Wrong | FaultAdjective);
            if (!(token.Is(FaultNoun | ErrorNoun) || isPoorDecision) || IsDenied(sentence, i)) continue;
            if (FaultOf(sentence, i) is { } fault) yield return fault;
        }
    }

    /// <summary>One past the role that an adjective describes: "an incompetent database administrator"; 0 where there is none.</summary>
    private static int EndOfRole(TokenizedSentence sentence, int start)
    {
        for (var i = start; i < start + 3 && sentence[i].IsWord && !sentence[i].Is(Preposition | Conjunction | Auxiliary | Determiner); i++)
        {
            if (sentence[i].Is(Role)) return i + 1;
        }

        return 0;
    }

    /// <summary>One past "an admin with too little knowledge"; 0 where there is none.</summary>
    private static int EndOfUnfitness(TokenizedSentence sentence, int i)
    {
        if (!sentence[i].Is(Role | AmbiguousRole | Someone) || !sentence.Reads(i + 1, "with")) return 0;
        if (!sentence.Reads(i + 2, ["too", "no", "little", "insufficient", "hardly", "not"])) return 0;
        for (var at = i + 3; at < i + 6; at++)
        {
            if (sentence.Reads(at, ["confidence", "knowledge", "experience", "training", "understanding", "idea", "clue", "skill", "care", "patience", "discipline", "business"])) return at + 1;
        }

        return 0;
    }

    /// <summary>One past the person in "negligent handling of the tapes by the clerk"; 0 where there is none.</summary>
    private static int EndOfDoer(TokenizedSentence sentence, int start)
    {
        for (var by = start; by < start + 7 && sentence[by].IsWord && !sentence[by].Is(Auxiliary); by++)
        {
            if (sentence.Reads(by, "by")) return FaultObjects.EndOfPerson(sentence, by + 1);
        }

        return 0;
    }

    /// <summary>"The handover by the outgoing crew was incompetent", "the decision of the director was reckless".</summary>
    private static bool IsVerdictOnWork(TokenizedSentence sentence, int adjective)
    {
        var be = adjective - 1;
        while (sentence.IsAdverb(be) || sentence.Reads(be, ["so", "too"])) be--;
        if (!sentence[be].Is(Be) || sentence[be + 1].Is(Negator)) return false;
        for (var i = be - 1; i > 0 && i > be - 14 && sentence[i].Kind != TokenKind.Punctuation; i--)
        {
            if (sentence.Reads(i, ["by", "of", "from"]) && FaultObjects.EndOfPerson(sentence, i + 1) > 0 && sentence[i - 1].IsWord) return true;
        }

        return PersonBefore(sentence, be - 1) >= 0;
    }

    /// <summary>"It took the vendor nine hours to answer".</summary>
    private static int EndOfSlowness(TokenizedSentence sentence, int i)
    {
        if (!sentence.Reads(i, "it", "took") || FaultSigns.IsOfResponse(sentence) || FaultObjects.EndOfPerson(sentence, i + 2) is 0 && !sentence.Reads(i + 2, ["him", "her", "them"])) return 0;
        for (var to = i + 4; to < i + 12; to++)
        {
            if (sentence.Reads(to, "to")) return sentence.Reads(to + 1, ["answer", "reply", "react", "respond", "pick", "notice", "acknowledge", "realise", "realize", "admit", "escalate"]) ? to + 2 : 0;
        }

        return 0;
    }

    /// <summary>"Thanks to the new hire, everyone was charged twice": thanks for harm.</summary>
    private static int EndOfThanks(TokenizedSentence sentence, int i)
    {
        if (!sentence.Reads(i, "thanks", "to") || FaultSigns.IsOfResponse(sentence)) return 0;
        var end = FaultObjects.EndOfPerson(sentence, i + 2);
        return end > 0 && sentence.Has(end, sentence.Count, ["outage", "lost", "twice", "failed", "failure", "down", "wrong", "missed", "broke", "broken", "nobody", "nothing", "dark", "downtime", "without", "late", "hours", "deleted", "wiped", "gone", "leaked"]) ? end : 0;
    }

    /// <summary>One past "the result of", "due to", "because of"; 0 where there is none.</summary>
    private static int EndOfCause(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, ["result", "consequence", "because"]) && sentence.Reads(i + 1, "of")) return i + 2;
        return sentence.Reads(i, ["due", "owing", "down", "thanks"]) && sentence.Reads(i + 1, "to") ? i + 2 : 0;
    }

    /// <summary>"an engineer running", "Bob not checking"; not "a developer noticing".</summary>
    private static bool IsDoing(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "not")) return sentence.Text(i + 1).EndsWith("ing", StringComparison.Ordinal);
        return (sentence[i].Is(VerbForm.Gerund) && sentence[i].Is(Act | Neglect | NeglectHuman | Cause)) || Idioms.EndAt(sentence, i) > 0;
    }

    private static WordingFault? FaultOf(TokenizedSentence sentence, int noun)
    {
        var token = sentence[noun];
        if (sentence.Text(noun)[^1] is 's' && sentence.Has(noun + 1, Math.Min(sentence.Count, noun + 10), ["are", "happen", "will"])) return null;
        if (sentence[noun - 1].Is(FirstPerson) || sentence[noun - 2].Is(FirstPerson)) return null;
        if (sentence[noun + 1].Is(ErrorUse) || sentence.Reads(noun + 1, "fix") || sentence[noun + 1].Is(Outage)) return null;
        if (sentence.Reads(noun, "error") && sentence[noun + 1].Kind == TokenKind.Word && sentence[noun + 1].Word == Word.Unknown && !sentence.LooksFinite(noun + 1)) return null;
        var owner = PersonBefore(sentence, noun);
        if (owner >= 0 && !IsDenied(sentence, owner)) return new WordingFault(WordingFaultKind.Verdict, owner, noun + 1);
        if (sentence.Reads(noun, "ignorance")) return null;

        // "developer oversight": the role as a modifier. "operator error" is PM3003's.
        if (!token.Is(ErrorNoun) && sentence[noun - 1].Is(Role | AmbiguousRole | Affected) && sentence[noun - 1].Kind != TokenKind.PossessiveMark && !sentence.Reads(noun, "misconfiguration"))
            return new WordingFault(WordingFaultKind.Verdict, noun - 1, noun + 1);

        var isMade = sentence.Reads(noun + 1, "made", "by") || sentence.Reads(noun + 1, "committed", "by");
        if (isMade || sentence.Reads(noun + 1, "by") || sentence.Reads(noun + 1, "of") || sentence.Reads(noun + 1, "from"))
        {
            // "an error by the operator"; "fix the parse error by @kim" credits somebody, and errors also come from machines.
            var isTold = isMade || (!sentence.Reads(noun, "errors") && (!sentence.Reads(noun, "error") || (sentence[noun - 1].Is(Determiner | FaultAdjective) && !sentence.Reads(noun + 1, "from"))));
            var end = isTold ? FaultObjects.EndOfPerson(sentence, noun + (isMade ? 3 : 2)) : 0;
            if (end > 0) return sentence[end].Is(Modal) ? null : new WordingFault(WordingFaultKind.Verdict, noun, end);
        }

        if (sentence.Reads(noun + 1, "on", "the") && sentence.Reads(noun + 3, "part", "of"))
        {
            var end = FaultObjects.EndOfPerson(sentence, noun + 5);
            if (end > 0) return new WordingFault(WordingFaultKind.Verdict, noun, end);
        }

        if (token.Is(CharacterNoun) && sentence.Reads(noun + 1, "on", "the") && sentence.Reads(noun + 3, "part", "of") && !sentence[noun + 5].Is(FirstPerson)) return new WordingFault(WordingFaultKind.Verdict, noun, noun + 5);
        return token.Is(CharacterNoun) && IsGivenAsCause(sentence, noun) ? new WordingFault(WordingFaultKind.Verdict, noun, noun + 1) : null;
    }

    /// <summary>One past "failure of the operator to drain", "lack of care", "Bob's decision to skip"; 0 where there is none.</summary>
    private static int EndOfFailureOf(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "failure", "of") || sentence.Reads(i, "failure", "by"))
        {
            var end = FaultObjects.EndOfPerson(sentence, i + 2);
            return end > 0 && sentence.Reads(end, "to") && IsDuty(sentence, end + 1) ? end + 2 : 0;
        }

        if (sentence.Reads(i, "lack", "of") && !IsDenied(sentence, i) && !sentence[i - 1].Is(FirstPerson))
        {
            var what = i + 2;
            while (sentence.Reads(what, "due") || sentence.Reads(what, "proper")) what++;
            if (sentence.Reads(what, ["experience", "knowledge", "understanding", "awareness", "judgement", "judgment"])) return PersonBefore(sentence, i) >= 0 ? what + 1 : 0;
            return sentence.Reads(what, ["care", "attention", "diligence", "discipline", "vigilance"]) ? what + 1 : 0;
        }

        if (!sentence.Reads(i, "decision", "to") && !sentence.Reads(i, "decision", "not") && !sentence.Reads(i, "refusal", "to") && !sentence.Reads(i, "unwillingness", "to")) return 0;
        var isFault = !sentence.Reads(i, "decision") || sentence.Reads(i + 1, "not") || sentence[i + 2].Is(NeglectHuman | Neglect);
        return isFault && PersonBefore(sentence, i) >= 0 ? i + 3 : 0;
    }

    /// <summary>One past "blame for the delay rests with the second line"; 0 where there is none.</summary>
    private static int EndOfBlame(TokenizedSentence sentence, int start)
    {
        for (var i = start; i < start + 6; i++)
        {
            if (!sentence.Reads(i, ["lies", "rests", "lay", "sits", "rested"])) continue;
            var with = sentence.IsAdverb(i + 1) ? i + 2 : i + 1;
            if (sentence.Reads(with, "with")) return sentence[with + 1].Is(PeopleTeam) && !sentence[with + 2].Is(Role | AmbiguousRole | Team) ? with + 2 : FaultObjects.EndOfPerson(sentence, with + 1);
        }

        return 0;
    }

    /// <summary>What one fails to do by oneself: to obtain an approval, but not to obtain a lock.</summary>
    private static bool IsDuty(TokenizedSentence sentence, int verb)
    {
        if (!sentence[verb].Is(Attempt)) return true;
        for (var i = verb + 1; i < verb + 5; i++)
        {
            if (sentence[i].Is(Precaution)) return true;
        }

        return false;
    }

    /// <summary>The first token of the person to whom a noun belongs, or -1: "Bob's", "the reviewer's", "his".</summary>
    private static int PersonBefore(TokenizedSentence sentence, int noun)
    {
        var at = noun - 1;
        while (at > 0 && sentence[at].IsWord && (sentence.IsAdverb(at) || sentence[at].Word == Word.Unknown) && at > noun - 3) at--;
        if (sentence.Reads(at, "his") || (sentence.Reads(at, "her") && at == noun - 1)) return at;
        var isPlural = sentence.IsMark(at, '\'') || sentence.IsMark(at, '’');
        if (sentence[at].Kind != TokenKind.PossessiveMark && !isPlural) return -1;
        var head = at - 1;
        var first = head;
        while (first > 0 && sentence[first - 1].IsWord && !sentence[first].Is(Determiner) && !sentence[first - 1].Is(Preposition | Auxiliary | Conjunction | Subordinator) && !sentence.LooksFinite(first - 1)) first--;
        var subject = NounPhrase.Classify(sentence, first, head);
        return subject.IsHuman || (subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.Affected && !subject.IsPlural) ? first : -1;
    }

    private static bool IsGivenAsCause(TokenizedSentence sentence, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 3; i--)
        {
            if (sentence[i].Is(CauseLead) || sentence.IsMark(i, ':') || sentence.Reads(i, "gross") || sentence.Reads(i, "sheer")) return true;
            if (sentence[i].Kind == TokenKind.Punctuation) return false;
        }

        return noun == 0 && sentence.Count <= 2;
    }

    /// <summary>Whether it is said that there was none.</summary>
    public static bool IsDenied(TokenizedSentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (sentence[i].Is(Negator | Nobody) || sentence.Reads(i, ["no", "rather", "instead", "without", "looks", "looked", "seems", "seemed", "resembles"])) return true;
            if (sentence[i].Kind == TokenKind.Punctuation) return false;
        }

        return false;
    }
}
