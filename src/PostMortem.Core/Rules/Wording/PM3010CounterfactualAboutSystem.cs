using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>What a system should have done.</summary>
internal sealed class PM3010CounterfactualAboutSystem : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3010",
        "CounterfactualAboutSystem",
        RuleCategory.Wording,
        Severity.Silent,
        "What a system should have done is told instead of what it did",
        "Etsy, \"Debriefing Facilitation Guide\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.SystemCounterfactual ? "tells what the system did not do; say what it did, and why" : null;
}
