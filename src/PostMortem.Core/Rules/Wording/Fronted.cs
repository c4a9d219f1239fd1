using PostMortem.Language;
using static PostMortem.Language.WordClass;

namespace PostMortem.Rules;

/// <summary>PM3001 by what stands before the subject: "Instead of checking it, he …", "Ignoring the runbook, Dana …", "Without asking anybody, the vendor …".</summary>
internal static class Fronted
{
    /// <summary>The fault, or null.</summary>
    public static WordingFault? Match(TokenizedSentence sentence, Clause clause)
    {
        if (clause.HasBe) return null;
        if (sentence.IsMark(clause.First - 1, ','))
        {
            for (var open = clause.First - 3; open > clause.Subject.First && open > clause.First - 14; open--)
            {
                if (sentence.IsMark(open, ',') && IsFault(sentence, open + 1, clause.First - 1)) return new WordingFault(WordingFaultKind.Deed, clause.Subject.First, clause.Verb + 1);
            }
        }

        var comma = Math.Min(clause.Subject.First, clause.First) - 1;
        if (!sentence.IsMark(comma, ',')) return null;
        for (var first = comma - 1; first >= 0 && first > comma - 16; first--)
        {
            var isStart = first == 0 || sentence[first - 1].Kind == TokenKind.Punctuation || sentence[first - 1].Is(Conjunction);
            if (isStart && IsFault(sentence, first, comma)) return new WordingFault(WordingFaultKind.Deed, first, clause.Verb + 1);
        }

        return null;
    }

    private static bool IsFault(TokenizedSentence sentence, int first, int comma)
    {
        if (sentence.Reads(first, "instead", "of") || sentence.Reads(first, "rather", "than")) return sentence[first + 2].Is(VerbForm.Gerund) && sentence[first + 2].Is(sentence[comma + 1].Is(FirstPerson) ? Cognitive | Deliberate : Cognitive | Deliberate | Duty);
        if (sentence.Reads(first, "without")) return !FaultSigns.IsOfResponse(sentence) && (sentence[first + 1].Is(VerbForm.Gerund) && sentence[first + 1].Is(Cognitive | Deliberate | Duty) || HasPrecaution(sentence, first + 1, comma));
        if (sentence.Reads(first, ["despite", "against", "contrary"])) return !FaultSigns.IsOfResponse(sentence) && HasWarning(sentence, first + 1, comma);
        if (sentence.Reads(first, "having") && sentence[first + 1].Is(Negator)) return sentence[first + 2].Is(Duty | Cognitive | Deliberate);
        if (sentence.Reads(first, "having")) return sentence[first + 1].Is(Neglect | NeglectHuman) || FaultObjects.IsMisdeed(sentence, first + 1, afterHave: true) || (sentence[first + 1].Is(Act) && sentence.Has(first + 2, comma, ["wrong"]));
        return sentence[first].Is(VerbForm.Gerund) && sentence[first].Is(Neglect | NeglectHuman);
    }

    private static bool HasPrecaution(TokenizedSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence[i].Is(Precaution)) return true;
        }

        return false;
    }

    private static bool HasWarning(TokenizedSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence[i].Is(Warning | ReadingMatter) || sentence.Reads(i, ["advice", "orders"])) return true;
        }

        return false;
    }
}
