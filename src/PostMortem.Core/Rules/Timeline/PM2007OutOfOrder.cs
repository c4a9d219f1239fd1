using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>An entry that happened before the one above it.</summary>
internal sealed class PM2007OutOfOrder : TimelineRule
{
    /// <summary>How far an approximate time may be off.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2007", "OutOfOrder", RuleCategory.Timeline, Severity.Warning, "An entry happened before the one above it", "Guide, \"2. Timeline\": a chronological list");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => document.Timelines.SelectMany(Check);

    private static IEnumerable<Finding> Check(Timeline timeline)
    {
        var dated = timeline.Entries.Where(e => e.Start is { Fault: null } && (e.Date ?? Day(e.WallClock)) is not null).ToList();
        var steps = dated.Zip(dated.Skip(1), (before, after) => (Before: before, After: after, By: Difference(before, after))).ToList();
        var (falls, rises) = (steps.Count(s => s.By < TimeSpan.Zero), steps.Count(s => s.By > TimeSpan.Zero));
        if (falls > 1 && falls > rises * 4)
        {
            yield return new Finding(steps.First(s => s.By < TimeSpan.Zero).After.Start!.Span, "the timeline runs from the last entry to the first; write the earliest first") { Severity = Severity.Suggestion };
            yield break;
        }

        foreach (var (before, after, by) in steps.Where(s => s.By < TimeSpan.Zero))
        {
            var isSameDay = before.Date == after.Date;
            yield return new Finding(after.Start!.Span, $"'{Words.Of(after.Start)}'{On(after, isSameDay)} is before '{Words.Of(before.Start!)}'{On(before, isSameDay)} above it; move it up, or write its date if it was another day");
        }
    }

    // The day is told where the words do not tell it and it matters.
    private static string On(TimelineEntry entry, bool isSameDay) =>
        isSameDay || entry.Start!.Date is not null || entry.Date is null ? "" : string.Create(CultureInfo.InvariantCulture, $" of {entry.Date:yyyy-MM-dd}");

    /// <summary>From one entry to the next, zero where they may be in order.</summary>
    private static TimeSpan Difference(TimelineEntry before, TimelineEntry after)
    {
        if (before.Utc is { } first && after.Utc is { } second) return Within(second - first, before, after);
        var isOneZone = before.Zone?.Text == after.Zone?.Text;
        if (isOneZone && before.WallClock is { } early && after.WallClock is { } late) return Within(late - early, before, after);
        // A day alone, or times of two zones: only whole days are sure.
        var days = (after.Date ?? Day(after.WallClock)!.Value).DayNumber - (before.Date ?? Day(before.WallClock)!.Value).DayNumber;
        var isSure = isOneZone || !before.HasClockTime || !after.HasClockTime ? days != 0 : Math.Abs(days) > 1;
        return isSure ? TimeSpan.FromDays(days) : TimeSpan.Zero;
    }

    private static DateOnly? Day(DateTime? time) => time is { } known ? DateOnly.FromDateTime(known) : null;

    private static TimeSpan Within(TimeSpan difference, TimelineEntry before, TimelineEntry after)
    {
        var isAbout = before.Start!.Precision == TimePrecision.Approximate || after.Start!.Precision == TimePrecision.Approximate;
        return isAbout && difference.Duration() <= Slack ? TimeSpan.Zero : difference;
    }
}
