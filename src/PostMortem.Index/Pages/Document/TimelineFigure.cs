using System.Globalization;
using PostMortem.Timelines;

namespace PostMortem.Index.Pages;

/// <summary>The course of an incident, to scale: its phases as bars, its entries as points that lead to their words.</summary>
internal static class TimelineFigure
{
    private const double PhaseHeight = 40;
    private const double PointHeight = 9;
    private const int MostStacked = 6;

    /// <summary>Points closer than this share of the width are stacked.</summary>
    private const double Closest = 0.0125;

    /// <summary>The figures of a document, one for each incident that can be drawn.</summary>
    public static Html Render(IndexedDocument document)
    {
        var incidents = document.Source.Incidents;
        return Html.Join(incidents.Select(i => (Incident: i, Course: IncidentCourse.Of(i))).Where(i => i.Course is not null).Select(i => Figure(document, i.Incident, i.Course!, incidents.Length > 1)));
    }

    private static Html Figure(IndexedDocument document, Incident incident, IncidentCourse course, bool isOneOfSeveral)
    {
        var rows = Stack(course);
        var pointsAt = course.Phases.Length * PhaseHeight;
        var axisAt = pointsAt + 14 + (PointHeight * (rows.Count == 0 ? 0 : rows.Max(r => r.Level) + 1));
        var height = axisAt + (course.Axis.SpansDays && course.Axis.Step < 1440 && course.HasDays ? 40 : 24);
        var name = isOneOfSeveral && incident.Timeline is { } timeline ? $"{HeadingOf(timeline)}: " : "";
        var toggle = course.IsUtc ? new Html("<button type=\"button\" class=\"local\" aria-pressed=\"false\">Show my local time</button>\n") : Html.Empty;
        return Html.Of($"""
            <figure class="timeline">
            <figcaption><p>{name}{Caption(course)}</p>{toggle}</figcaption>
            {Svg.Chart("course", height, Html.Of($"""
            {Html.Join(course.Phases.Select((p, i) => Phase(course, p, i, axisAt)))}{Axis(course, axisAt)}{Html.Join(rows.Select(r => Point(document, course, r.Point, axisAt - 8 - (PointHeight * r.Level))))}
            """))}</figure>

            """);
    }

    private static string HeadingOf(Timeline timeline)
    {
        var section = timeline.Section.SelfAndAncestors().FirstOrDefault(s => s.Roles.IsEmpty && !s.Heading.IsBlank) ?? timeline.Section;
        return PlainText.OneLine(section.Heading.Text);
    }

    private static Html Caption(IncidentCourse course)
    {
        var (from, to) = (course.Axis.From, course.Axis.To);
        var until = Moment(course, to, FormOf(course));
        var zone = course.IsUtc ? Html.Of($" <span data-zone>UTC</span>") : Html.Of($" as clocks had it; the {(course.HasDays ? "zone is" : "day is")} not told");
        var left = (course.Before, course.After) switch
        {
            (0, 0) => "",
            (var before, 0) => $" {Entries(before)} earlier than drawn.",
            (0, var after) => $" {Entries(after)} later than drawn.",
            (var before, var after) => $" {Entries(before)} earlier and {after} later than drawn.",
        };
        return Html.Of($"{Moment(course, from, course.HasDays ? "both" : "time")} to {until}{zone}, to scale.{left}");
    }

    private static string Entries(int count) => count == 1 ? "1 entry lies" : $"{count.ToString(CultureInfo.InvariantCulture)} entries lie";

    /// <summary>With its day, where there are several.</summary>
    private static string FormOf(IncidentCourse course) => course.Axis.SpansDays && course.HasDays ? "both" : "time";

    /// <summary>A time that times.js can show as the reader's own.</summary>
    private static Html Moment(IncidentCourse course, DateTime at, string form) => course.IsUtc
        ? Html.Of($"<time datetime=\"{Instant(at)}\" data-at=\"{Instant(at)}\" data-form=\"{form}\">{Text(at, form)}</time>")
        : Html.Of($"<time>{Text(at, form)}</time>");

    private static string Text(DateTime at, string form) => at.ToString(form switch { "both" => "yyyy-MM-dd HH:mm", "date" => "yyyy-MM-dd", _ => at.Second == 0 ? "HH:mm" : "HH:mm:ss" }, CultureInfo.InvariantCulture);

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Html AtAttributes(IncidentCourse course, DateTime at, string form) => course.IsUtc ? Html.Of($" data-at=\"{Instant(at)}\" data-form=\"{form}\"") : Html.Empty;

    private static Html Phase(IncidentCourse course, IncidentPhase phase, int row, double axisAt)
    {
        var top = row * PhaseHeight;
        var (from, to) = (Math.Clamp(course.Axis.ShareOf(phase.From), 0, 1), Math.Clamp(course.Axis.ShareOf(phase.To), 0, 1));
        var (name, form) = (MilestoneNames.NameOf(phase.Until), FormOf(course));
        return Html.Of($"""
            <g class="phase {name}"><line class="until" x1="{Svg.Percent(to)}" x2="{Svg.Percent(to)}" y1="{Svg.Pixels(top + 24)}" y2="{Svg.Pixels(axisAt)}"/><rect class="lane" x="0" y="{Svg.Pixels(top + 20)}" width="100%" height="8" rx="2"/><rect class="bar" x="{Svg.Percent(from)}" y="{Svg.Pixels(top + 20)}" width="{Svg.Percent(to - from)}" height="8"/><text x="0" y="{Svg.Pixels(top + 13)}">Until {name} <tspan class="amount">{Facts.Duration((phase.To - phase.From).TotalMinutes)}</tspan></text><text class="at" x="100%" y="{Svg.Pixels(top + 13)}" text-anchor="end"{AtAttributes(course, phase.To, form)}>{Text(phase.To, form)}</text></g>

            """);
    }

    private static Html Axis(IncidentCourse course, double at)
    {
        var axis = course.Axis;
        var ticks = axis.Ticks;
        var labels = Html.Join(ticks.Select((tick, i) =>
        {
            var share = axis.ShareOf(tick);
            var minor = i % 2 == 1 ? new Html(" class=\"minor\"") : Html.Empty;
            var isNewDay = axis.SpansDays && axis.Step < 1440 && course.HasDays && (i == 0 || tick.Date != ticks[i - 1].Date);
            var date = isNewDay ? Html.Of($"<text class=\"day\" x=\"{Svg.Percent(share)}\" y=\"{Svg.Pixels(at + 34)}\" text-anchor=\"{Svg.Anchor(share)}\"{AtAttributes(course, tick, "date")}>{Text(tick, "date")}</text>") : Html.Empty;
            return Html.Of($"<g{minor}><line x1=\"{Svg.Percent(share)}\" x2=\"{Svg.Percent(share)}\" y1=\"{Svg.Pixels(at)}\" y2=\"{Svg.Pixels(at + 5)}\"/><text x=\"{Svg.Percent(share)}\" y=\"{Svg.Pixels(at + 18)}\" text-anchor=\"{Svg.Anchor(share)}\"{AtAttributes(course, tick, axis.Step >= 1440 ? "date" : "time")}>{axis.Label(tick)}</text>{date}</g>\n");
        }));
        return Html.Of($"<g class=\"axis\"><line x1=\"0\" x2=\"100%\" y1=\"{Svg.Pixels(at)}\" y2=\"{Svg.Pixels(at)}\"/>\n{labels}</g>\n");
    }

    private static Html Point(IndexedDocument document, IncidentCourse course, IncidentPoint point, double y)
    {
        var entry = point.Entry;
        var kind = entry.Milestones.IsEmpty ? Html.Empty : new Html(" class=\"milestone\"");
        var circle = Html.Of($"<circle cx=\"{Svg.Percent(course.Axis.ShareOf(point.At))}\" cy=\"{Svg.Pixels(y)}\" r=\"4\"><title>{Text(point.At, FormOf(course))} {Shorten(PlainText.OneLine(entry.Text.Text))}</title></circle>");

        // The keyboard reaches the words themselves; 150 stops on the way to them would help nobody.
        return document.Anchors.AtPlace(document.Source, entry.Span.Start) is { } anchor
            ? Html.Of($"<a href=\"#{anchor}\" tabindex=\"-1\"{kind}{AtAttributes(course, point.At, "point")}>{circle}</a>\n")
            : Html.Of($"<g{kind}>{circle}</g>\n");
    }

    private static string Shorten(string text) => text.Length <= 160 ? text : string.Concat(text.AsSpan(0, 159), "…");

    /// <summary>Lifts a point above those that it would hide.</summary>
    private static List<(IncidentPoint Point, int Level)> Stack(IncidentCourse course)
    {
        var lastOfLevel = new double[MostStacked];
        Array.Fill(lastOfLevel, double.NegativeInfinity);
        var stacked = new List<(IncidentPoint, int)>();
        foreach (var point in course.Points)
        {
            var share = course.Axis.ShareOf(point.At);
            var level = Math.Max(0, Array.FindIndex(lastOfLevel, last => share - last >= Closest));
            lastOfLevel[level] = share;
            stacked.Add((point, level));
        }

        return stacked;
    }
}
