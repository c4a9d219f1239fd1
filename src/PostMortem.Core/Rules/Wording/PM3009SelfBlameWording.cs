using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>The writers make a fault of their own the cause.</summary>
internal sealed class PM3009SelfBlameWording : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3009",
        "SelfBlameWording",
        RuleCategory.Wording,
        Severity.Suggestion,
        "The writers blame themselves",
        "Guide, \"Facilitation\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.SelfBlame ? "blames ourselves; say what the system allowed: which check, reminder or alert was missing" : null;
}
