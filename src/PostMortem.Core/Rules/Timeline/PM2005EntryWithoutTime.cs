using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>An entry that does not say when.</summary>
internal sealed class PM2005EntryWithoutTime : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2005", "EntryWithoutTime", RuleCategory.Timeline, Severity.Warning, "An entry of the timeline does not say when", "Guide, \"2. Timeline\": a chronological list with timestamps");

    /// <summary>Over so many days, the day is precise enough.</summary>
    private const int FewestDays = 14;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => document.Timelines.SelectMany(t => Check(document, t));

    private static IEnumerable<Finding> Check(PostMortemDocument document, Timeline timeline)
    {
        var (all, untimed) = (timeline.Entries, timeline.Entries.Where(e => e.Start is null).ToList());
        var isRule = untimed.Count > 2 && untimed.Count * 2 > all.Length;
        if (isRule)
        {
            var count = untimed.Count == all.Length ? $"none of the {untimed.Count} entries has" : $"{untimed.Count} of {all.Length} entries have no";
            yield return new Finding(Place(timeline), $"{count} {(untimed.Count == all.Length ? "a " : "")}time that can be read; begin each with one, such as '14:22 UTC'");
            yield break;
        }

        foreach (var entry in untimed)
        {
            var line = entry.Text.Lines().First();
            yield return new Finding(line.SourceSpan(0, line.Text.Length), $"'{Words.Of(line.Text)}' has no time that can be read; begin it with one, such as '14:22 UTC'");
        }

        var timed = all.Where(e => e.HasClockTime).ToList();
        if (timed.Count == 0 && all.Any(e => e.Start is not null) && all.All(e => e.Start?.Fault is null) && !IsToldInDays(timeline))
            yield return new Finding(Place(timeline), "no entry has a clock time; write it after the day, such as '14:22 UTC'") { Severity = Severity.Suggestion };
        else if (timed.Count > 2 && timed.DistinctBy(e => e.Start!.Time).Count() == 1 && timed.DistinctBy(e => e.Date).Count() > 2)
            yield return new Finding(timed[0].Start!.TimeSpan, $"'{Words.Of(document, timed[0].Start!.TimeSpan)}' is the time of {timed.Count} entries on several days; write when each happened") { Severity = Severity.Suggestion };
    }

    /// <summary>A launch that slipped over weeks has days, not minutes.</summary>
    private static bool IsToldInDays(Timeline timeline)
    {
        var days = timeline.Entries.Select(e => e.Date).OfType<DateOnly>().Distinct().ToList();
        return days.Count == timeline.Entries.Length && days.Max().DayNumber - days.Min().DayNumber >= FewestDays;
    }

    private static Text.TextSpan Place(Timeline timeline) => timeline.Section.Heading.IsBlank ? timeline.Entries[0].Span : timeline.Section.Heading.SourceSpan(0, timeline.Section.Heading.Text.Length);
}
