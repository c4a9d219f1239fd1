using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 by verbs: somebody is the subject of a fault.</summary>
internal static class BlamePatterns
{
    private const int LongestSpan = 7;

    private static readonly string[] Sanctions = ["agreed", "planned", "instructed", "told", "required", "documented", "advised", "prescribed"];

    private static readonly string[] Permits = ["says", "said", "allows", "allowed", "requires", "required", "prescribes", "prescribed", "permits", "demands", "recommends", "recommended", "instructs", "instructed", "told", "asks", "asked"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion) yield break;
        foreach (var clause in sentence.Clauses)
        {
            if (!sentence[clause.Verb].IsQuoted && !Rejection.Holds(sentence, clause) && Match(sentence, clause) is { } fault) yield return fault;
        }
    }

    private static WordingFault? Match(TokenizedSentence sentence, Clause clause)
    {
        if (clause.IsHypothetical) return null;
        if (clause.Modal >= 0) return Refused(sentence, clause);
        if (clause.HasBe && sentence.LooksLikeParticiple(clause.Verb) && !clause.Subject.IsHuman) return Agents.Passive(sentence, clause);
        if (clause.Subject.Kind is SubjectKind.None or SubjectKind.Thing or SubjectKind.FirstPerson or SubjectKind.SecondPerson or SubjectKind.Nobody or SubjectKind.Anyone) return NeglectedDuties.OfNobody(sentence, clause) ?? Agents.Passive(sentence, clause);
        if (sentence.IsIn(SectionRole.WentWell) || IsHypotheticalCrowd(sentence, clause)) return null;
        // "Refuse to run when the person deploying has skipped the check" is a rule to come.
        if (sentence.IsIn(SectionRole.ActionItems) && sentence.Has(0, clause.First, ["when", "whenever", "if", "unless"])) return null;
        if (IsHabit(sentence, clause) || Generic.IsMeant(sentence, clause)) return null;
        return OfPeople(sentence, clause) ?? Agents.Passive(sentence, clause) ?? Agents.PointedAt(sentence, clause);
    }

    /// <summary>"would not listen", "cannot be trusted".</summary>
    private static WordingFault? Refused(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.IsNegated || clause.HasHave || !(clause.Subject.IsHuman || clause.Subject.Kind is SubjectKind.Team or SubjectKind.AmbiguousRole or SubjectKind.They)) return null;
        var isRefusal = sentence.Reads(clause.Modal, ["would", "wouldnt"]) && sentence.Reads(clause.Verb, ["listen", "hear", "admit", "budge", "cooperate", "answer", "accept"]);
        isRefusal |= clause.HasBe && sentence.Reads(clause.Verb, ["trusted", "relied"]);
        return isRefusal ? Span(sentence, clause, WordingFaultKind.Verdict, clause.Verb + 1) : null;
    }

    /// <summary>The fault of a clause whose subject may be people.</summary>
    public static WordingFault? OfPeople(TokenizedSentence sentence, Clause clause)
    {
        if (clause.IsNegated) return NeglectedDuties.Match(sentence, clause) ?? NotDiligent(sentence, clause);
        return Failed(sentence, clause) ?? Fault(sentence, clause) ?? Judged(sentence, clause);
    }

    /// <summary>The words from the subject to the object of the fault.</summary>
    public static WordingFault Span(TokenizedSentence sentence, Clause clause, WordingFaultKind kind, int atLeast)
    {
        var first = Math.Min(clause.Subject.First, clause.First);
        var end = Math.Max(atLeast, clause.Verb + 1);
        while (end < clause.End && end - clause.Verb <= LongestSpan)
        {
            if (sentence[end].Is(Preposition) && !sentence.Reads(end, "to") && !sentence.Reads(end, "of") && end > atLeast) break;
            end++;
        }

        while (end > atLeast && sentence[end - 1].Is(Preposition | Determiner | Conjunction)) end--;
        return new WordingFault(kind, first, end);
    }

    /// <summary>"Engineers who have never run the restore": whoever they are.</summary>
    private static bool IsHypotheticalCrowd(TokenizedSentence sentence, Clause clause) =>
        clause.Subject.IsPlural && clause.Subject.IsIndefinite && sentence.Reads(clause.First - 1, "who") && (sentence.Reads(clause.First, "have") || !clause.IsPast);

    /// <summary>"Engineers forget to …", "someone forgets": what happens, not what happened. "@bob forgets" in a timeline is told in the present.</summary>
    private static bool IsHabit(TokenizedSentence sentence, Clause clause)
    {
        if (clause.IsPast || clause.HasHave || sentence.Reads(clause.Verb + 1, "to", "blame")) return false;
        if (NounPhrase.IsInitials(sentence, clause.Subject.First, clause.Subject.First)) return false;
        return clause.Subject.Kind is not (SubjectKind.Person or SubjectKind.NamedTeam or SubjectKind.BareTeam or SubjectKind.MaybePerson) && !sentence.Sentence.Section.IsWithin(SectionRole.Timeline);
    }

    private static WordingFault? Failed(TokenizedSentence sentence, Clause clause)
    {
        if (!sentence[clause.Verb].Is(Fail)) return null;
        if (!sentence.Reads(clause.Verb + 1, "to")) return null;
        var what = clause.Verb + 2;
        while (sentence.IsAdverb(what)) what++;
        var duty = sentence[what];
        var isBlame = clause.Subject.Kind switch
        {
            SubjectKind.Person or SubjectKind.Role or SubjectKind.Someone => !duty.Is(Attempt) || duty.Is(Cognitive),
            SubjectKind.NamedTeam or SubjectKind.BareTeam => duty.Is(Duty | Cognitive) && !duty.Is(Attempt),
            SubjectKind.Team or SubjectKind.AmbiguousRole or SubjectKind.They => duty.Is(Cognitive) || sentence.Reads(what, "notify") || sentence.Reads(what, "inform") || sentence.Reads(what, "test"),
            SubjectKind.Affected => sentence.Reads(what, "read") || sentence.Reads(what, "follow") || sentence.Reads(what, "realise") || sentence.Reads(what, "realize"),
            _ => false,
        };
        return isBlame ? Span(sentence, clause, WordingFaultKind.Omission, what + 1) : null;
    }

    /// <summary>"skipped the canary, as the hotfix procedure allows": what was done as it should be.</summary>
    private static bool IsByTheBook(TokenizedSentence sentence, Clause clause)
    {
        var reach = Math.Min(sentence.Count, clause.Verb + 1 + (3 * LongestSpan));
        for (var i = clause.Verb + 1; i < reach; i++)
        {
            if (!sentence.Reads(i, "as")) continue;
            if (Sanctions.Any(s => sentence.Reads(i + 1, s))) return true;
            var end = Math.Min(sentence.Count, i + 1 + LongestSpan);
            for (var verb = i + 2; verb < end && sentence[verb].IsWord; verb++)
            {
                if (Permits.Any(p => sentence.Reads(verb, p))) return true;
            }
        }

        return false;
    }

    /// <summary>A deed or neglect that is a fault by its verb, its adverb or its object.</summary>
    private static WordingFault? Fault(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var subject = clause.Subject;
        if (clause.HasBe && !verb.Is(VerbForm.Gerund)) return null;
        if (verb.Is(NeglectHuman) && !FaultObjects.IsHarmless(sentence, clause))
            return IsHumanVerbBlame(sentence, clause) ? Span(sentence, clause, IsOmission(verb) ? WordingFaultKind.Omission : WordingFaultKind.Deed, clause.Verb + 1) : null;
        if (subject.Kind is SubjectKind.MaybePerson or SubjectKind.They or SubjectKind.Team or SubjectKind.BareTeam or SubjectKind.AmbiguousRole && Afterthoughts.EndOfUnaskedDeed(sentence, clause) is var unasked && unasked > 0)
            return Span(sentence, clause, WordingFaultKind.Deed, unasked);
        if (subject.Kind is SubjectKind.Team or SubjectKind.AmbiguousRole && verb.Is(Neglect) && FaultObjects.HasSign(sentence, clause)) return Span(sentence, clause, WordingFaultKind.Omission, clause.Verb + 1);
        var isPeople = subject.IsHuman || (subject.Kind is SubjectKind.AmbiguousRole && (clause.FaultAdverb >= 0 || FaultObjects.IsInput(verb) || sentence.Reads(clause.Verb, ["refused", "waved", "tweeted", "signed", "clicked", "kept"])));
        isPeople |= !sentence.IsIn(SectionRole.WentWell) && (subject.Kind is SubjectKind.BareTeam or SubjectKind.Team or SubjectKind.AmbiguousRole || IsLikeAName(sentence, clause)) && Idioms.EndAt(sentence, clause.Verb) > 0;
        isPeople |= IsHandiwork(sentence, clause);
        if (!isPeople) return null;
        if (IsByTheBook(sentence, clause) || (verb.HasLemma("miss") && NeglectedDuties.IsExcused(sentence, clause))) return null;
        if (FaultObjects.IsMisdeed(sentence, clause.Verb)) return Span(sentence, clause, WordingFaultKind.Deed, clause.Verb + 1);
        if (verb.Is(Neglect) && !FaultObjects.IsHarmless(sentence, clause))
            return Span(sentence, clause, verb.HasLemma("break") || verb.HasLemma("misconfigure") ? WordingFaultKind.Deed : WordingFaultKind.Omission, clause.Verb + 1);
        var end = FaultObjects.EndOfFault(sentence, clause);
        if (end > 0) return Span(sentence, clause, WordingFaultKind.Deed, end);
        if (clause.FaultAdverb >= 0) return Span(sentence, clause, WordingFaultKind.Deed, Math.Max(clause.Verb, clause.FaultAdverb) + 1);
        end = Afterthoughts.End(sentence, clause);
        if (end == 0) end = FaultSigns.End(sentence, clause);
        return end > 0 ? Span(sentence, clause, WordingFaultKind.Deed, end) : Fronted.Match(sentence, clause);
    }

    /// <summary>What is done by hand: it tells that an unknown name, an agent or a bare team's name means people.</summary>
    private static bool IsHandiwork(TokenizedSentence sentence, Clause clause)
    {
        if (clause.Subject.Kind is not (SubjectKind.MaybePerson or SubjectKind.BareTeam or SubjectKind.AmbiguousRole or SubjectKind.Team)) return false;
        if (clause.Subject.Kind == SubjectKind.MaybePerson && !IsLikeAName(sentence, clause) && !sentence[clause.First - 1].Is(MachineOrRole)) return false;
        return sentence[clause.Verb].Is(Handiwork) && (!sentence[clause.First - 1].Is(MachineOrRole) || sentence.Reads(clause.Verb, ["typed", "clicked", "pasted", "pressed", "mailed"]));
    }

    /// <summary>"Ozgun": a word that could be a name and is none of a product.</summary>
    private static bool IsLikeAName(TokenizedSentence sentence, Clause clause)
    {
        if (clause.Subject.Kind != SubjectKind.MaybePerson || sentence[clause.First - 1] is not { Kind: TokenKind.Capitalized } name || name.Is(MachineOrRole)) return false;
        var text = sentence.Text(clause.First - 1);
        return !FullNames.IsThing(text) && !text[1..].ContainsAnyInRange('A', 'Z') && !text.ContainsAnyInRange('0', '9');
    }

    private static bool IsOmission(Token verb) => verb.HasLemma("forget") || verb.HasLemma("neglect") || verb.HasLemma("overlook") || verb.HasLemma("disregard");

    private static bool IsHumanVerbBlame(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        return clause.Subject.Kind switch
        {
            SubjectKind.Affected => !clause.Subject.IsPlural && !sentence.Reads(clause.First - 1, "client") && !verb.HasLemma("forget") && !verb.HasLemma("mistype"),
            SubjectKind.Team or SubjectKind.They or SubjectKind.BareTeam => !verb.HasLemma("misuse"),
            SubjectKind.MaybePerson => (sentence.Reads(clause.Verb + 1, "to") || sentence.Reads(clause.Verb + 1, "that") || sentence.Reads(clause.Verb + 1, "about")) && (verb.HasLemma("forget") || verb.HasLemma("neglect")) || sentence.Reads(clause.Verb, ["botched", "bungled", "fumbled", "dithered", "overslept"]),
            _ => clause.Subject.IsHuman || clause.Subject.Kind == SubjectKind.AmbiguousRole,
        };
    }

    /// <summary>"was not careful enough".</summary>
    private static WordingFault? NotDiligent(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.Subject.IsHuman || !sentence[clause.Verb].Is(Be)) return null;
        var next = clause.Verb + 1;
        while (sentence.IsAdverb(next) || sentence[next].Is(Negator)) next++;
        return sentence[next].Is(Diligent) ? Span(sentence, clause, WordingFaultKind.Verdict, next + 1) : null;
    }

    /// <summary>"was careless", "is to blame", "was responsible for the outage".</summary>
    private static WordingFault? Judged(TokenizedSentence sentence, Clause clause)
    {
        if (!clause.Subject.IsHuman && clause.Subject.Kind is not (SubjectKind.They or SubjectKind.Team or SubjectKind.AmbiguousRole)) return null;
        if (clause.HasBe && sentence.Reads(clause.Verb, ["supposed", "meant", "expected"]) && IsLeftUndone(sentence, clause.Verb)) return Span(sentence, clause, WordingFaultKind.Omission, clause.Verb + 3);
        if (clause.HasBe && sentence.Has(clause.First, clause.Verb, ["had"]) && !FaultSigns.IsOfResponse(sentence) && (sentence.Reads(clause.Verb, ["warned", "reminded"]) || (sentence.Reads(clause.Verb, ["told", "asked"]) && sentence.Reads(clause.Verb + 1, ["not", "twice", "repeatedly", "several", "before", "three", "many"]))))
            return Span(sentence, clause, WordingFaultKind.Verdict, clause.Verb + 1);
        if (!sentence[clause.Verb].Is(Be)) return null;
        var next = clause.Verb + 1;
        while (sentence.IsAdverb(next) || sentence.Reads(next, "too") || sentence.Reads(next, "so")) next++;
        if (sentence[next].Is(FaultAdjective) && !NeglectedDuties.IsExcused(sentence, clause) && sentence[next + 1].Is(FaultNoun | ErrorNoun) is false) return Span(sentence, clause, WordingFaultKind.Verdict, next + 1);
        if (EndOfExcess(sentence, next) is var excess && excess > 0) return Span(sentence, clause, WordingFaultKind.Verdict, excess);
        if (sentence.Reads(next, "slow", "to") && clause.Subject.IsHuman) return Span(sentence, clause, WordingFaultKind.Verdict, next + 3);
        if (sentence.Reads(next, "the", "culprit")) return Span(sentence, clause, WordingFaultKind.Verdict, next + 2);
        if (sentence.Reads(next, "to", "blame") || sentence.Reads(next, "at", "fault")) return Span(sentence, clause, WordingFaultKind.Verdict, next + 2);
        if (sentence.Reads(next, "responsible", "for") && sentence[next + 2].Is(Determiner) && sentence[next + 3].Is(Outage) && (next + 4 >= clause.End || !sentence[next + 4].IsWord || sentence[next + 4].Word != Word.Unknown))
            return Span(sentence, clause, WordingFaultKind.Verdict, next + 4);
        return null;
    }

    /// <summary>"was supposed to rotate the key and did not".</summary>
    private static bool IsLeftUndone(TokenizedSentence sentence, int at)
    {
        for (var i = at + 3; i < sentence.Count && i < at + 16; i++)
        {
            if (sentence[i].Is(Negator) && sentence[i - 1].Is(PastDo)) return true;
        }

        return false;
    }

    /// <summary>One past "too busy to look": an adjective of too much that kept somebody from a duty; 0 where there is none.</summary>
    private static int EndOfExcess(TokenizedSentence sentence, int next) =>
        sentence.Reads(next - 1, "too") && sentence[next].IsWord && sentence.Reads(next, ["busy", "slow", "quick", "hasty", "lazy", "junior"]) && sentence.Reads(next + 1, "to") && sentence[next + 2].Is(VerbForm.Base) && !sentence[next + 2].Is(Attempt | Neutral) ? next + 3 : 0;
}
