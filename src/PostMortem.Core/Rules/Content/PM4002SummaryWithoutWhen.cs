using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Neither the summary nor the facts above it say when it happened or how long it took.</summary>
internal sealed class PM4002SummaryWithoutWhen : SummaryRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4002", "SummaryWithoutWhen", RuleCategory.Content, Severity.Warning, "The summary does not say when it happened, or for how long", "Guide, \"1. Summary\"");

    protected override Finding? Judge(SummaryText summary, PostMortemDocument document)
    {
        var saysHowLong = summary.SaysHowLong || FactsSay(document, Figures.HasDuration) || (document.FrontMatter["started"] is not null && (document.FrontMatter["resolved"] ?? document.FrontMatter["mitigated"]) is not null);
        var saysWhen = summary.SaysWhen || FactsSay(document, Figures.HasWhen) || document.Dates.Any(d => d.Source is DateSource.Started or DateSource.DeclaredDate or DateSource.Metadata or DateSource.Title or DateSource.FrontMatterDate);
        if (!saysWhen && !saysHowLong)
            return summary.Report($"the summary does not say when it happened; write {Example(document)}");
        if (saysHowLong || document.Kind == DocumentKind.NearMiss || TimelineGivesIt(document)) return null;
        return summary.Report("neither the summary nor the timeline says how long it lasted; add it, for example 'from 14:22 to 15:47 UTC (1h 25m)'") with { Severity = Severity.Suggestion };
    }

    private static string Example(PostMortemDocument document) =>
        document.Date is { } date ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'On {date:yyyy-MM-dd} from …' with the times in UTC and the duration") : "the day, the times in UTC and the duration, for example 'On 2026-03-15 from 14:22 to 15:47 UTC (1h 25m)'";

    private static bool FactsSay(PostMortemDocument document, Func<string, bool> says) => document.Metadata.Any(m => says(m.Value.Text));

    private static bool TimelineGivesIt(PostMortemDocument document) => document.Timelines.Any(t => t.Entries.Count(e => e.Utc is not null || e.WallClock is not null) > 1);
}
