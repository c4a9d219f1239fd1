using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>Tells people whom a tool may meet from people who did something: "the check warns the author who forgot the label".</summary>
internal static class Generic
{
    /// <summary>Whether the clause describes whom another verb, told in the present or as a task, is about.</summary>
    public static bool IsMeant(TokenizedSentence sentence, Clause clause)
    {
        var who = clause.First - 1;
        if (!sentence.Reads(who, "who") || clause.Subject.First >= who) return false;
        var before = clause.Subject.First - 1;
        if (before < 0) return false;
        // "Runbooks should be tested by someone who didn't write them."
        if (sentence[clause.Subject.First].Is(Someone) && sentence.Reads(before, "by") && sentence.Has(0, before, ["should", "must", "need", "needs", "can", "will"])) return true;
        while (before > 0 && sentence[before].Is(Preposition) && !sentence.Reads(before, "to")) before--;
        var verb = sentence[before];
        if (!verb.IsWord || verb.Is(Determiner) || verb.Is(VerbForm.Past)) return false;
        return verb.Is(VerbForm.Third)
            || (before > 0 && verb.Word == Word.Unknown && verb.Kind == TokenKind.Word && sentence.Text(before)[^1] == 's' && sentence[before - 1].IsWord && !sentence[before - 1].Is(Determiner))
            || ((before == 0 || sentence[before - 1].Is(Modal) || sentence.Reads(before - 1, "to")) && (verb.Is(VerbForm.Base) || verb.Word == Word.Unknown));
    }
}
