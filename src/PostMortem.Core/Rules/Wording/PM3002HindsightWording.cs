using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>A counterfactual or a verdict of hindsight aimed at others.</summary>
internal sealed class PM3002HindsightWording : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3002",
        "HindsightWording",
        RuleCategory.Wording,
        Severity.Warning,
        "What others should have known or done is told from the end",
        "Guide, \"The cultural prerequisite: blameless\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.Hindsight ? "judges from hindsight; say what was known at the time and what would have shown the rest" : null;
}
