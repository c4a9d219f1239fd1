using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item that is open so long past its day that nobody seems to mean it. Takes the place of PM5009.</summary>
internal sealed class PM5011AgedOutActionItem : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5011", "AgedOutActionItem", RuleCategory.ActionItems, Severity.Suggestion, "An action item is open long past its due date", "Guide, \"6. Action items\": an item that ages out is a red flag");

    public override bool AppliesTo(PostMortemDocument document) => IsAsked(document);

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => OpenItems.Report(
        document,
        item => IsAgedOut(document, item, context),
        item => new Finding(item.Due!.Span, string.Create(CultureInfo.InvariantCulture, $"'{Words.Of(item.Text.Text)}' was due on {OpenItems.Day(item)}, {context.Today.DayNumber - item.Due.Date!.Value.DayNumber} days ago; do it, give it to somebody who will, or say why it is not needed")) { Subject = item.Text.Text },
        subject => string.Create(CultureInfo.InvariantCulture, $"{subject} is in time: all are more than {context.Configuration.AgedOutDays} days past their due dates; do them, give them to somebody who will, or say why they are not needed"));

    /// <summary>Whether this rule, and not PM5009, reports an item.</summary>
    public static bool IsAgedOut(PostMortemDocument document, ActionItem item, RuleContext context) =>
        IsAsked(document) && item.IsOverdue(context.Today) == true && context.Today.DayNumber - item.Due!.Date!.Value.DayNumber > context.Configuration.AgedOutDays;

    private static bool IsAsked(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective && document.TellsWhatIsDone;
}
