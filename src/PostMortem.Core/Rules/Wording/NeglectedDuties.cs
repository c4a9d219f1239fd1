using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 by what was not done: "did not check", "hasn't tested", "are not monitoring their". The verbs are an open class: what is neutral is listed, not what is owed.</summary>
internal static class NeglectedDuties
{
    /// <summary>The fault of a negated clause, or null.</summary>
    public static WordingFault? Match(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        // "did not care", "was not paying attention" guess at a state of mind, PM3008.
        if (verb.HasLemma("care") || verb.HasLemma("pay")) return null;
        if (IsStillOpen(sentence, clause) || (clause.HasBe && !verb.Is(VerbForm.Gerund)) || sentence[clause.First].Is(NeglectHuman)) return null;
        if (verb.HasLemma("know") && sentence.Reads(clause.Verb + 1, "what") && sentence[clause.Verb + 2].Is(HeShe | They) && sentence.Reads(clause.Verb + 4, "doing") && (clause.Subject.IsHuman || clause.Subject.Kind == SubjectKind.AmbiguousRole))
            return BlamePatterns.Span(sentence, clause, WordingFaultKind.Verdict, clause.Verb + 5);
        if (verb.HasLemma("know") || verb.Is(Auxiliary) && !verb.HasLemma("do") && !verb.HasLemma("get") && !verb.Is(Duty)) return null;
        var kind = clause.Subject.Kind;
        var isTeam = kind is SubjectKind.NamedTeam or SubjectKind.BareTeam;
        if (isTeam && !clause.IsPast && !SpeaksOfTheirs(sentence, clause)) return null;
        if (kind is SubjectKind.AmbiguousRole or SubjectKind.Affected && Speaks(sentence, clause, "its")) return null;
        if (kind == SubjectKind.BareTeam && !SpeaksOfTheirs(sentence, clause) && !IsTold(sentence, clause) && !IsHumanDuty(sentence, clause) && !verb.HasLemma("pass")) return null;
        if (clause.HasBe && ((!isTeam && !sentence[clause.First].Is(PastDo) && !clause.IsPast) || (verb.HasLemma("look") && !sentence.Reads(clause.Verb + 1, "after")))) return null;
        var isBlame = kind switch
        {
            SubjectKind.Person or SubjectKind.Role or SubjectKind.NamedTeam or SubjectKind.BareTeam or SubjectKind.Someone => IsOwed(sentence, clause),
            SubjectKind.AmbiguousRole => (verb.Is(Cognitive) && !clause.Subject.IsPlural) || (IsHumanDuty(sentence, clause) && !clause.Subject.IsIndefinite),
            SubjectKind.Team => !sentence[clause.Subject.First].Is(Indefinite) && (IsHumanDuty(sentence, clause) || verb.HasLemma("test")) && IsOwed(sentence, clause),
            SubjectKind.Affected => !clause.Subject.IsPlural && (verb.HasLemma("read") || verb.HasLemma("bother") || IsThinkTo(sentence, clause)),
            _ when SaysEven(sentence, clause) && verb.Is(Duty | Cognitive | Deliberate) => kind is SubjectKind.They or SubjectKind.AmbiguousRole or SubjectKind.Team or SubjectKind.MaybePerson,
            SubjectKind.They => verb.HasLemma("bother") || IsThinkTo(sentence, clause) || (clause.IsPast && ((IsTold(sentence, clause) && IsToldToPeople(sentence, clause)) || FaultObjects.HasReading(sentence, clause))),
            SubjectKind.MaybePerson => verb.HasLemma("bother") || IsThinkTo(sentence, clause) || (IsTold(sentence, clause) && IsToldToPeople(sentence, clause) && clause.Verb + 1 < clause.End) || (verb.Is(Duty) && SpeaksOfTheirs(sentence, clause)) || (clause.IsPast && FaultObjects.HasReading(sentence, clause)),
            _ => false,
        };
        return isBlame ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Omission, clause.Verb + 1) : null;
    }

    /// <summary>"Nobody bothered to look", "nobody on the ingestion team read it": told of all, meant for each.</summary>
    public static WordingFault? OfNobody(TokenizedSentence sentence, Clause clause)
    {
        if (clause.Subject.Kind != SubjectKind.Nobody || clause.HasBe) return null;
        var isBlame = sentence[clause.Verb].HasLemma("bother") || IsThinkTo(sentence, clause) || (IsOfOthers(sentence, clause) && clause.IsPast && IsOwed(sentence, clause) && !IsExcused(sentence, clause));
        return isBlame ? BlamePatterns.Span(sentence, clause, WordingFaultKind.Omission, clause.Verb + 1) : null;
    }

    private static bool IsOfOthers(TokenizedSentence sentence, Clause clause)
    {
        var at = sentence.Reads(clause.Subject.First, "no") ? clause.Subject.First + 2 : clause.Subject.First + 1;
        if (sentence.Reads(at, "there") && at < clause.First) return true;
        if (!sentence.Reads(at, ["on", "in", "at"]) || sentence[at + 1].Is(FirstPerson)) return false;
        for (at++; at < clause.First; at++)
        {
            if (sentence[at].Is(Team | TeamName | PeopleTeam)) return true;
        }

        return false;
    }

    /// <summary>Whether people owe what the verb says. Some verbs are no duty by themselves: "did not respond", "did not start"; "did not take the time to" is.</summary>
    public static bool IsOwed(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var next = clause.Verb + 1;
        var isKnown = verb.Is(Duty | Cognitive | Deliberate);
        if (sentence.Reads(next, "any") || sentence.Reads(next, "anything")) return isKnown && !verb.HasLemma("notice") && !verb.Is(Refrain) && !verb.HasLemma("catch") && !verb.HasLemma("mention");
        if (SpeaksOfCare(sentence, clause)) return true;
        if (verb.HasLemma("share")) return !sentence.Reads(next, ["a", "an", "any"]) && !sentence.Reads(next, "the", "same");
        if ((verb.HasLemma("turn") || verb.HasLemma("show")) && sentence.Reads(next, "up")) return true;
        if (verb.HasLemma("keep")) return sentence[next].Is(Possessive) && sentence.Reads(next + 1, ["word", "promise", "promises"]);
        if (verb.HasLemma("get")) return sentence.Reads(next, ["round", "around"]);
        if (verb.HasLemma("think")) return sentence.Reads(next, "to") || sentence.Reads(next, "of") || sentence.Reads(next, "about") || sentence.Reads(next + 1, "through") || sentence.Reads(next, "through");
        if (verb.HasLemma("take")) return sentence.Reads(next, "the", "time") || sentence.Reads(next, "the", "trouble") || sentence.Reads(next, "care") || sentence.Reads(next, "a", "backup") || sentence.Reads(next, "a", "snapshot") || sentence.Reads(next, ["responsibility", "ownership"]) || sentence.Reads(next + 1, "account") || sentence.Reads(next + 1, "consideration");
        if (verb.HasLemma("do")) return sentence[next].Is(Possessive) || sentence.Reads(next, "due", "diligence");
        if (verb.HasLemma("look")) return sentence.Reads(next, ["at", "into", "after"]);
        if (verb.HasLemma("let")) return sentence.Reads(next + 1, "know");
        if (verb.HasLemma("pass")) return FaultObjects.IndexOf(sentence, clause, "on") > 0 || FaultObjects.IndexOf(sentence, clause, "along") > 0;
        if (!isKnown) return IsOpenDuty(sentence, clause);
        if (IsNever(sentence, clause)) return !verb.HasLemma("see") && !verb.HasLemma("understand");
        return !verb.Is(Refrain) && (verb.Is(Cognitive) || !IsExcused(sentence, clause));
    }

    /// <summary>Whether the verb alone, or what it is done to, says that people are meant.</summary>
    private static bool IsHumanDuty(TokenizedSentence sentence, Clause clause) =>
        clause.IsPast && (sentence[clause.Verb].Is(Deliberate) || FaultObjects.HasReading(sentence, clause) || IsTold(sentence, clause)) && !IsExcused(sentence, clause);

    /// <summary>A verb that no list of duties holds: a technical one by its ending, "did not sanitise the input", or a deed, "did not restrict the role".</summary>
    private static bool IsOpenDuty(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var text = sentence.Text(clause.Verb);
        var isProcedure = text.EndsWith("ise", StringComparison.OrdinalIgnoreCase) || text.EndsWith("ize", StringComparison.OrdinalIgnoreCase) || text.EndsWith("ify", StringComparison.OrdinalIgnoreCase) || text.EndsWith("ate", StringComparison.OrdinalIgnoreCase);
        isProcedure |= verb.Word == Word.Unknown && sentence[clause.Verb + 1].Is(Determiner);
        if (sentence.Reads(clause.Subject.First, "people") || !(isProcedure || verb.Is(Act)) || !clause.IsPast || clause.HasBe || verb.Is(Neutral | Refrain | Fail | NeglectHuman | Neglect | Cause | Auxiliary) || (verb.Is(Attempt) && !IsNever(sentence, clause)) || IsExcused(sentence, clause)) return false;
        if (clause.Verb + 1 >= clause.End) return false;
        for (var i = clause.Verb + 1; i < clause.End; i++)
        {
            if (sentence.Reads(i, ["any", "anything", "anymore", "again"])) return false;
        }

        return !sentence.Reads(clause.End, "until") && !sentence.Reads(clause.End, "but");
    }

    /// <summary>"did not tell us", "let nobody know": said by people to people.</summary>
    private static bool IsTold(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (!clause.IsPast) return false;
        if (verb.HasLemma("let")) return sentence.Reads(clause.Verb + 2, "know");
        if (verb.HasLemma("notify")) return sentence.Reads(clause.Verb + 1, ["us", "me", "anyone", "anybody"]);
        return verb.HasLemma("tell") || verb.HasLemma("inform") || verb.HasLemma("warn") || verb.HasLemma("consult") || verb.HasLemma("announce") || verb.HasLemma("escalate")
            || verb.HasLemma("communicate") || verb.HasLemma("forward") || verb.HasLemma("ask") || verb.HasLemma("bother");
    }

    private static bool IsToldToPeople(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End && i <= clause.Verb + 4; i++)
        {
            if (sentence[i].Is(FirstPerson | HeShe | Someone | Role | AmbiguousRole | Affected | Team)) return true;
        }

        return clause.Verb + 1 >= clause.End;
    }

    private static bool IsThinkTo(TokenizedSentence sentence, Clause clause) => sentence[clause.Verb].HasLemma("think") && sentence.Reads(clause.Verb + 1, "to");

    /// <summary>"has not answered yet".</summary>
    private static bool IsStillOpen(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.First; i <= clause.End; i++)
        {
            if (sentence.Reads(i, "yet")) return true;
        }

        return false;
    }

    /// <summary>"did not properly configure": it is the care that was missing.</summary>
    public static bool SpeaksOfCare(TokenizedSentence sentence, Clause clause) => sentence.Has(clause.First, clause.End, ["properly", "adequately", "sufficiently", "thoroughly", "carefully"]);

    /// <summary>"didn't even look": what anybody would have done.</summary>
    private static bool SaysEven(TokenizedSentence sentence, Clause clause) => sentence.Has(clause.First, clause.Verb, ["even"]);

    private static bool IsNever(TokenizedSentence sentence, Clause clause) => sentence.Has(clause.First, clause.Verb, ["never"]);

    /// <summary>"did not roll back, because the schema could not be undone": explained, not blamed; "because she assumed" blames on.</summary>
    public static bool IsExcused(TokenizedSentence sentence, Clause clause)
    {
        var next = sentence.IsMark(clause.End, ',') ? clause.End + 1 : clause.End;
        if (sentence.Reads(next, "which", "was") && sentence.Reads(next + 2, ["new", "unknown", "unfamiliar", "missing", "undocumented", "not"])) return true;
        var isReason = sentence.Reads(next, ["because", "since"]) || (sentence.Reads(next, "as") && !sentence.Reads(next + 1, ["well", "soon"]));
        if (!isReason) return false;
        if (!sentence[next + 1].Is(HeShe | They)) return true;
        var mind = next + 2;
        while (sentence.IsAdverb(mind)) mind++;
        return !sentence.Reads(mind, "assumed") && !sentence.Reads(mind, "thought") && !sentence.Reads(mind, "believed") && !sentence.Reads(mind, "figured") && !sentence.Reads(mind, "considered") && !sentence.Reads(mind, "forgot");
    }

    private static bool SpeaksOfTheirs(TokenizedSentence sentence, Clause clause) => Speaks(sentence, clause, "their");

    private static bool Speaks(TokenizedSentence sentence, Clause clause, string word) => sentence.Has(clause.Verb + 1, clause.End, [word]);
}
