using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>The text tells what went on in somebody's head.</summary>
internal sealed class PM3008StateOfMindSpeculation : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3008",
        "StateOfMindSpeculation",
        RuleCategory.Wording,
        Severity.Suggestion,
        "What went on in somebody's head is guessed",
        "Guide, \"The cultural prerequisite: blameless\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.StateOfMind ? "guesses what went on in somebody's head; say what they saw and did, or quote what they told" : null;
}
