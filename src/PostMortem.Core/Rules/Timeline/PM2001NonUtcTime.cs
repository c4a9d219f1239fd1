using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A time in another zone than UTC.</summary>
internal sealed class PM2001NonUtcTime : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2001", "NonUtcTime", RuleCategory.Timeline, Severity.Warning, "A time is not in UTC", "Guide, \"2. Timeline\": times in UTC");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var timeline in document.Timelines)
        {
            var covered = ZoneFault.Covered(timeline);
            foreach (var declaration in timeline.Declarations)
            {
                if (declaration.Zone.Kind == ZoneKind.Utc || ZoneFault.Of(declaration.Zone, covered[declaration.Zone]) is not null) continue;
                var first = covered[declaration.Zone].FirstOrDefault(e => e.Start!.Fault is null);
                var utc = first is null ? null : ZonedTime.InUtc(first.Start!, first.Date, ZoneRules.Resolve(declaration.Zone, first.Date, first.Start!.Time!.Value).Offset);
                var instead = utc is null ? "write them in UTC" : $"write '{utc}' for '{Words.Of(document, first!.Start!.TimeSpan)}'{(declaration.CoveredTimes == 1 ? "" : " and so on")}";
                yield return new Finding(declaration.Span, $"'{Words.Of(document, declaration.Span)}' is not UTC and holds for {Words.Count(declaration.CoveredTimes, "time")}; {instead}");
            }
        }

        foreach (var time in ZonedTime.In(document))
        {
            // A time that the clocks skip is PM2006.
            if (time.Zone.Kind == ZoneKind.Utc || time.Stated.IsGivenInUtc || time.Resolution.Problem == ZoneProblem.Skipped || ZoneFault.Of(time.Zone, time.Resolution, time.Day, time.Stated) is not null) continue;
            var utc = time.InUtc();
            yield return new Finding(time.Span, $"'{Words.Of(document, time.Span)}' is not UTC; write {(utc is null ? "the time in UTC" : $"'{utc}'")}");
        }
    }
}
