using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>People are made the cause by a fault of theirs.</summary>
internal sealed class PM3001BlameWording : DocumentRule
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
    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        WordingJudgement.Of(document)
            .Where(f => f.Fault.Kind is WordingFaultKind.Omission or WordingFaultKind.Deed or WordingFaultKind.Verdict)
            .Select(f => f.Fault.ToFinding(f.Sentence, Advice));

    private static string Advice(WordingFaultKind kind) => kind switch
    {
        WordingFaultKind.Omission => "blames people for what was not done; say what the system allowed: which check, reminder or alert was missing",
        WordingFaultKind.Deed => "blames people for what they did; say what the system allowed: which guard or warning would have stopped it",
        _ => "passes a verdict on people; say what happened and what the system allowed",
    };
}
