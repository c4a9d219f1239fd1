using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Nothing says on which day it happened.</summary>
internal sealed class PM1009MissingIncidentDate : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1009", "MissingIncidentDate", RuleCategory.Structure, Severity.Warning, "Nothing says on which day it happened", "Guide, \"1. Summary\": when and for how long");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.Date is not null || document.Timelines.Any(t => t.Entries.Any(e => e.Start?.Fault is not null))) yield break;
        // 03/04/2026 is a date that can't be told (PM2013).
        if (AmbiguousDates.AreAsked(document) && AmbiguousDates.StandIn(document)) yield break;
        var what = document.Kind == DocumentKind.Retrospective ? "the day it was held" : "the day of the incident";
        yield return new Finding(document.TitleSpan, string.Create(
            CultureInfo.InvariantCulture, $"no date found in front matter, title, summary, timeline or file name; write {what}, for example 'date: {context.Today:yyyy-MM-dd}' in the front matter"))
        { Subject = "date" };
    }
}
