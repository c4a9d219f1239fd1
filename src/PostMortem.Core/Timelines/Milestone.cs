using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>A point in the course of an incident.</summary>
public enum Milestone
{
    /// <summary>Users or the system begin to suffer.</summary>
    Start,

    /// <summary>An alert reaches a person, a responder notices, or a report from outside arrives.</summary>
    Detected,

    /// <summary>A responder takes it on.</summary>
    Acknowledged,

    /// <summary>The cause is known.</summary>
    Identified,

    /// <summary>Users suffer less.</summary>
    Mitigated,

    /// <summary>Nobody suffers any more.</summary>
    Resolved,
}

/// <summary>Where a document tells a milestone, strongest first.</summary>
public enum MilestoneSource
{
    /// <summary>The front matter.</summary>
    FrontMatter,

    /// <summary>A stated span or time: "from 14:22 to 15:47", "Detected: 14:31".</summary>
    Statement,

    /// <summary>The words of an entry of the timeline.</summary>
    Entry,
}

/// <summary>When a milestone was, as the document tells it.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Source">Where it is told.</param>
/// <param name="Text">The words of the time.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Utc">The instant in UTC; null where day or zone are unknown.</param>
/// <param name="WallClock">The time as the clocks on the wall had it; null where the day is unknown.</param>
/// <param name="Zone">The zone, or null.</param>
public sealed record MilestoneMoment(Milestone Milestone, MilestoneSource Source, string Text, TextSpan Span, DateTime? Utc, DateTime? WallClock, ZoneMention? Zone)
{
    /// <summary>The entry that tells it; null where something else does.</summary>
    public TimelineEntry? Entry { get; init; }

    /// <summary>Whether the milestone is told by its own name, not concluded from other words.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>The key figures of an incident, in minutes from its start; null where one is not known.</summary>
/// <param name="MinutesToDetect">Until it was detected.</param>
/// <param name="MinutesToAcknowledge">Until a responder took it on.</param>
/// <param name="MinutesToMitigate">Until users suffered less.</param>
/// <param name="MinutesToResolve">Until nobody suffered any more.</param>
public sealed record IncidentMetrics(double? MinutesToDetect, double? MinutesToAcknowledge, double? MinutesToMitigate, double? MinutesToResolve)
{
    /// <summary>Nothing is known.</summary>
    public static readonly IncidentMetrics Unknown = new(null, null, null, null);
}

/// <summary>The course of one incident.</summary>
/// <param name="Timeline">Its timeline, or null where the document has none.</param>
/// <param name="Moments">The milestones that can be told, each once, in the order of <see cref="Milestone"/>.</param>
/// <param name="Metrics">The minutes between them.</param>
public sealed record Incident(Timeline? Timeline, ImmutableArray<MilestoneMoment> Moments, IncidentMetrics Metrics)
{
    /// <summary>The milestones of which nothing tells, not even in a way that leaves doubt.</summary>
    public ImmutableArray<Milestone> Untold { get; init; } = [];

    /// <summary>Whether a customer or user reported it before any alert or responder noticed.</summary>
    public bool IsDetectedOutside { get; init; }

    /// <summary>When a milestone was, or null where it can't be told.</summary>
    public MilestoneMoment? this[Milestone milestone] => Moments.FirstOrDefault(m => m.Milestone == milestone);
}
