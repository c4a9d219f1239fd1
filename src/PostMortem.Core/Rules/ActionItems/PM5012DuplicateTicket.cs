using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Two action items of one list that carry one ticket.</summary>
internal sealed class PM5012DuplicateTicket : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5012", "DuplicateTicket", RuleCategory.ActionItems, Severity.Suggestion, "Two action items carry one ticket", "Guide, \"6. Action items\": a ticket number");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var list in document.ActionItems)
        {
            // A ticket in the heading above is one for all, on purpose.
            foreach (var same in list.Items.Where(i => i.Ticket is { IsInherited: false } && !i.IsAboutDocument).GroupBy(i => Key(i.Ticket!.Text), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1 && g.Any(i => !i.IsDone)))
            {
                var (first, second) = (same.First(), same.Skip(1).First());
                var line = document.Source.PositionOf(first.Span.Start).Line;
                var others = same.Count() > 2 ? string.Create(CultureInfo.InvariantCulture, $" and {same.Count() - 2} more") : "";
                yield return new Finding(second.Ticket!.Span, string.Create(CultureInfo.InvariantCulture, $"'{second.Ticket.Text}' is the ticket of '{Words.Of(first.Text.Text)}' in line {line} too{others}; give each action item its own, so that each can be closed"));
            }
        }
    }

    private static string Key(string ticket)
    {
        var fragment = ticket.IndexOf('#', StringComparison.Ordinal);
        return (fragment > 0 && ticket.Contains("://", StringComparison.Ordinal) ? ticket[..fragment] : ticket).TrimEnd('/');
    }
}
