using PostMortem.Documents;
using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3005: in Root causes a person did what is told as the cause, without any fault being found.</summary>
internal static class CausePatterns
{
    // Changes by verbs that the lexicon holds as duties.
    private static readonly string[] Changes = ["raised", "lowered", "muted", "silenced", "paused", "migrated", "throttled", "capped", "pinned", "bumped", "assigned", "encrypted"];

    /// <summary>The faults of a sentence.</summary>
    public static IEnumerable<WordingFault> Match(TokenizedSentence sentence)
    {
        if (sentence.IsQuestion || !sentence.IsIn(SectionRole.RootCauses) || sentence.IsIn(SectionRole.Timeline)) yield break;
        foreach (var clause in sentence.Clauses)
        {
            var subject = clause.Subject;
            var isOnePerson = subject.Kind is SubjectKind.Person or SubjectKind.Someone || (subject.Kind == SubjectKind.Role && (!subject.IsPlural || sentence.Reads(subject.First, "one")));
            if (isOnePerson && !(sentence.Reads(clause.First - 1, "who") && sentence[clause.Verb].HasLemma("leave")) && IsDeed(sentence, clause) && !sentence[clause.Verb].IsQuoted && !Rejection.Holds(sentence, clause)) yield return BlamePatterns.Span(sentence, clause, WordingFaultKind.PersonAsCause, clause.Verb + 1);
        }
    }

    /// <summary>Something done, in the past and for certain; not what was done about the incident.</summary>
    private static bool IsDeed(TokenizedSentence sentence, Clause clause)
    {
        var verb = sentence[clause.Verb];
        if (clause.Modal >= 0 || clause.IsNegated || clause.IsHypothetical || clause.HasBe || !clause.IsPast || verb.Is(Auxiliary)) return false;
        if (verb.Is(Conversation | Attempt) && !verb.Is(Act)) return false;
        return verb.Is(Act | Cause) || sentence.Reads(clause.Verb, Changes) ? !IsRemedy(sentence, clause.Verb) : verb.Word == Word.Unknown && sentence.LooksFinite(clause.Verb);
    }

    private static bool IsRemedy(TokenizedSentence sentence, int verb) =>
        sentence[verb].HasLemma("revert") || sentence[verb].HasLemma("think") || sentence[verb].HasLemma("believe") || sentence[verb].HasLemma("assume") || sentence[verb].HasLemma("follow") || sentence[verb].HasLemma("diagnose")
        || sentence.Reads(verb, "rolled", "back") || sentence.Reads(verb, "took", "over");
}
