using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>How a timeline was written.</summary>
public enum TimelineForm
{
    /// <summary>List items.</summary>
    List,

    /// <summary>Lines of a paragraph, without a marker.</summary>
    Lines,

    /// <summary>Rows of a table.</summary>
    Table,

    /// <summary>A heading per entry.</summary>
    Headings,

    /// <summary>Several of these.</summary>
    Mixed,
}

/// <summary>Something that happened, at a time.</summary>
/// <param name="Span">The entry's own line: item, row or heading.</param>
/// <param name="Text">What happened, without the time; empty where only a time stands there.</param>
/// <param name="Start">When, as written; null where the entry has neither time nor date of its own (PM2005).</param>
/// <param name="End">The end of a range, as written, or null.</param>
/// <param name="Date">The day, from the entry, its group's heading, or a roll-over over midnight; null where unknown.</param>
/// <param name="Zone">The zone in force: the entry's own, else the timeline's; null where unknown.</param>
/// <param name="Utc">The instant in UTC; null where day or zone are unknown or ambiguous.</param>
public sealed record TimelineEntry(
    TextSpan Span,
    InlineText Text,
    StatedTime? Start,
    StatedTime? End,
    DateOnly? Date,
    ZoneMention? Zone,
    DateTime? Utc)
{
    /// <summary>
    /// The clock time on its day as the clocks on the wall had it, for differences within one timeline and one zone. Where no day of the timeline is known, days are
    /// counted from one in the year 1000. Null where the entry has no clock time, or its day can't be told.
    /// </summary>
    public DateTime? WallClock { get; init; }

    /// <summary>The words of the timeline that give the day: the entry's own, or those of an entry, line or heading above it; null where <see cref="Date"/> comes from elsewhere in the document.</summary>
    public StatedTime? DayWords { get; init; }

    /// <summary>The milestones of the incident that it holds, in their order; usually none.</summary>
    public ImmutableArray<Milestone> Milestones { get; init; } = [];

    /// <summary>Who acts in it: handles, initials or names, as written, with commas between them; null where nobody is named.</summary>
    public string? Who { get; init; }

    /// <summary>Whether a time of day was written.</summary>
    public bool HasClockTime => Start?.Time is not null;
}

/// <summary>Where a timeline, or the document, says which zone its times are in.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Span">The words at which to report it: "All times in PST", a table header.</param>
/// <param name="CoveredTimes">How many times rely on it.</param>
public sealed record ZoneDeclaration(ZoneMention Zone, TextSpan Span, int CoveredTimes);

/// <summary>The timeline of one incident.</summary>
/// <param name="Section">The section with the role <see cref="SectionRole.Timeline"/>.</param>
/// <param name="Form">How it was written.</param>
/// <param name="Declarations">Where zones are declared for many times, in the order of their use; empty where each entry has its own, or none has one.</param>
/// <param name="Entries">The entries in the file's order.</param>
public sealed record Timeline(Section Section, TimelineForm Form, ImmutableArray<ZoneDeclaration> Declarations, ImmutableArray<TimelineEntry> Entries);
