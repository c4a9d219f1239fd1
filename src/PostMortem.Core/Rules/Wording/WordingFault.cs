using PostMortem.Diagnostics;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>What is wrong with the words, in the order in which one wins over another in a clause.</summary>
internal enum WordingFaultKind
{
    /// <summary>PM3001: a duty that somebody did not do.</summary>
    Omission,

    /// <summary>PM3001: a deed that went wrong.</summary>
    Deed,

    /// <summary>PM3001: a verdict on somebody.</summary>
    Verdict,

    /// <summary>PM3002.</summary>
    Hindsight,

    /// <summary>PM3003.</summary>
    HumanError,

    /// <summary>PM3007.</summary>
    Punishment,

    /// <summary>PM3008.</summary>
    StateOfMind,

    /// <summary>PM3005.</summary>
    PersonAsCause,

    /// <summary>PM3009.</summary>
    SelfBlame,

    /// <summary>PM3004.</summary>
    Counterfactual,

    /// <summary>PM2009.</summary>
    Judgment,

    /// <summary>PM3006.</summary>
    Minimizing,

    /// <summary>PM3010.</summary>
    SystemCounterfactual,
}

/// <summary>Words at fault in a sentence.</summary>
/// <param name="Kind">What is wrong with them.</param>
/// <param name="First">The first token.</param>
/// <param name="End">One past the last token.</param>
internal readonly record struct WordingFault(WordingFaultKind Kind, int First, int End)
{
    /// <summary>The finding, with the words quoted and the advice of the rule.</summary>
    public Finding ToFinding(TokenizedSentence sentence, string advice)
    {
        var (start, end) = (sentence[First].Start, sentence[End - 1].End);
        var text = sentence.Sentence.Text;
        return new Finding(text.SourceSpan(start, end - start), $"'{text.Text[start..end].Replace('\n', ' ')}' {advice}");
    }
}
