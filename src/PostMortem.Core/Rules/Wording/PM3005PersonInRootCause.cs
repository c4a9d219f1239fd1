using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>A person is the subject of a cause.</summary>
internal sealed class PM3005PersonInRootCause : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3005",
        "PersonInRootCause",
        RuleCategory.Wording,
        Severity.Warning,
        "A person stands where the cause should",
        "Guide, \"3. Root causes\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.PersonAsCause ? "makes a person the cause; name the change and what let it through" : null;
}
