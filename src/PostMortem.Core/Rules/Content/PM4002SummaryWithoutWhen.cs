using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Neither the summary nor the facts above it say when it happened or how long it took.</summary>
internal sealed class PM4002SummaryWithoutWhen : SummaryRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4002", "SummaryWithoutWhen", RuleCategory.Content, Severity.Warning, "The summary does not say when it happened, or for how long", "Guide, \"1. Summary\"");

    /// <summary>Of documents for customers PM6003 says it.</summary>
    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer;

    protected override Finding? Judge(SummaryText summary, PostMortemDocument document)
    {
        var saysHowLong = summary.SaysHowLong || FactsSay(document, Figures.HasDuration) || (document.FrontMatter["started"] is not null && (document.FrontMatter["resolved"] ?? document.FrontMatter["mitigated"]) is not null);
        var saysWhen = summary.SaysWhen || FactsSay(document, Figures.HasWhen) || document.Dates.Any(d => d.Source is DateSource.Started or DateSource.DeclaredDate or DateSource.Metadata or DateSource.Title or DateSource.FrontMatterDate);
        if (!saysWhen && !saysHowLong)
            return summary.Report($"the summary does not say when it happened; write {Example(document)}");
        if (saysHowLong || document.Kind == DocumentKind.NearMiss || TimelineGivesIt(document)) return null;
        return summary.Report("neither the summary nor the timeline says how long it lasted; add it, for example 'from 14:22 to 15:47 UTC (1h 25m)'") with { Severity = Severity.Suggestion };
    }

    /// <summary>What to write: from the document's own milestones or day, where they are known.</summary>
    private static string Example(PostMortemDocument document)
    {
        if (document.Incidents is [{ } incident] && incident[Milestone.Start]?.Utc is { } start && incident[Milestone.Resolved]?.Utc is { } end && start < end && end - start < TimeSpan.FromDays(1))
            return string.Create(CultureInfo.InvariantCulture, $"'On {start:yyyy-MM-dd} from {start:HH:mm} to {end:HH:mm} UTC'");
        return document.Date is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"'On {date:yyyy-MM-dd} from …', with the times in UTC and the duration")
            : "the day, the times in UTC and the duration, for example 'On 2026-03-15 from 14:22 to 15:47 UTC (1h 25m)'";
    }

    private static bool FactsSay(PostMortemDocument document, Func<string, bool> says) => document.Metadata.Any(m => says(m.Value.Text));

    private static bool TimelineGivesIt(PostMortemDocument document) =>
        document.Incidents.Any(i => i.Metrics.MinutesToResolve is not null) || document.Timelines.Any(t => t.Entries.Count(e => e.Utc is not null || e.WallClock is not null) > 1 || t.Entries.Select(e => e.Date).OfType<DateOnly>().Distinct().Count() > 1);
}
