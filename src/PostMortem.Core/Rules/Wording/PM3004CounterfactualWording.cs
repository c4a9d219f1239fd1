using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>What we, or nobody in particular, should or could have done.</summary>
internal sealed class PM3004CounterfactualWording : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3004",
        "CounterfactualWording",
        RuleCategory.Wording,
        Severity.Suggestion,
        "What should or could have been done is told instead of what was",
        "Guide, \"The cultural prerequisite: blameless\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.Counterfactual ? "tells what did not happen; say what did, and what would make the better way the easy one" : null;
}
