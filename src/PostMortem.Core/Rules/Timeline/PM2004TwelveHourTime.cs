using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A time with am or pm among 24-hour times, or in UTC.</summary>
internal sealed class PM2004TwelveHourTime : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2004", "TwelveHourTime", RuleCategory.Timeline, Severity.Suggestion, "A time is written with am or pm", "Guide, \"2. Timeline\": its times are 14:22, in UTC");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => document.Timelines.SelectMany(t => Check(document, t));

    private static IEnumerable<Finding> Check(PostMortemDocument document, Timeline timeline)
    {
        // What is in another zone has to be converted anyway (PM2001, PM2003), and is then written with 24 hours.
        var times = timeline.Entries.Where(e => e.Start is { Time: not null, Fault: null } && e.Zone is not { Kind: not ZoneKind.Utc }).ToList();
        var twelve = times.Where(e => e.Start!.IsTwelveHour).ToList();
        if (twelve.Count == 0) yield break;
        var isMixed = twelve.Count < times.Count;
        if (!isMixed && twelve.All(e => e.Zone is null)) yield break;
        var (first, end) = (twelve[0].Start!, twelve[0].End);
        // "2:00 to 2:30 pm" says it at its end.
        var span = end is { IsTwelveHour: true } && !document.Source[first.TimeSpan].Any(char.IsLetter) ? new TextSpan(first.TimeSpan.Start, Math.Max(first.TimeSpan.End, end.TimeSpan.End)) : first.TimeSpan;
        var instead = first.Time!.Value.ToString(first.Precision == TimePrecision.Second ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        var others = twelve.Count == 1 ? "" : $" and {Words.Count(twelve.Count - 1, "more time")}";
        yield return new Finding(span, $"'{Words.Of(document, span)}'{others} with am or pm{(isMixed ? " among 24-hour times" : "")}; write '{instead}'");
    }
}
