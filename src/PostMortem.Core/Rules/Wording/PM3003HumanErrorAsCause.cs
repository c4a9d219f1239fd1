using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Human error is given as a cause or a class.</summary>
internal sealed class PM3003HumanErrorAsCause : DocumentRule
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
    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        WordingJudgement.Of(document)
            .Where(f => f.Fault.Kind is WordingFaultKind.HumanError)
            .Select(f => f.Fault.ToFinding(f.Sentence, Advice));

    private static string Advice(WordingFaultKind kind) => "ends the search for causes; say what made the error easy to make and hard to see";
}
