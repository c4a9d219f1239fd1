using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>Tells whether a clause is set aside by what stands before it: "not because Alice forgot", "this does not mean that she failed to".</summary>
internal static class Rejection
{
    private const int Reach = 4;

    /// <summary>Whether the clause is denied or spoken about rather than told.</summary>
    public static bool Holds(TokenizedSentence sentence, Clause clause)
    {
        var at = Math.Min(clause.Subject.First, clause.First) - 1;
        if (sentence.Reads(at, "than") && sentence.Reads(at - 1, "rather")) return true;
        if (!sentence.Reads(at, "because") && !sentence.Reads(at, "that") && !sentence.Reads(at, "who") && !sentence.Reads(at, "whether")) return sentence.Reads(at, "of") && sentence.Reads(at - 1, "instead");
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (sentence[i].Is(WordClass.Negator) || (sentence[i].Is(WordClass.Nobody) && !sentence.Reads(at, "because"))) return !sentence.Reads(at, "because") || i == at - 1 || (i == at - 2 && sentence.IsAdverb(at - 1));
            if (sentence[i].Kind == TokenKind.Punctuation) return false;
        }

        return sentence.Reads(at, "whether") || (sentence.Reads(at, "who") && sentence.Reads(at - 1, "not"));
    }
}
