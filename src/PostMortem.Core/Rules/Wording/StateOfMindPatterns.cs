using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3008: what went on in somebody's head, as the writer supposes.</summary>
internal static class StateOfMindPatterns
{
    private const int Reach = 4;

    // What a group may be said to have become; that the writers themselves were tired is no guess.
    private static readonly string[] OfGroups = ["complacent", "overconfident", "over-confident", "indifferent"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion) yield break;
        foreach (var clause in sentence.Clauses)
        {
            if (sentence[clause.Verb].IsQuoted || clause.IsHypothetical || !IsOfPeople(sentence, clause)) continue;
            var end = EndOfState(sentence, clause) is > 0 and var state ? state : EndOfLack(sentence, clause) is > 0 and var lack ? lack : EndOfGuess(sentence, clause);
            if (end == 0 || Speech.IsReported(sentence, clause.First) || IsToldBySelf(sentence, clause, end)) continue;

            // Blame for what somebody did says more than why they may have done it.
            if (BlamePatterns.Match(sentence).Any()) yield break;
            yield return new WordingFault(WordingFaultKind.StateOfMind, Math.Min(clause.Subject.First, clause.First), end);
        }

        if (sentence.Reads(0, "in", "a") && sentence.Reads(2, "panic") && sentence.Clauses.Any(c => IsOfPeople(sentence, c))) yield return new WordingFault(WordingFaultKind.StateOfMind, 0, 3);
    }

    private static bool IsOfPeople(TokenizedSentence sentence, Clause clause) =>
        clause.Subject.IsHuman || clause.Subject.Kind is SubjectKind.AmbiguousRole or SubjectKind.Team or SubjectKind.They || IsWe(sentence, clause);

    private static bool IsWe(TokenizedSentence sentence, Clause clause) => clause.Subject.Kind == SubjectKind.FirstPerson && sentence.Reads(clause.Subject.First, "we");

    private static bool IsToldBySelf(TokenizedSentence sentence, Clause clause, int end) => IsWe(sentence, clause) && !sentence.Reads(end - 1, OfGroups);

    /// <summary>"was tired", "got complacent", "panicked", "lost focus", "was in a panic".</summary>
    private static int EndOfState(TokenizedSentence sentence, Clause clause)
    {
        if (clause.IsNegated) return 0;
        var verb = sentence[clause.Verb];
        if (verb.HasLemma("panic") && clause.IsPast)
            return clause.Subject.Kind == SubjectKind.AmbiguousRole && sentence.Reads(clause.Verb + 1, ["with", "on", "at"]) ? 0 : clause.Verb + 1;
        if (verb.HasLemma("lose") && (sentence.Reads(clause.Verb + 1, ["focus", "concentration", "interest", "patience"]) || sentence.Reads(clause.Verb + 2, ["focus", "concentration", "interest", "patience", "nerve"]))) return clause.Verb + 3;
        if (verb.HasLemma("feel") && sentence.Reads(clause.Verb + 1, ["safe", "secure", "invincible"])) return clause.Verb + 2;
        var isTold = clause.IsPast || clause.HasHave || sentence.Reads(clause.Verb, "got");
        if (!isTold) return 0;
        if (verb.Is(Be) && sentence.Reads(clause.Verb + 1, "in", "a") && (sentence.Reads(clause.Verb + 3, "panic") || sentence.Reads(clause.Verb + 4, "mood"))) return sentence.Reads(clause.Verb + 3, "panic") ? clause.Verb + 4 : clause.Verb + 5;
        var isState = verb.Is(Be) || clause.HasBe || verb.HasLemma("become") || verb.HasLemma("grow") || verb.HasLemma("feel") || verb.HasLemma("seem") || verb.HasLemma("look");
        if (!isState) return 0;
        for (var i = clause.HasBe ? clause.Verb : clause.Verb + 1; i <= clause.Verb + Reach; i++)
        {
            if (sentence[i].Is(StateOfMind)) return sentence.Reads(i, "asleep") && !sentence.Reads(i - 1, "half") ? 0 : i + 1;
            if (sentence.Reads(i, "confident") && sentence.Reads(i - 1, ["too", "overly"])) return i + 1;
            if (!sentence.IsAdverb(i) && !sentence[i].Is(Auxiliary) && !sentence.Reads(i, ["too", "so", "very", "half", "more"])) return 0;
        }

        return 0;
    }

    /// <summary>"wasn't paying attention", "didn't care", "was not focused".</summary>
    private static int EndOfLack(TokenizedSentence sentence, Clause clause)
    {
        var verb = clause.Verb;
        if (sentence[verb].HasLemma("pay") && sentence.Reads(verb + 1, "no", "attention") && clause.IsPast) return verb + 3;
        if (!clause.IsNegated || !clause.IsPast && clause.Modal < 0) return 0;
        if (sentence[verb].HasLemma("pay") && sentence.Reads(verb + 1, "attention")) return verb + 2;
        if (sentence[verb].HasLemma("care") && !sentence.Reads(verb + 1, "for")) return verb + 1;
        if (sentence.Reads(verb, ["focused", "focusing", "concentrating", "bothered", "motivated", "thinking"]) && clause.HasBe) return verb + 1;
        if (sentence[verb].HasLemma("feel") && sentence.Reads(verb + 1, "responsible")) return verb + 2;
        if (!sentence[verb].HasLemma("take")) return 0;
        for (var i = verb + 1; i < clause.End; i++)
        {
            if (sentence.Reads(i, "seriously")) return i + 1;
        }

        return 0;
    }

    /// <summary>"must have thought", "probably wanted", "presumably believed".</summary>
    private static int EndOfGuess(TokenizedSentence sentence, Clause clause)
    {
        if (clause.IsNegated || !clause.IsPast && clause.Modal < 0) return 0;
        var isGuess = clause.Modal >= 0 && sentence.Reads(clause.Modal, "must") && clause.HasHave;
        for (var i = clause.First; i < clause.Verb && !isGuess; i++) isGuess = sentence.Reads(i, ["probably", "presumably", "supposedly"]);
        return isGuess && sentence.Reads(clause.Verb, ["thought", "believed", "assumed", "wanted", "felt", "figured", "hoped", "feared", "thinking"]) ? clause.Verb + 1 : 0;
    }
}
