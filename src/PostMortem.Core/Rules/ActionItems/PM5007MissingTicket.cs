using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item that is not tracked anywhere.</summary>
internal sealed class PM5007MissingTicket : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5007", "MissingTicket", RuleCategory.ActionItems, Severity.Warning, "An action item has no ticket", "Guide, \"6. Action items\": a ticket number");

    // Of a retrospective only owner and due date are asked.
    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => OpenItems.Report(
        document,
        item => item.Ticket is null,
        item => new Finding(item.Span, $"'{Words.Of(item.Text.Text)}' has no ticket; file it and write its number (KEY-123, #123) or a link to it"),
        subject => $"{subject} has a ticket; file each and write its number (KEY-123, #123) or a link to it, for example in a 'Ticket' column");
}
