using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A counterfactual or a verdict of hindsight aimed at others.</summary>
internal sealed class PM3002HindsightWording : DocumentRule
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
    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        WordingJudgement.Of(document)
            .Where(f => f.Fault.Kind is WordingFaultKind.Hindsight)
            .Select(f => f.Fault.ToFinding(f.Sentence, Advice));

    private static string Advice(WordingFaultKind kind) => "judges from hindsight; say what was known at the time and what would have shown the rest";
}
