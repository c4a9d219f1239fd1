using PostMortem.Diagnostics;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>What is wrong with the words.</summary>
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
}

/// <summary>Words at fault in a sentence.</summary>
/// <param name="Kind">What is wrong with them.</param>
/// <param name="First">The first token.</param>
/// <param name="End">One past the last token.</param>
internal readonly record struct WordingFault(WordingFaultKind Kind, int First, int End)
{
    /// <summary>The finding, with the words quoted and the advice of the rule.</summary>
    public Finding ToFinding(TokenizedSentence sentence, Func<WordingFaultKind, string> advice)
    {
        var (start, end) = (sentence[First].Start, sentence[End - 1].End);
        var text = sentence.Sentence.Text;
        return new Finding(text.SourceSpan(start, end - start), $"'{text.Text[start..end].Replace('\n', ' ')}' {advice(Kind)}");
    }
}
