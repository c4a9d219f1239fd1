using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>Words by which a writer says that a thing needs no saying: "obviously", "of course". PM3006, and PM2009 in the timeline.</summary>
internal static class Asides
{
    private static readonly string[] Verdicts = ["wrong", "too", "insufficient", "inadequate", "unacceptable", "broken"];
    private static readonly string[] Faults = ["mistake", "oversight", "error", "bug", "flaw", "fault", "failure"];

    /// <summary>From the first to one past the last token of each.</summary>
    public static IEnumerable<(int First, int End)> In(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].IsQuoted) continue;
            if (sentence.Reads(i, "obviously") && !IsLimited(sentence, i)) yield return (i, i + 1);
            else if (sentence.Reads(i, "of", "course") && IsOfCourse(sentence, i)) yield return (i, i + 2);
            else if (sentence.Reads(i, "needless", "to") && sentence.Reads(i + 2, "say")) yield return (i, i + 3);
            else if (sentence.Reads(i, "goes", "without") && sentence.Reads(i + 2, "saying")) yield return (i, i + 3);
            else if (sentence.Reads(i, "clearly") && IsClearToAll(sentence, i)) yield return (i, i + 1);
        }
    }

    /// <summary>"nothing obviously wrong", "not obviously", "most obviously".</summary>
    private static bool IsLimited(TokenizedSentence sentence, int i)
    {
        for (var before = i - 1; before >= Math.Max(0, i - 2); before--)
        {
            if (sentence[before].Is(Negator | Nobody) || sentence.Reads(before, ["no", "nothing", "without", "any", "anything"])) return true;
        }

        return sentence.Reads(i - 1, ["more", "most", "less", "least", "as", "so", "very"]);
    }

    /// <summary>A concession ("but of course") reports; in a clause of its own, or as an adverb, it says that everybody knew.</summary>
    private static bool IsOfCourse(TokenizedSentence sentence, int i)
    {
        if (sentence[i + 2].Kind == TokenKind.Number || sentence.Reads(i - 1, ["matter", "but", "so", "and", "since", "because", "as"]) || sentence.IsMark(i - 1, '(')) return false;
        return i == Speech.Start(sentence) || sentence.IsMark(i - 1, ',') || sentence.IsMark(i + 2, ',') || sentence[i - 1].Is(Modal) || sentence.Reads(i - 1, "which")
            || (sentence[i - 1].Is(Be) && !sentence[i - 2].Is(FirstPerson));
    }

    private static bool IsClearToAll(TokenizedSentence sentence, int i)
    {
        if (i == Speech.Start(sentence)) return sentence.IsMark(i + 1, ',') || sentence[i + 1].Is(Determiner | Pronoun);
        if (!sentence[i - 1].Is(Be)) return false;
        if (sentence.Reads(i + 1, Verdicts)) return true;
        return sentence[i + 1].Is(Indefinite) && (sentence.Reads(i + 2, Faults) || sentence.Reads(i + 3, Faults));
    }
}
