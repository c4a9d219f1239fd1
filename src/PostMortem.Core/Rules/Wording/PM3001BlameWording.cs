using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>People are made the cause by a fault of theirs.</summary>
internal sealed class PM3001BlameWording : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3001",
        "BlameWording",
        RuleCategory.Wording,
        Severity.Warning,
        "An individual, a role or another team is made the cause",
        "Guide, \"The cultural prerequisite: blameless\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) => kind switch
    {
        WordingFaultKind.Omission => "blames people for what was not done; say what the system allowed: which check, reminder or alert was missing",
        WordingFaultKind.Deed => "blames people for what they did; say what the system allowed: which guard or warning would have stopped it",
        WordingFaultKind.Verdict => "passes a verdict on people; say what happened and what the system allowed",
        _ => null,
    };
}
