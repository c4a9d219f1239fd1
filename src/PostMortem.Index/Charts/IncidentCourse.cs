using System.Collections.Immutable;
using PostMortem.Timelines;

namespace PostMortem.Index;

/// <summary>A phase of an incident.</summary>
/// <param name="Until">The milestone that ends it.</param>
/// <param name="From">Its begin: the milestone before.</param>
/// <param name="To">Its end.</param>
internal sealed record IncidentPhase(Milestone Until, DateTime From, DateTime To);

/// <summary>An entry as a point.</summary>
/// <param name="At">When.</param>
/// <param name="Entry">The entry.</param>
internal sealed record IncidentPoint(DateTime At, TimelineEntry Entry);

/// <summary>The course of an incident, as far as it can be drawn to scale.</summary>
/// <param name="Axis">The time that is drawn.</param>
/// <param name="IsUtc">Whether the times are UTC; else they are those of clocks whose zone or day is not told.</param>
/// <param name="Phases">The phases that are known.</param>
/// <param name="Points">The entries, by time.</param>
/// <param name="Before">How many entries lie too far before to be drawn.</param>
/// <param name="After">How many lie too far behind.</param>
internal sealed record IncidentCourse(TimeAxis Axis, bool IsUtc, ImmutableArray<IncidentPhase> Phases, ImmutableArray<IncidentPoint> Points, int Before, int After)
{
    // What comes long before or after would leave the incident itself no room: this much of its length is drawn on each side.
    private const double Margin = 0.5;

    private static readonly Milestone[] Drawn = [Milestone.Detected, Milestone.Acknowledged, Milestone.Mitigated, Milestone.Resolved];

    /// <summary>Whether the days are told; where they are not, the parser counts them from one long ago.</summary>
    public bool HasDays => Axis.From.Year > 1100;

    /// <summary>The course of an incident; null where fewer than two times are known.</summary>
    public static IncidentCourse? Of(Incident incident)
    {
        var entries = incident.Timeline?.Entries ?? [];
        var isUtc = entries.Count(e => e.Utc is not null) + incident.Moments.Count(m => m.Utc is not null) is > 0 and var known
            && known * 2 >= entries.Count(e => e.WallClock is not null) + incident.Moments.Count(m => m.WallClock is not null);
        var all = entries.Select(e => (At: isUtc ? e.Utc : e.WallClock, Entry: e)).Where(e => e.At is not null).Select(e => new IncidentPoint(e.At!.Value, e.Entry)).OrderBy(p => p.At).ToImmutableArray();
        var moments = incident.Moments.Select(m => (m.Milestone, At: isUtc ? m.Utc : m.WallClock)).Where(m => m.At is not null).ToDictionary(m => m.Milestone, m => m.At!.Value);
        var times = all.Select(p => p.At).Concat(moments.Values).ToList();
        if (times.Count < 2 || times.Max() == times.Min()) return null;

        var (first, last) = (moments.TryGetValue(Milestone.Start, out var start) ? start : times.Min(), moments.TryGetValue(Milestone.Resolved, out var end) ? end : times.Max());
        var length = last - first;
        if (length <= TimeSpan.Zero) (first, last, length) = (times.Min(), times.Max(), times.Max() - times.Min());
        var (earliest, latest) = (Shift(first, -Margin * length), Shift(last, Margin * length));
        var points = all.Where(p => p.At >= earliest && p.At <= latest).ToImmutableArray();
        var inside = points.Select(p => p.At).Concat(moments.Values.Where(m => m >= earliest && m <= latest)).Append(first).Append(last).ToList();
        return new IncidentCourse(new TimeAxis(inside.Min(), inside.Max()), isUtc, Phase(moments), points, all.Count(p => p.At < earliest), all.Count(p => p.At > latest));
    }

    private static DateTime Shift(DateTime from, TimeSpan by) =>
        new(Math.Clamp(from.Ticks + by.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), from.Kind);

    /// <summary>Each milestone ends the phase that the one before it, as far as that is known, began.</summary>
    private static ImmutableArray<IncidentPhase> Phase(Dictionary<Milestone, DateTime> moments)
    {
        var phases = ImmutableArray.CreateBuilder<IncidentPhase>();
        DateTime? begin = moments.TryGetValue(Milestone.Start, out var start) ? start : null;
        foreach (var milestone in Drawn)
        {
            if (!moments.TryGetValue(milestone, out var at)) continue;
            if (begin is { } from && at >= from) phases.Add(new IncidentPhase(milestone, from, at));
            begin = begin > at ? begin : at;
        }

        return phases.DrainToImmutable();
    }
}
