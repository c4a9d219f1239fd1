using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item that is due before the incident: mostly last year's number.</summary>
internal sealed class PM5006DueBeforeIncident : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5006", "DueBeforeIncident", RuleCategory.ActionItems, Severity.Warning, "An action item is due before the incident", "Guide, \"6. Action items\": a due date");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.Date is not { } incident) yield break;
        // A heading that gives several items one date is one fault.
        foreach (var (item, _) in OpenItems.Of(document).Where(o => o.Item.Due?.Date < incident).DistinctBy(o => o.Item.Due!.Span))
            yield return new Finding(item.Due!.Span, string.Create(CultureInfo.InvariantCulture, $"'{item.Due.Text}' is before the incident on {incident:yyyy-MM-dd}; write the day by which '{Words.Of(item.Text.Text)}' will be done"));
    }
}
