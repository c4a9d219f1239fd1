using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A time or date that does not exist.</summary>
internal sealed class PM2006ImpossibleTime : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2006", "ImpossibleTime", RuleCategory.Timeline, Severity.Warning, "A time or date does not exist", "Guide, \"2. Timeline\": fact, not judgment");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        document.Timelines.SelectMany(t => t.Entries).SelectMany(e => Faults(document, e)).Concat(Dates(document))
            .GroupBy(f => f.Why, StringComparer.Ordinal)
            .Select(g => new Finding(g.First().Span, $"'{Words.Of(g.First().Text)}' does not exist: {g.Key}{(g.Count() == 1 ? "" : $"; the same holds for {Words.Count(g.Count() - 1, "more time")}")}; write when it happened"));

    private static IEnumerable<(string Text, TextSpan Span, string Why)> Faults(PostMortemDocument document, TimelineEntry entry)
    {
        foreach (var stated in new[] { entry.Start, entry.End }.OfType<StatedTime>())
        {
            if (stated.Fault is { } fault) yield return (document.Source[stated.FaultSpan], stated.FaultSpan, fault);
        }

        if (entry is { Start: { Time: { } time } start, Date: { } date, Zone: { } zone } && ZoneRules.Resolve(zone, date, time).Problem == ZoneProblem.Skipped)
            yield return (start.Text, start.TimeSpan, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the clocks skip that time on {date:yyyy-MM-dd}"));
    }

    // Only in these is "25:10" a time; elsewhere it may be a count or a version.
    private static bool IsMilestone(string key) => key is "started" or "detected" or "acknowledged" or "mitigated" or "resolved";

    private static IEnumerable<(string Text, TextSpan Span, string Why)> Dates(PostMortemDocument document)
    {
        var texts = document.Metadata.Select(m => m.Value).Concat(document.Title is { } title ? [title] : []);
        foreach (var text in texts)
        {
            foreach (var match in DateReader.Find(text.Prose()).Where(m => m.Fault is not null)) yield return (text.Text.Substring(match.Start, match.Length), text.SourceSpan(match.Start, match.Length), match.Fault!);
        }

        foreach (var entry in document.FrontMatter.Entries)
        {
            foreach (var scalar in entry.Scalars)
            {
                if (DateReader.ReadAt(scalar.Text, 0) is { Fault: { } fault } match) yield return (scalar.Text[..match.End], scalar.Span, fault);
                else if (IsMilestone(entry.Key) && TimeReader.ReadStart(scalar.Text)?.From.Clock is { Fault: { } why } clock) yield return (scalar.Text[clock.Start..clock.End], scalar.Span, why);
            }
        }
    }
}
