using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3007: a person is punished for what happened, or is to be.</summary>
internal static class PunishmentPatterns
{
    private const int LongestObject = 5;

    // What machines do as well: an alert is fired, a replica demoted, a pod terminated.
    private static readonly string[] OfPeopleAndThings = ["fired", "demoted", "dismissed", "suspended", "terminated"];
    private static readonly string[] OfPeople = ["reprimanded", "disciplined", "sacked", "sanctioned", "punished", "penalised", "penalized", "retrained", "re-trained"];
    private static readonly string[] Orders = ["fire", "fired", "sack", "sacked", "demote", "demoted", "reprimand", "reprimanded", "discipline", "disciplined", "punish", "punished", "retrain", "re-train", "retrained"];
    private static readonly string[] Measures = ["action", "actions", "measure", "measures", "procedure", "procedures", "hearing", "meeting", "process", "proceedings", "steps", "consequences", "talk"];
    private static readonly string[] KindsOfWarning = ["written", "formal", "final", "verbal", "official"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion) yield break;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].IsQuoted || !sentence[i].IsWord) continue;
            var (first, end) = OfPassive(sentence, i) ?? OfOrder(sentence, i) ?? OfNoun(sentence, i) ?? OfContract(sentence, i) ?? (0, 0);
            if (end > 0 && !IsDenied(sentence, i)) yield return new WordingFault(WordingFaultKind.Punishment, first, end);
        }
    }

    /// <summary>"The engineer was fired", "was let go", "was written up", "was warned not to".</summary>
    private static (int First, int End)? OfPassive(TokenizedSentence sentence, int i)
    {
        var end = sentence.Reads(i, OfPeople) || sentence.Reads(i, OfPeopleAndThings) ? i + 1
            : sentence.Reads(i, "written", "up") || sentence.Reads(i, "let", "go") ? i + 2
            : sentence.Reads(i, "warned") && IsReproach(sentence, i) ? i + 1
            : 0;
        if (end == 0) return null;
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb != i) continue;
            if (!(clause.HasBe || sentence.Reads(i - 1, "got")) || clause.IsNegated || clause.IsHypothetical) return null;
            var isPerson = clause.Subject.IsIndividual || (clause.Subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.MaybePerson && !sentence.Reads(i, OfPeopleAndThings));
            if (!isPerson && !(clause.Subject.Kind is SubjectKind.They or SubjectKind.Thing && sentence.Reads(clause.Subject.First, "those"))) return null;
            return (clause.Subject.First < clause.First ? clause.Subject.First : clause.First, end);
        }

        return null;
    }

    /// <summary>"was formally warned", "was warned not to", "was warned.": a reproach; a warning that came in time says of what.</summary>
    private static bool IsReproach(TokenizedSentence sentence, int i) =>
        sentence.Reads(i - 1, ["formally", "officially", "verbally", "strictly"]) || sentence.Reads(i + 1, "not", "to") || sentence.Reads(i + 1, "and") || sentence[i + 1].Kind == TokenKind.Punctuation;

    /// <summary>"Retrain Bob", "we fired the contractor": a verb whose object is a person.</summary>
    private static (int First, int End)? OfOrder(TokenizedSentence sentence, int i)
    {
        if (!sentence.Reads(i, Orders) && !(sentence.Reads(i, "dismiss") && i == Speech.Start(sentence)) && !(sentence.Reads(i, "warn") && IsThreat(sentence, i))) return null;
        if (sentence[i - 1].Is(Determiner) || sentence[i - 1].Is(Be)) return null;
        return PersonAfter(sentence, i + 1) is > 0 and var end ? (i, end) : null;
    }

    /// <summary>"Warn the developer that there will be consequences"; to warn of a full disk is a good thing.</summary>
    private static bool IsThreat(TokenizedSentence sentence, int i)
    {
        for (var at = i + 1; at < sentence.Count; at++)
        {
            if (sentence.Reads(at, "consequences") || sentence.Reads(at, "not", "to")) return true;
        }

        return false;
    }

    /// <summary>One past the person that is named from a token on, or 0.</summary>
    private static int PersonAfter(TokenizedSentence sentence, int at)
    {
        for (var i = at; i < at + LongestObject && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Handle || NounPhrase.IsNameToken(sentence, i) || (i == at && sentence.Reads(i, ["him", "her"]))) return EndsPhrase(sentence, i) ? i + 1 : 0;
            if (token.Is(Role | AmbiguousRole) && EndsPhrase(sentence, i)) return i + 1;
            if (!token.IsWord || token.Is(Preposition | Conjunction | Auxiliary | Subordinator)) return 0;
        }

        return 0;
    }

    /// <summary>Not "the on-call alert", "the lead node", "Bob's model".</summary>
    private static bool EndsPhrase(TokenizedSentence sentence, int i) =>
        sentence[i + 1].Kind is TokenKind.Punctuation or TokenKind.Number || sentence[i + 1].Is(Closed) || sentence.Reads(i + 1, ["responsible", "concerned", "involved", "again"]);

    private static bool HasPersonBefore(TokenizedSentence sentence, int i)
    {
        for (var at = 0; at < i; at++)
        {
            if (sentence[at].Is(HeShe) || NounPhrase.EndsInAPerson(sentence, at)) return true;
        }

        return false;
    }

    private static (int First, int End)? OfNoun(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "punishment") && HasPersonBefore(sentence, i)) return sentence.Reads(i - 1, "as") ? (i - 1, i + 1) : sentence.Reads(i - 2, "as", "a") ? (i - 2, i + 1) : null;
        if (sentence.Reads(i, "disciplinary") && sentence.Reads(i + 1, Measures)) return (i, i + 2);
        if (sentence.Reads(i, "reprimand") && (sentence[i - 1].Is(Indefinite) || sentence.Reads(i - 1, KindsOfWarning))) return (i, i + 1);
        if (sentence.Reads(i, "warning") && IsGivenWarning(sentence, i)) return sentence.Reads(i - 1, KindsOfWarning) ? (i - 1, i + 1) : (i, i + 1);
        if (EndOfPlan(sentence, i) is > 0 and var plan) return (i, plan);
        if (!sentence.Reads(i, ["retraining", "re-training"])) return null;
        if (sentence.Reads(i - 1, ["mandatory", "remedial", "compulsory"])) return (i - 1, i + 1);
        return sentence.Reads(i + 1, ["of", "for"]) && PersonAfter(sentence, i + 2) is > 0 and var end ? (i, end) : null;
    }

    /// <summary>"was put on a PIP", "a performance improvement plan for the developer"; a video player has a PIP, an API a plan.</summary>
    private static int EndOfPlan(TokenizedSentence sentence, int i)
    {
        var end = sentence.Text(i) is "PIP" ? i + 1
            : !sentence.Reads(i, "performance") ? 0
            : sentence.Reads(i + 1, "improvement", "plan") ? i + 3
            : sentence.Reads(i + 1, "plan") ? i + 2
            : 0;
        if (end == 0) return 0;
        var isForSomebody = sentence.Reads(end, ["for", "with"]) && PersonAfter(sentence, end + 1) > 0;
        return isForSomebody || (sentence.Reads(i - 2, "on", "a") && HasPersonBefore(sentence, i)) ? end : 0;
    }

    /// <summary>"received a written warning", "has been given a warning": to a person.</summary>
    private static bool IsGivenWarning(TokenizedSentence sentence, int i)
    {
        var isKind = sentence.Reads(i - 1, KindsOfWarning);
        if (!isKind && !sentence[i - 1].Is(Indefinite)) return false;
        var verb = isKind ? sentence[i - 2].Is(Indefinite) ? i - 3 : i - 2 : i - 2;
        if (sentence.Clauses.Any(c => c.Verb == verb && (c.Subject.IsIndividual || c.Subject.Kind == SubjectKind.AmbiguousRole) && IsGiving(sentence, verb, c.HasBe))) return true;
        if (!isKind) return false;
        for (var giver = i - 3; giver >= Math.Max(0, i - 7); giver--)
        {
            if (sentence.Reads(giver, ["give", "issue", "gave", "issued"])) return PersonAfter(sentence, giver + 1) > 0 || (sentence.Reads(i + 1, ["to", "for"]) && PersonAfter(sentence, i + 2) > 0);
        }

        return false;
    }

    private static bool IsGiving(TokenizedSentence sentence, int verb, bool isPassive) =>
        isPassive ? sentence.Reads(verb, ["given", "issued"]) : sentence.Reads(verb, ["received", "got", "gets", "receives"]) && sentence.Reads(verb + 2, KindsOfWarning);

    /// <summary>"the engineer's contract was terminated", "lost their bonus".</summary>
    private static (int First, int End)? OfContract(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "bonus"))
        {
            if (sentence.Reads(i - 2, "lost") && sentence[i - 1].Is(Possessive)) return (i - 2, i + 1);
            return sentence[i - 1].Kind == TokenKind.PossessiveMark && sentence[i - 2].Is(Role) && sentence.Reads(i + 2, ["cut", "withheld", "cancelled", "reduced"]) ? (i - 2, i + 3) : null;
        }

        if (!sentence.Reads(i, ["contract", "engagement", "employment"]) || sentence[i - 1].Kind != TokenKind.PossessiveMark || !(sentence[i - 2].Is(Role | AmbiguousRole) || NounPhrase.IsNameToken(sentence, i - 2))) return null;
        if (sentence.Reads(i + 2, "terminated")) return (i - 2, i + 3);
        for (var verb = i - 3; verb >= Math.Max(0, i - 6); verb--)
        {
            if (sentence.Reads(verb, ["terminated", "terminate", "ended"])) return (verb, i + 1);
        }

        return null;
    }

    /// <summary>"Nobody was fired", "no disciplinary action", "we do not reprimand".</summary>
    private static bool IsDenied(TokenizedSentence sentence, int i)
    {
        for (var before = i - 1; before >= 0 && before >= i - 14; before--)
        {
            if (sentence[before].Is(Negator | Nobody) || sentence.Reads(before, ["no", "never", "without"])) return true;
            if (sentence.IsMark(before, '.') || sentence.IsMark(before, ';') || sentence.IsMark(before, ':')) return false;
        }

        return false;
    }
}
