using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item whose day has passed and that is not done, in a document that could say so.</summary>
internal sealed class PM5009OverdueActionItem : DocumentRule
{
    // No warning: a rebuild of an unchanged commit must not turn red at midnight.
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5009", "OverdueActionItem", RuleCategory.ActionItems, Severity.Suggestion, "An action item is open past its due date", "Guide, \"6. Action items\": review open items");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.TellsWhatIsDone;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => OpenItems.Report(
        document,
        item => item.IsOverdue(context.Today) == true && !PM5011AgedOutActionItem.IsAgedOut(document, item, context),
        item => new Finding(item.Due!.Span, $"'{Words.Of(item.Text.Text)}' was due on {OpenItems.Day(item)}; mark it as done, or set a new day") { Subject = item.Text.Text },
        subject => $"{subject} is in time: the days of all have passed; mark what is done, and set new days for the rest");
}
