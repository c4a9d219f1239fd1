using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item that nobody owns.</summary>
internal sealed class PM5002MissingOwner : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5002", "MissingOwner", RuleCategory.ActionItems, Severity.Warning, "An action item has no owner", "Guide, \"6. Action items\": an owner (one person)");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document);

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => OpenItems.Report(
        document,
        item => item.Owner is null,
        item => new Finding(item.Span, $"'{Words.Of(item.Text.Text)}' has no owner; name one person, for example '@handle'"),
        subject => $"{subject} has an owner; give each one person, for example in an 'Owner' column");
}
