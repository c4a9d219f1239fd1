using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>Words make light of what was hard.</summary>
internal sealed class PM3006MinimizingWording : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM3006",
        "MinimizingWording",
        RuleCategory.Wording,
        Severity.Suggestion,
        "Words make light of what was hard",
        "Guide, \"The cultural prerequisite: blameless\"");

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.Minimizing ? "makes light of what was not clear or easy to those who were there; leave it out, or say what showed it" : null;
}
