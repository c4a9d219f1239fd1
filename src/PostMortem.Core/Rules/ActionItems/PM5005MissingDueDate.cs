using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item without a due date, or with words that are none.</summary>
internal sealed class PM5005MissingDueDate : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5005", "MissingDueDate", RuleCategory.ActionItems, Severity.Warning, "An action item has no due date", "Guide, \"6. Action items\": a due date");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document);

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => OpenItems.Report(
        document,
        item => item.Due?.Date is null,
        item => item.Due is { } due
            ? new Finding(due.Span, $"'{due.Text}' is no date; write when '{Words.Of(item.Text.Text)}' is due as yyyy-MM-dd")
            : new Finding(item.Span, $"'{Words.Of(item.Text.Text)}' has no due date; write the day as yyyy-MM-dd"),
        subject => $"{subject} has a due date; give each a day as yyyy-MM-dd, for example in a 'Due' column");
}
