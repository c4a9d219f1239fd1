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
        if (sentence.Reads(next, "nothing") || (verb.HasLemma("forget") && sentence.Reads(next, "password"))) return true;
        if (verb.HasLemma("break")) return IsKnot(sentence, clause) || IsOnPurpose(sentence, clause) || HasParticle(sentence, clause) || IndexOf(sentence, clause, "into") > 0 || sentence.Reads(next + 1, "news");
        if (verb.HasLemma("override")) return !HasWarning(sentence, clause);
        if (verb.HasLemma("mix")) return !sentence.Reads(next, "up") && !HasParticle(sentence, clause);
        if (verb.HasLemma("sleep")) return !sentence.Reads(next, "through");
        if (verb.HasLemma("rush")) return sentence.Reads(next, "to") || sentence.Reads(next, "in");
        if (verb.HasLemma("mess")) return !sentence.Reads(next, "up");
        if (verb.HasLemma("screw")) return !sentence.Reads(next, "up");
        if (verb.HasLemma("skip")) return sentence.Reads(next, "ahead") || sentence.Reads(next, "to");
        return verb.HasLemma("miss") && (sentence.Reads(next, "having") || sentence.Reads(next, "out"));
    }

    private static bool HasWarning(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End; i++)
        {
            if (sentence[i].Is(Warning | Precaution)) return true;
        }

        return false;
    }

    /// <summary>"broke the deadlock".</summary>
    private static bool IsKnot(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End && i <= clause.Verb + 3; i++)
        {
            if (sentence.Reads(i, ["deadlock", "tie", "loop", "cycle", "mirror", "silence", "ice", "circuit"])) return true;
        }

        return false;
    }

    /// <summary>"deliberately", "on purpose".</summary>
    public static bool IsOnPurpose(TokenizedSentence sentence, Clause clause)
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
            if (sentence.Reads(i, ["down", "up", "out", "off"])) return true;
        }

        return false;
    }

    /// <summary>One past an object that is at fault: "the wrong cluster", "a bug", "a mistake"; 0 where there is none.</summary>
    public static int EndOfFault(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        var next = clause.Verb + 1;
        if (verb.HasLemma("cause")) return next;
        if ((verb.HasLemma("take") || verb.HasLemma("bring")) && sentence.Reads(next, "down") && EndsAtProduction(sentence, next + 1) is var production && production > 0) return production;
        if (verb.HasLemma("decide") || verb.HasLemma("choose"))
        {
            if (sentence.Reads(next, "to") && sentence[next + 1].Is(NeglectHuman | Neglect)) return next + 2;
            if (sentence.Reads(next, "not", "to") && (sentence[next + 2].Is(Duty | Cognitive) || sentence.Reads(next + 2, "wake"))) return next + 3;
        }

        if ((verb.HasLemma("leave") || sentence.Reads(clause.Verb, ["propped", "wedged", "jammed"])) && EndOfExposure(sentence, clause) is var exposure && exposure > 0) return exposure;
        if (verb.HasLemma("let") && EndOfLapse(sentence, clause) is var lapse && lapse > 0) return lapse;
        if (sentence.Reads(clause.Verb, "did", "nothing") && !sentence.Reads(next + 1, "wrong")) return next + 1;
        if (verb.HasLemma("dismiss") && HasSign(sentence, clause)) return next;
        if ((verb.HasLemma("tell") || verb.HasLemma("inform") || verb.HasLemma("ask") || verb.HasLemma("warn") || verb.HasLemma("consult") || verb.HasLemma("notify")) && (sentence[next].Is(Nobody) || sentence.Reads(next, "no", "one"))) return sentence.Reads(next, "no") ? next + 2 : next + 1;
        if (sentence.Reads(next, "no") && sentence.Reads(clause.Verb, ["took", "made", "gave", "sent", "left", "kept", "asked", "wrote", "filed", "raised", "did", "offered", "set"]) && sentence.Reads(next + 1, ["note", "notes", "backup", "backups", "check", "checks", "test", "tests", "notice", "warning", "attempt", "effort", "plan", "answer", "reply", "explanation", "record", "records", "log", "ticket", "handover", "question", "questions", "thought", "care", "precautions", "minutes", "copy"])) return next + 2;
        if (FaultSigns.EndOfHarm(sentence, clause) is > 0 and var harm) return harm;
        if (sentence.Reads(clause.Verb, "wasted") && !sentence.Reads(next, "no")) return next;
        if (Idioms.EndAt(sentence, clause.Verb) is var idiom && idiom > 0) return idiom;
        var isMake = verb.HasLemma("make");
        var isDeed = (verb.Is(Act) || sentence.LooksFinite(clause.Verb)) && !verb.Is(Repair | Auxiliary | Modal) && !verb.HasLemma("believe");
        if (!isMake && !isDeed) return 0;
        for (var i = next; i < clause.End && i <= next + 7; i++)
        {
            var token = sentence[i];
            if (i > next + 5 && !sentence.Reads(i, "wrong")) continue;
            if (token.Is(Negator | Auxiliary) || sentence.Reads(i, ["no", "for", "of", "about", "how"])) return 0;
            if (isMake && token.Is(Decision) && (token.Is(FaultNoun | ErrorNoun) || sentence.Reads(i, "typo") || sentence.Reads(i, "error") || sentence[i - 1].Is(Wrong | FaultAdjective)) && !sentence[i + 1].Is(ErrorUse)) return i + 1;
            if (isDeed && token.Is(Wrong) && i + 1 < clause.End && (verb.Is(Act) || (sentence.Reads(i, "wrong") && (i <= next + 1 || (clause.Subject.IsHuman && sentence.Reads(i - 2, ["into", "to", "on", "in", "onto"])))))) return i + 2;
            if (verb.HasLemma("introduce") && token.Is(Bug)) return i + 1;
        }

        return 0;
    }

    /// <summary>Where a word stands soon after the verb; 0 where it does not.</summary>
    public static int IndexOf(TokenizedSentence sentence, Clause clause, string word)
    {
        for (var i = clause.Verb + 1; i < clause.End && i <= clause.Verb + 5; i++)
        {
            if (sentence.Reads(i, word)) return i;
        }

        return 0;
    }

    /// <summary>"misconstrued", "misplaced": an open class that starts alike.</summary>
    public static bool IsMisdeed(TokenizedSentence sentence, int verb, bool afterHave = false)
    {
        var token = sentence[verb];
        return token.Word == Word.Unknown && token.Kind == TokenKind.Word && token.Length > 7 && sentence.Text(verb).StartsWith("mis", StringComparison.Ordinal) && sentence.Text(verb).EndsWith("ed", StringComparison.Ordinal) && (afterHave || !sentence[verb - 1].Is(Have)) && !sentence[verb - 1].Is(Be);
    }

    /// <summary>Whether what was ignored is a sign to people: a warning, an alert, a page.</summary>
    public static bool HasSign(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End && i <= clause.Verb + 6; i++)
        {
            if (sentence[i].Is(ReadingMatter) || sentence.Reads(i, ["warning", "warnings", "notices", "alert", "alerts", "alarm", "alarms", "page", "pages", "complaints", "concerns", "signs", "reminder", "reminders"])) return true;
        }

        return false;
    }

    /// <summary>"left the port open", "left the console unattended".</summary>
    private static int EndOfExposure(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 2; i < clause.End && i <= clause.Verb + 6; i++)
        {
            if (sentence.Reads(i - 1, "no") && sentence[i].Is(ReadingMatter)) return i + 1;
            if (sentence.Reads(i, ["on", "off", "out", "down"]) && (i + 1 >= clause.End || sentence[i + 1].Is(Conjunction) || sentence.Reads(i + 1, ["for", "overnight", "all", "until"]))) return i + 1;
            if (sentence.Reads(i, ["disconnected", "unplugged", "lying", "logged", "half"])) return i + 1;
            if (sentence.Reads(i, ["enabled", "open", "unread", "unattended", "unlocked", "unprotected", "exposed"])) return i + 1;
            if (sentence.Reads(i, ["password", "passwords", "credentials", "credential", "token", "secret", "key", "keys"]) && sentence.Reads(i + 1, ["in", "on"])) return i + 1;
        }

        return 0;
    }

    /// <summary>"let the certificate expire".</summary>
    private static int EndOfLapse(TokenizedSentence sentence, Clause clause)
    {
        for (var i = clause.Verb + 2; i < clause.End && i <= clause.Verb + 6; i++)
        {
            if (sentence.Reads(i, ["expire", "lapse", "slip", "fill", "ring", "drift", "slide", "rot", "pile", "decay", "age", "die", "sit", "lie", "drag", "overflow", "leak", "overheat", "stall"]) || sentence.Reads(i, "run", "out") || sentence.Reads(i, "go", "unanswered") || sentence.Reads(i, "time", "out")) return i + 1;
        }

        return 0;
    }

    /// <summary>Whether the clause speaks of what only people read: "the runbook", "the release notes".</summary>
    public static bool HasReading(TokenizedSentence sentence, Clause clause)
    {
        if (!sentence[clause.Verb].Is(Cognitive) && !sentence[clause.Verb].HasLemma("follow")) return false;
        for (var i = clause.Verb + 1; i < clause.End && i <= clause.Verb + 6; i++)
        {
            if (sentence[i].Is(ReadingMatter)) return true;
        }

        return false;
    }

    /// <summary>One past a person who stands at a token, with determiner and modifiers: "the on-call engineer"; 0 where there is none.</summary>
    public static int EndOfPerson(TokenizedSentence sentence, int first)
    {
        var i = first;
        while (i < sentence.Count && i < first + 6)
        {
            var token = sentence[i];
            if (!token.IsWord && token.Kind != TokenKind.Handle) return 0;
            if (token is { Kind: TokenKind.Capitalized, Length: 1 } && sentence.IsMark(i + 1, '.') && sentence[i + 2].Kind == TokenKind.Capitalized) return i + 3 + (sentence[i + 2].Length == 1 && sentence[i + 3].IsWord && sentence[i + 3].Start == sentence[i + 2].End ? 1 : 0);
            if (sentence[i + 1].Kind == TokenKind.PossessiveMark)
            {
                i += 2;
                continue;
            }

            var isLast = !token.Is(Determiner) && (!sentence[i + 1].IsWord || sentence[i + 1].Is(Preposition | Conjunction | Subordinator | Relative | Auxiliary | Modal) || sentence.IsAdverb(i + 1)
                || sentence.LooksFinite(i + 1) || sentence.Text(i + 1).EndsWith("ing", StringComparison.Ordinal));
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
        return sentence.Reads(at, ["production", "prod", "site", "website"]) ? at + 1 : 0;
    }
}
