using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A time zone that may mean several, or is not in force on the day.</summary>
internal sealed class PM2003AmbiguousTimeZone : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2003", "AmbiguousTimeZone", RuleCategory.Timeline, Severity.Warning, "A time zone may mean several, or is not in force on the day", "Guide, \"2. Timeline\": times in UTC for shared context");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var timeline in document.Timelines)
        {
            var covered = ZoneFault.Covered(timeline);
            foreach (var declaration in timeline.Declarations)
            {
                if (ZoneFault.Of(declaration.Zone, covered[declaration.Zone]) is { } fault) yield return new Finding(declaration.Zone.Span, fault);
            }

            foreach (var entry in covered.SelectMany(c => c))
            {
                var resolution = ZoneRules.Resolve(entry.Zone!, entry.Date, entry.Start!.Time!.Value);
                if (resolution.Problem == ZoneProblem.Repeated) yield return new Finding(entry.Start.TimeSpan, ZoneFault.Of(entry.Zone!, resolution, entry.Date, entry.Start)!);
            }
        }

        // Of several times with one abbreviation the first is reported: the fault is one.
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var time in ZonedTime.In(document))
        {
            if (!time.Stated.IsGivenInUtc && ZoneFault.Of(time.Zone, time.Resolution, time.Day, time.Stated) is { } fault && reported.Add(time.Zone.Text)) yield return new Finding(time.Resolution.Problem == ZoneProblem.Repeated ? time.Stated.TimeSpan : time.Zone.Span, fault);
        }
    }
}
