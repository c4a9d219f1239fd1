using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>What stands after a verb and makes it a fault, or harmless.</summary>
internal static class FaultObjects
{
    /// <summary>"broke down the work", "skipped the meeting room", "forgot about lunch" are no faults.</summary>
    public static bool IsHarmless(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var next = clause.Verb + 1;
        if (sentence.Reads(next, "nothing")) return true;
        if (verb.HasLemma("break")) return IsOnPurpose(sentence, clause) || HasParticle(sentence, clause) || sentence.Reads(next, "into") || sentence.Reads(next + 1, "news");
        if (verb.HasLemma("mix")) return !sentence.Reads(next, "up") && !HasParticle(sentence, clause);
        if (verb.HasLemma("sleep")) return !sentence.Reads(next, "through");
        if (verb.HasLemma("rush")) return sentence.Reads(next, "to") || sentence.Reads(next, "in");
        if (verb.HasLemma("mess")) return !sentence.Reads(next, "up");
        if (verb.HasLemma("screw")) return !sentence.Reads(next, "up");
        if (verb.HasLemma("skip")) return sentence.Reads(next, "ahead") || sentence.Reads(next, "to");
        return verb.HasLemma("miss") && (sentence.Reads(next, "having") || sentence.Reads(next, "out"));
    }

    private static bool IsOnPurpose(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (sentence.Reads(i, "on", "purpose") || sentence.Reads(i, "deliberately") || sentence.Reads(i, "intentionally")) return true;
        }

        return false;
    }

    private static bool HasParticle(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End && i <= clause.Verb + 4; i++)
        {
            if (sentence.Reads(i, "down") || sentence.Reads(i, "up") || sentence.Reads(i, "out") || sentence.Reads(i, "off")) return true;
        }

        return false;
    }

    /// <summary>One past an object that is at fault: "the wrong cluster", "a bug", "a mistake"; 0 where there is none.</summary>
    public static int EndOfFault(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var next = clause.Verb + 1;
        if (verb.HasLemma("cause")) return next;
        if (verb.HasLemma("drop")) return sentence.Reads(next, "the", "ball") ? next + 2 : 0;
        if ((verb.HasLemma("take") || verb.HasLemma("bring")) && sentence.Reads(next, "down") && EndsAtProduction(sentence, next + 1) is var production && production > 0) return production;
        if (verb.HasLemma("decide") || verb.HasLemma("choose"))
        {
            if (sentence.Reads(next, "to", "ignore")) return next + 2;
            if (sentence.Reads(next, "not", "to") && sentence[next + 2].Is(Duty | Cognitive)) return next + 3;
        }

        if (sentence.Reads(clause.Verb, "cut") && sentence.Reads(next, "corners")) return next + 1;
        if ((verb.HasLemma("take") || sentence.Reads(clause.Verb, "waited")) && (sentence.Reads(next, "too", "long") || sentence.Reads(next, "far", "too"))) return next + 2;
        var isMake = verb.Is(Make);
        var isDeed = (verb.Is(Act | Introduce) || sentence.LooksFinite(clause.Verb)) && !verb.Is(Repair | Auxiliary | Modal) && !verb.HasLemma("believe");
        if (!isMake && !isDeed) return 0;
        for (var i = next; i < clause.End && i <= next + 5; i++)
        {
            var token = sentence[i];
            if (token.Is(Negator) || sentence.Reads(i, "no")) return 0;
            if (isMake && token.Is(Decision) && (token.Is(FaultNoun | ErrorNoun) || sentence.Reads(i, "typo") || sentence.Reads(i, "error") || sentence[i - 1].Is(Wrong | FaultAdjective)) && !sentence[i + 1].Is(ErrorUse)) return i + 1;
            if (isDeed && token.Is(Wrong) && i + 1 < clause.End && (verb.Is(Act | Introduce) || (sentence.Reads(i, "wrong") && i <= next + 1))) return i + 2;
            if (verb.Is(Introduce) && token.Is(Bug)) return i + 1;
        }

        return 0;
    }

    /// <summary>One past "by mistake", "by accident", "without checking" after the verb; 0 where there is none.</summary>
    public static int EndOfAfterthought(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End; i++)
        {
            if (sentence.Reads(i, "instead", "of") && IsInput(sentence[clause.Verb]) && sentence[i + 2].IsWord && !sentence[i + 2].Is(VerbForm.Gerund)) return i + 3;
            if (sentence.Reads(i, "by", "mistake") || sentence.Reads(i, "by", "accident")) return i + 2;
            if (sentence.Reads(i, "without") && sentence[i + 1].Is(VerbForm.Gerund) && sentence[i + 1].Is(Duty | Cognitive)) return i + 2;
            if (sentence[i].Is(FaultAdverb) && (i + 1 == clause.End || sentence[i + 1].Is(Preposition))) return i + 1;
        }

        // "assumed, incorrectly, that"
        return sentence.IsMark(clause.End, ',') && sentence[clause.End + 1].Is(FaultAdverb) ? clause.End + 2 : 0;
    }

    /// <summary>One past a person who stands at a token, with determiner and modifiers: "the on-call engineer"; 0 where there is none.</summary>
    public static int EndOfPerson(TokenizedSentence sentence, int first)
    {
        var i = first;
        while (i < sentence.Count && i < first + 6)
        {
            var token = sentence[i];
            if (!token.IsWord && token.Kind != TokenKind.Handle) return 0;
            if (sentence[i + 1].Kind == TokenKind.PossessiveMark)
            {
                i += 2;
                continue;
            }

            var isLast = !sentence[i + 1].IsWord || sentence[i + 1].Is(Preposition | Conjunction | Subordinator | Relative | Auxiliary | Modal) || sentence.IsAdverb(i + 1)
                || sentence.LooksFinite(i + 1) || sentence.Text(i + 1).EndsWith("ing", StringComparison.Ordinal);
            var isPartOfName = sentence[i + 1].Kind == TokenKind.Capitalized && NounPhrase.IsNameToken(sentence, i);
            if (isLast && !isPartOfName)
            {
                var subject = NounPhrase.Classify(sentence, first, i);
                return subject.IsIndividual || (subject.Kind == SubjectKind.AmbiguousRole && sentence[first].Is(Determiner)) || subject.Kind == SubjectKind.NamedTeam ? i + 1 : 0;
            }

            if (isLast) return 0;
            i++;
        }

        return 0;
    }

    /// <summary>What is done at a keyboard or a panel.</summary>
    public static bool IsInput(Token verb) =>
        verb.HasLemma("press") || verb.HasLemma("run") || verb.HasLemma("enter") || verb.HasLemma("type") || verb.HasLemma("select") || verb.HasLemma("click") || verb.HasLemma("restart")
        || verb.HasLemma("delete") || verb.HasLemma("paste") || verb.HasLemma("drop") || verb.HasLemma("deploy") || verb.HasLemma("push") || verb.HasLemma("drain");

    private static int EndsAtProduction(TokenizedSentence sentence, int at)
    {
        if (sentence[at].Is(Determiner)) at++;
        if (sentence.Reads(at, "entire") || sentence.Reads(at, "whole")) at++;
        return sentence.Reads(at, "production") || sentence.Reads(at, "prod") || sentence.Reads(at, "site") || sentence.Reads(at, "website") ? at + 1 : 0;
    }
}
