using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>Somebody is punished, or is to be.</summary>
internal sealed class PM3007PunitiveFollowUp : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3007",
        "PunitiveFollowUp",
        RuleCategory.Wording,
        Severity.Warning,
        "Somebody is punished or retrained for what happened",
        "Guide, \"The cultural prerequisite: blameless\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.Punishment ? "punishes a person, which belongs in no post-mortem; say what will change in the system" : null;
}
