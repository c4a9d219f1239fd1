using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A rule about wording: it says what to write instead of the faults of its kinds, which <see cref="WordingJudgement"/> has found.</summary>
internal abstract class WordingRule : DocumentRule
{
    /// <inheritdoc />
    public sealed override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var (sentence, fault) in WordingJudgement.Of(document))
        {
            if (Advice(fault.Kind) is { } advice) yield return fault.ToFinding(sentence, advice);
        }
    }

    /// <summary>What is wrong and what to write instead, after the quoted words; null for the faults of other rules.</summary>
    protected abstract string? Advice(WordingFaultKind kind);
}
