using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3002 by turns of phrase that no one verb carries: "had every chance to stop it", "a quick look would have told her", "there for everybody to see".</summary>
internal static class HindsightFrames
{
    private static readonly string[] Glances = ["look", "glance", "check", "call", "question", "word", "test", "read", "search", "phone", "message", "mail", "click", "minute", "minutes", "reading", "thought", "moment", "reflection"];

    private static readonly string[] Brevities = ["quick", "single", "simple", "short", "brief", "one", "closer", "careful", "proper", "five", "two", "little", "moment's", "second", "cursory"];

    private static readonly string[] Seen = ["obvious", "clear", "foreseeable", "predictable", "apparent", "evident", "plain", "visible"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsIn(SectionRole.ActionItems)) yield break;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].IsQuoted) continue;
            var end = EndOfChance(sentence, i) is > 0 and var chance ? chance
                : EndOfGlance(sentence, i) is > 0 and var glance ? glance
                : EndOfView(sentence, i) is > 0 and var view ? view
                : EndOfWonder(sentence, i);
            if (end > i && !Speech.IsReported(sentence, i)) yield return new WordingFault(WordingFaultKind.Hindsight, i, end);
        }
    }

    /// <summary>"The crew had every chance to", "were in a position to know", "needed only to read", "would have been wiser to", "were bound to know".</summary>
    private static int EndOfChance(TokenizedSentence sentence, int i)
    {
        if (!IsOthersBefore(sentence, i) || sentence[i - 1].Is(Negator)) return 0;
        if (sentence.Reads(i, "had", "no") && sentence.Reads(i + 2, ["excuse", "business", "right"])) return i + 3;
        if (sentence.Reads(i, "had") || sentence.Reads(i, "been") && sentence.Reads(i + 1, "given"))
        {
            for (var at = i + 1; at <= i + 4; at++)
            {
                if (sentence[at].Is(Negator) || sentence.Reads(at, "no")) return 0;
                if (sentence.Reads(at, ["chance", "opportunity", "reason"]) && sentence.Has(i + 1, at, ["every", "ample", "plenty", "enough", "good", "all"])) return at + 1;
                if (sentence.Reads(at, "time") && sentence.Has(i + 1, at, ["ample", "plenty", "enough"]) && sentence.Reads(at + 1, "to")) return at + 1;
                if (sentence.Reads(at, "information") && sentence.Has(i + 1, at, ["all"])) return at + 1;
            }

            if (sentence.Reads(i + 1, "only", "to") || sentence.Reads(i + 1, "merely", "to")) return i + 4;
        }

        if (sentence.Reads(i, ["was", "were"]) && sentence.Reads(i + 1, ["bound", "sure", "certain"]) && sentence.Reads(i + 2, "to") && sentence.Reads(i + 3, ["know", "see", "notice", "realise", "realize"])) return i + 4;
        if (sentence.Reads(i, ["was", "were"]) && (sentence.Reads(i + 1, "in", "a") && sentence.Reads(i + 3, "position", "to") || sentence.Reads(i + 1, "well", "placed")) && sentence.Has(i + 4, i + 7, ["know", "see", "notice", "stop", "prevent", "tell", "judge"])) return i + 4;
        if (sentence.Reads(i, ["needed", "had"]) && sentence.Reads(i + 1, ["only", "merely", "just"]) && sentence.Reads(i + 2, "to")) return i + 4;
        if (sentence.Reads(i, "would") && sentence.Reads(i + 1, "have", "done") && sentence.Reads(i + 3, ["better", "well"])) return i + 4;
        return sentence.Reads(i, "would") && sentence.Reads(i + 1, "have", "been") && (sentence.Reads(i + 3, ["wiser", "wise", "better", "smarter"]) || sentence.Reads(i + 3, "well", "advised")) ? i + 4 : 0;
    }

    /// <summary>"A quick look at the graph would have told her", "one call from the stage manager and the evening would have been saved".</summary>
    private static int EndOfGlance(TokenizedSentence sentence, int i)
    {
        if (!sentence.Reads(i, "a") && !sentence.Reads(i, "one") && !sentence.Reads(i, ["two", "five", "ten"]) && !sentence.Reads(i, "any")) return 0;
        var noun = i + 1;
        while (noun < i + 4 && !sentence.Reads(noun, Glances)) noun++;
        if (!sentence.Reads(noun, Glances) || !sentence.Has(i, noun, Brevities)) return 0;
        var isOthers = false;
        for (var at = noun + 1; at < Math.Min(sentence.Count, noun + 20); at++)
        {
            if (FaultObjects.EndOfPerson(sentence, at) > 0 || sentence.Reads(at, ["him", "her", "them"])) isOthers = true;
            if (sentence[at].Is(FirstPerson)) return 0;
            if (!sentence.Reads(at, ["would", "could"]) || !sentence.Reads(at + 1, "have")) continue;
            for (var to = at + 2; to < at + 6; to++)
            {
                if (sentence[to].Is(FirstPerson)) return 0;
                isOthers |= sentence.Reads(to, ["him", "her", "them", "anyone", "anybody", "everyone"]) || FaultObjects.EndOfPerson(sentence, to) > 0;
            }

            return isOthers ? at + 3 : 0;
        }

        return 0;
    }

    /// <summary>"there for everybody to see", "hard to miss", "it doesn't take an expert to see", "can have missed", "clear to anyone".</summary>
    private static int EndOfView(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, "there", "for") && (sentence[i + 2].Is(Anyone) || sentence.Reads(i + 2, ["all", "them"])) && sentence.Reads(i + 3, "to") && sentence.Reads(i + 4, ["see", "read"])) return i + 5;
        if (sentence.Reads(i, "impossible", "to") && sentence.Reads(i + 2, ["miss", "overlook"])) return i + 3;
        if (sentence.Reads(i, ["take", "takes", "took", "needs", "need"]) && (sentence[i - 1].Is(Negator) || sentence.Reads(i + 1, "no")))
        {
            for (var at = i + 1; at < i + 6; at++)
            {
                if (sentence.Reads(at, "to") && sentence.Reads(at + 1, ["see", "know", "tell", "realise", "realize", "guess", "work", "foresee", "predict", "spot", "understand"])) return at + 2;
            }
        }

        if (sentence.Reads(i, "obvious") && sentence.Reads(i - 1, "the") && sentence.Reads(i + 1, ["course", "choice", "step", "move", "answer", "thing", "remedy"]) && sentence.Clauses.Any(c => c.Subject.IsHuman || c.Subject.Kind is SubjectKind.Team or SubjectKind.AmbiguousRole)) return i + 2;
        if (sentence.Reads(i, ["foreseeable", "predictable"]) && sentence.Reads(i + 1, "that") && sentence.Has(Math.Max(0, i - 4), i, ["was"]) && !BlamingNouns.IsDenied(sentence, i)) return i + 2;
        if (sentence.Reads(i, "supposed", "to") && sentence.Reads(i + 2, "know") && sentence[i - 1].Is(Be) && IsOthersBefore(sentence, i - 1)) return i + 3;
        if (sentence.Reads(i, "obvious", "from") && sentence.Reads(i - 1, "was") && sentence.Reads(i - 2, "it") && sentence.Has(i + 2, i + 5, ["first", "start", "beginning", "outset", "begin"])) return i + 2;

        // Nobody "should have been surprised"; anyone "could see".
        if (sentence[i].Is(Nobody) && sentence.Reads(i + 1, ["should", "can", "could"]) && sentence.Reads(i + 2, "have") && (sentence.Reads(i + 3, "been") && sentence.Reads(i + 4, ["surprised", "astonished", "unaware"]) || sentence.Reads(i + 3, ["missed", "overlooked", "doubted"]))) return i + 4;
        var who = sentence[i].Is(Anyone) ? i + 1 : sentence.Reads(i, "any") && sentence[i + 1].IsWord ? i + 2 : -1;
        if (who > 0 && IsWithoutCondition(sentence, i))
        {
            for (var modal = who; modal < who + 8; modal++)
            {
                if (sentence.Reads(modal, ["could", "would", "might"]) && sentence.Reads(modal + 1, "have") && sentence.Reads(modal + 2, ["seen", "noticed", "known", "spotted", "told", "guessed", "realised", "realized", "caught", "thought", "foreseen", "predicted", "checked", "asked", "stopped"])) return modal + 3;
                if (sentence.Reads(modal, "could") && sentence.Reads(modal + 1, ["see", "tell"]) && sentence.Reads(modal + 2, ["that", "it", "from", "the"])) return modal + 2;
            }
        }

        if (!sentence.Reads(i, Seen) || !sentence[i - 1].Is(Be) && !sentence.IsAdverb(i - 1) && !sentence.Reads(i - 1, "perfectly")) return 0;
        var isWhom = !sentence.Reads(i, "visible") && sentence.Reads(i + 1, ["to", "for"]) && (sentence[i + 2].Is(Anyone) || sentence.Reads(i + 2, "all") || FaultObjects.EndOfPerson(sentence, i + 2) > 0 && (sentence.Reads(i, ["foreseeable", "predictable"]) || sentence.Has(Math.Max(0, i - 6), i, ["should", "must", "ought"])));
        var isToBe = sentence.Has(Math.Max(0, i - 5), i, ["should"]) && sentence.Reads(i - 1, "been") && !sentence.Reads(i + 1, "from");
        return (isWhom || isToBe) && !BlamingNouns.IsDenied(sentence, i) ? i + 1 : 0;
    }

    private static bool IsWithoutCondition(TokenizedSentence sentence, int i) => i == 0 || !sentence[i - 1].Is(Preposition) && !sentence.Reads(i - 1, ["if", "whether", "that", "asks", "ask"]);

    /// <summary>"it is hard to understand why nobody in QA", "how the reviewer missed it is a mystery".</summary>
    private static int EndOfWonder(TokenizedSentence sentence, int i)
    {
        if (sentence.Reads(i, ["mystery", "beyond"]) && sentence.Reads(0, ["how", "why"]) && sentence.Has(1, i, ["is", "remains", "was"]) && (FaultObjects.EndOfPerson(sentence, 1) > 0 || sentence[1].Is(Nobody) || sentence.Clauses.Any(c => c.First < i && (c.Subject.IsHuman || c.Subject.Kind is SubjectKind.Team or SubjectKind.AmbiguousRole)))) return i + 1;
        if (sentence.Reads(i, ["astonishing", "astounding", "unbelievable", "shocking", "incredible", "staggering", "telling"]) && sentence.Reads(i + 1, "that") && (sentence[i + 2].Is(Nobody) || sentence.Reads(i + 2, "no", "one"))) return i + 3;
        if (!sentence.Reads(i, ["hard", "difficult", "impossible", "inexplicable", "incomprehensible", "baffling"])) return 0;
        var at = i + 1;
        if (sentence.Reads(at, "to") && sentence.Reads(at + 1, ["understand", "explain", "see", "believe", "imagine", "fathom", "grasp"])) at += 2;
        else if (!sentence.Reads(i, ["inexplicable", "incomprehensible", "baffling"])) return 0;
        if (!sentence.Reads(at, ["why", "how", "that"])) return 0;
        return sentence[at + 1].Is(Nobody) || FaultObjects.EndOfPerson(sentence, at + 1) > 0 || sentence[at + 1].Is(They) || sentence.Reads(at + 1, "no", "one") ? at + 2 : 0;
    }

    /// <summary>Whether the words before a verb name others: people in a role, a team, an organisation.</summary>
    private static bool IsOthersBefore(TokenizedSentence sentence, int verb)
    {
        var subject = SubjectFinder.Find(sentence, verb);
        if (subject.Kind == SubjectKind.They) subject = Antecedents.Resolve(sentence, subject);
        return subject.IsHuman || subject.Kind is SubjectKind.Team or SubjectKind.BareTeam or SubjectKind.AmbiguousRole or SubjectKind.They or SubjectKind.MaybePerson;
    }
}
