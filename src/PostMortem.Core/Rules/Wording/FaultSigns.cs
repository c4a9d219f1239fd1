using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 by a sign in what is told of a deed, whatever the verb: "in the wrong direction", "rather than to the dean", "where the sheet asked for 100".</summary>
internal static class FaultSigns
{
    private const int Reach = 24;

    private static readonly string[] Excesses = ["early", "late", "soon", "much", "many", "few", "little", "fast", "slow", "slowly", "quickly", "long", "short", "high", "low", "large", "small", "wide", "broad", "broadly", "tight", "tightly", "often", "far", "wide", "hastily", "readily"];

    // "without any problem", "without a restart", "without noticing" tell how it went.
    private static readonly string[] HarmlessLacks = ["problem", "problems", "issue", "issues", "trouble", "incident", "success", "loss", "delay", "downtime", "interruption", "effect", "difficulty", "luck", "result", "impact", "help", "being", "having", "needing", "requiring", "causing", "losing", "affecting", "interrupting", "restarting", "changing", "touching", "knowing", "finding", "hitch", "restart", "break", "outage", "maintenance", "need", "errors", "error", "warning", "alarm", "alert", "change", "changes", "power", "network", "access", "internet", "data"];

    private static readonly string[] Remedies = ["revert", "restore", "fix", "correct", "find", "notice", "identify", "discover", "spot", "see", "report", "replace", "undo", "repair", "observe", "flag", "catch", "reject", "describe", "investigate", "detect", "track", "receive", "get", "show", "check", "think"];

    private static readonly string[] Choices = ["decide", "choose", "agree", "prefer", "want", "plan", "decided", "opt", "elect", "page", "call", "hear", "learn", "ask"];

    /// <summary>One past the sign; 0 where there is none.</summary>
    public static int End(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (IsOfResponse(sentence) || (Remedies.Any(verb.HasLemma) && !verb.HasLemma("get")) || (verb.Is(Auxiliary) && !verb.HasLemma("do") && !verb.HasLemma("get")) || verb.Is(Conversation) && !verb.Is(Act)) return 0;
        var end = ReachOf(sentence, clause);
        if (sentence[clause.Verb].Is(Act | Handiwork) && sentence.IsMark(end, ',') && sentence.Reads(end + 1, ["thinking", "believing", "assuming", "supposing", "mistaking", "convinced"])) return end + 2;
        if (EndOfMishandling(sentence, clause, end) is > 0 and var mishandled) return mishandled;
        for (var i = clause.Verb + 1; i < end; i++)
        {
            if (sentence[i].IsQuoted || FaultObjects.IsOnPurpose(sentence, clause)) return 0;
            if (EndOfWrong(sentence, clause, i) is > 0 and var wrong) return wrong;
            if (EndOfExchange(sentence, clause, i) is > 0 and var exchange) return exchange;
            if (EndOfLack(sentence, clause, i) is > 0 and var lack) return lack;
            if (EndOfHaste(sentence, clause, i) is > 0 and var haste) return haste;
            if (sentence.Reads(i, ["straight", "directly"]) && sentence[i + 1].Is(Preposition) && sentence.Has(i + 2, i + 5, ["production", "prod", "live", "main", "master", "trunk"])) return i + 3;
            if (EndOfDelay(sentence, clause, i) is > 0 and var delay) return delay;
            if (EndOfDeviation(sentence, i) is > 0 and var deviation) return deviation;
        }

        return 0;
    }

    /// <summary>"took down the cluster with a query", "knocked out both links", "cut off the second floor"; not what was taken down for maintenance.</summary>
    public static int EndOfHarm(TokenizedSentence sentence, Clause clause)
    {
        if (IsOfResponse(sentence) || FaultObjects.IsOnPurpose(sentence, clause)) return 0;
        var verb = sentence[clause.Verb];
        var at = clause.Verb + 1;
        var isDown = (verb.HasLemma("take") || verb.HasLemma("bring")) && sentence.Reads(at, "down") && !sentence.IsIn(SectionRole.Timeline);
        var isOff = (verb.HasLemma("cut") && sentence.Reads(at, "off")) || (verb.HasLemma("knock") && sentence.Reads(at, ["out", "over", "off"])) || (verb.HasLemma("lock") && sentence.Reads(at, "out")) || (verb.HasLemma("wipe") && sentence.Reads(at, "out"));
        return (isDown || isOff) && !sentence.Has(at, clause.End, ["to", "for", "after", "safely"]) && !sentence.Reads(clause.End, ["to", "while", "when", "because", "until", "so", "before"]) ? at + 1 : 0;
    }

    /// <summary>Where it is told what was done about the incident, and in which order: there "instead of" and "before checking" are decisions.</summary>
    public static bool IsOfResponse(TokenizedSentence sentence) =>
        sentence.IsIn(SectionRole.Resolution) || sentence.IsIn(SectionRole.WentWell) || sentence.IsIn(SectionRole.ActionItems) || sentence.IsIn(SectionRole.WhatWeDid) || sentence.IsIn(SectionRole.Lucky);

    /// <summary>Up to the next verb that is told, with the clauses that say how, when and against what it was done.</summary>
    private static int ReachOf(TokenizedSentence sentence, Clause clause)
    {
        var limit = Math.Min(sentence.Count, clause.Verb + Reach);
        for (var i = clause.Verb + 1; i < limit; i++)
        {
            if (sentence.IsMark(i, ',') && !sentence.Reads(i + 1, ["rather", "instead", "without", "despite", "against", "contrary", "although", "though", "even", "not", "where", "when", "in"])) return i;
            if (sentence.Clauses.Any(c => c.First == i) && !sentence.Reads(i - 1, "to")) return i;
            if (sentence.IsMark(i, ';') || sentence.IsMark(i, ':') || sentence.Reads(i, ["which", "but", "because", "since", "so", "who", "that"])) return i;
            if (sentence[i].Is(Conjunction) && (sentence.LooksFinite(i + 1) || sentence.LooksFinite(i + 2) || sentence.LooksFinite(i + 3) || sentence.LooksFinite(i + 4)) && !sentence.Reads(i - 1, ["instead", "rather"])) return i;
        }

        return limit;
    }

    /// <summary>Whether the writers speak of themselves: what they did instead of what is a choice that they may explain.</summary>
    private static bool IsOwn(TokenizedSentence sentence, Clause clause) =>
        clause.Subject.Kind == SubjectKind.FirstPerson || sentence.Has(Math.Max(0, clause.First - 12), clause.First, ["we", "i"]);

    /// <summary>"the wrong account", "in the wrong order", "got the units wrong", "the other way round".</summary>
    private static int EndOfWrong(TokenizedSentence sentence, Clause clause, int i)
    {
        if (sentence.Has(clause.Verb + 1, i, ["for", "of", "about", "how", "whether", "no", "whose"])) return 0;
        if (sentence.Reads(i, "wrong") || sentence.Reads(i, "incorrect")) return sentence[i + 1].IsWord ? i + 2 : i + 1;
        if (sentence.Reads(i, ["upside", "inside", "backwards"]) || sentence.Reads(i, "back", "to") && sentence.Reads(i + 2, "front")) return i + 1;
        if (sentence.Reads(i, "wrong", "way") || sentence.Reads(i, "other", "way")) return i + 2;
        return IsUndone(sentence, i) && sentence[clause.Verb].Is(Act | Deliberate | Neutral) ? i + 1 : 0;
    }

    /// <summary>"got the units wrong", "committed the key to a public repository", "kept the password in the wiki".</summary>
    private static int EndOfMishandling(TokenizedSentence sentence, Clause clause, int end)
    {
        var verb = sentence[clause.Verb];
        if (verb.HasLemma("get") || verb.HasLemma("have") || verb.HasLemma("do"))
        {
            for (var i = clause.Verb + 2; i < end; i++)
            {
                if (sentence.Reads(i, ["wrong", "backwards"]) && !sentence[i + 1].IsWord) return i + 1;
            }
        }

        if (!verb.Is(Act | Handiwork | Neutral)) return 0;
        var isSecret = false;
        for (var i = clause.Verb + 1; i < end; i++)
        {
            isSecret |= sentence.Reads(i, ["key", "keys", "password", "passwords", "token", "tokens", "credential", "credentials", "secret", "secrets", "certificate"]);
            if (isSecret && (verb.HasLemma("hard-code") || verb.HasLemma("hardcode") || sentence.Reads(i, ["public", "shared", "open", "plaintext"]) || sentence.Reads(i, "plain", "text") || sentence.Reads(i, "git") || sentence.Reads(i, "wiki") || sentence.Reads(i, "sticky"))) return i + 1;
        }

        return 0;
    }

    /// <summary>"unencrypted", "unreviewed": care that was not taken, an open class.</summary>
    private static bool IsUndone(TokenizedSentence sentence, int i)
    {
        var text = sentence.Text(i);
        return text.Length >= 8 && text.StartsWith("un", StringComparison.Ordinal) && text.EndsWith("ed", StringComparison.Ordinal)
            && !sentence.Reads(i, ["undefined", "unlimited", "unneeded", "unwanted", "unexpected", "unrelated", "unaffected", "unchanged", "unhandled", "unresolved", "unconfirmed", "unassigned", "unallocated", "undelivered", "unplugged", "unfinished", "unregistered", "unauthorised", "unauthorized", "unsupported", "unstructured", "unmodified", "unlisted", "unallocated", "underused"]);
    }

    /// <summary>"1000 instead of 100", "rather than to the dean", "instead of asking".</summary>
    private static int EndOfExchange(TokenizedSentence sentence, Clause clause, int i)
    {
        var isExchange = sentence.Reads(i, "instead", "of") || sentence.Reads(i, "rather", "than");
        if (!isExchange || Choices.Any(sentence[clause.Verb].HasLemma) || NeglectedDuties.IsExcused(sentence, clause) || !(sentence[i + 2].IsWord || sentence[i + 2].Kind is TokenKind.Number or TokenKind.Opaque)) return 0;
        if (sentence.IsIn(SectionRole.Background) && clause.Subject.Kind is not SubjectKind.Person) return 0;
        var isDuty = sentence[i + 2].Is(VerbForm.Gerund) && sentence[i + 2].Is(Duty | Cognitive | Deliberate);
        return isDuty || (!sentence.IsIn(SectionRole.Timeline) && !IsOwn(sentence, clause)) ? i + 3 : 0;
    }

    /// <summary>"without a word to anyone", "without once asking", "without the second signature".</summary>
    private static int EndOfLack(TokenizedSentence sentence, Clause clause, int i)
    {
        if (!sentence.Reads(i, "without")) return 0;
        var at = i + 1;
        while (sentence[at].Is(Determiner) || sentence.IsAdverb(at) || sentence.Reads(at, ["any", "further", "prior", "so", "much", "as"])) at++;
        if (!sentence[at].IsWord || sentence.Reads(at, HarmlessLacks) || sentence.Reads(at + 1, HarmlessLacks)) return 0;
        if (sentence[clause.Verb].Is(Act) && !sentence[clause.Verb].HasLemma("test") && !IsOwn(sentence, clause) && (!sentence.IsIn(SectionRole.Timeline) || sentence.Has(at, at + 3, ["clause", "flag", "limit", "filter", "option", "switch", "lock", "condition"]))) return at + 1;
        var isGerund = sentence.Text(at).EndsWith("ing", StringComparison.Ordinal) && at > i;
        return isGerund || sentence[at].Is(Precaution) || sentence[at + 1].Is(Precaution) || sentence.Reads(at, ["second", "explanation", "reason", "thought", "glance", "look", "regard", "reference", "consent", "agreement", "discussion", "signature", "key", "lock", "label", "note", "handover", "licence", "helmet", "briefing"]) ? at + 1 : 0;
    }

    /// <summary>"too early".</summary>
    public static bool IsExcess(TokenizedSentence sentence, int i) => sentence.Reads(i, "too") && sentence.Reads(i + 1, Excesses);

    /// <summary>"only two hours after making it": what people were owed came late.</summary>
    private static int EndOfDelay(TokenizedSentence sentence, Clause clause, int i)
    {
        if (!sentence[clause.Verb].Is(Deliberate | Handiwork | Cognitive) && !sentence.Reads(clause.Verb, ["reacted", "responded", "replied", "acknowledged", "came", "picked", "returned", "opened", "woke", "reported"])) return 0;
        return sentence.Reads(i, "only") && (sentence[i + 1].Kind == TokenKind.Number || sentence.Reads(i + 1, ["after", "when", "once", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty", "forty", "an", "the", "hours", "days", "weeks", "minutes"])) ? i + 2 : 0;
    }

    /// <summary>"before checking them", "too early", "on her own authority".</summary>
    private static int EndOfHaste(TokenizedSentence sentence, Clause clause, int i)
    {
        if (IsExcess(sentence, i) && !sentence[clause.Verb].Is(Repair | Cognitive)) return i + 2;
        if (sentence.IsIn(SectionRole.Timeline)) return 0;
        if (sentence.Reads(i, ["himself", "herself", "themselves"]) && sentence.Reads(clause.Verb, ["merged", "approved", "reviewed", "signed"])) return i + 1;
        if (sentence.Reads(i, "before") && sentence[i + 1].Is(VerbForm.Gerund) && sentence[i + 1].Is(Cognitive | Deliberate) && !sentence.Reads(i + 1, ["realising", "realizing", "noticing", "knowing", "understanding", "escalating", "answering", "replying"])) return i + 2;
        return sentence.Reads(i, ["off", "on"]) && sentence[i + 1].Is(Possessive) && sentence.Reads(i + 2, ["own"]) && sentence.Reads(i + 3, ["authority", "initiative", "bat"]) ? i + 4 : 0;
    }

    /// <summary>"where the sheet asked for 100", "although the label said 5", "contrary to the plan", "against the freeze".</summary>
    private static int EndOfDeviation(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "contrary", "to") || sentence.Reads(i, "in", "breach") || sentence.Reads(i, "in", "defiance") || sentence.Reads(i, "in", "disregard")) return i + 2;
        if (sentence.Reads(i, "in", "spite") || sentence.Reads(i, ["despite", "against"]))
        {
            for (var at = i + 1; at <= i + 6; at++)
            {
                if (sentence[at].Is(Warning | ReadingMatter) || sentence.Reads(at, ["advice", "wishes", "will", "recommendation", "orders", "agreement"])) return at + 1;
            }

            return 0;
        }

        if (!sentence.Reads(i, ["where", "when", "though", "although", "while"])) return 0;
        for (var at = i + 1; at <= i + 7; at++)
        {
            if (!sentence[at].Is(ReadingMatter | Warning) && !sentence.Reads(at, ["sheet", "form", "label", "drawing", "diagram", "page", "screen", "order", "colleague", "rule", "sign", "banner", "template"])) continue;
            for (var said = at + 1; said <= at + 4; said++)
            {
                if (sentence.Reads(said, ["said", "says", "asked", "asks", "called", "calls", "read", "required", "requires", "stated", "states", "demanded", "told", "forbade", "forbids", "warned", "specified", "had", "was", "were"])) return said + 1;
            }
        }

        return 0;
    }
}
