using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>Human error is given as a cause or a class.</summary>
internal sealed class PM3003HumanErrorAsCause : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3003",
        "HumanErrorAsCause",
        RuleCategory.Wording,
        Severity.Warning,
        "Human error is given as a cause",
        "Guide, \"3. Root causes\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.HumanError ? "ends the search for causes; say what made the error easy to make and hard to see" : null;
}
