using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>What a document states of its milestones outside the timeline's entries.</summary>
internal sealed class StatedMilestones
{
    private static readonly (string Key, Milestone Milestone)[] Keys =
    [
        ("started", Milestone.Start), ("detected", Milestone.Detected), ("acknowledged", Milestone.Acknowledged), ("mitigated", Milestone.Mitigated), ("resolved", Milestone.Resolved),
    ];

    private static readonly string[] SpanKeys =
    [
        "duration", "impact", "impact duration", "outage", "outage window", "impact window", "incident window", "incident time", "time of incident", "incident duration", "outage duration", "downtime", "when", "date and time",
    ];

    private readonly DateOnly? documentDate;
    private readonly ZoneMention? zone;
    private readonly List<MilestoneMoment> moments = [];

    private StatedMilestones(DateOnly? documentDate, ZoneMention? zone)
    {
        this.documentDate = documentDate;
        this.zone = zone;
    }

    /// <summary>All statements, strongest first; a milestone may be stated more than once.</summary>
    /// <param name="frontMatter">The front matter.</param>
    /// <param name="metadata">Facts outside of it.</param>
    /// <param name="sentences">The sentences of the document.</param>
    /// <param name="documentDate">The day of times that have none.</param>
    /// <param name="zone">The zone of times that have none.</param>
    public static IReadOnlyList<MilestoneMoment> Read(FrontMatter frontMatter, ImmutableArray<MetadataEntry> metadata, ImmutableArray<Sentence> sentences, DateOnly? documentDate, ZoneMention? zone)
    {
        var stated = new StatedMilestones(documentDate, zone);
        foreach (var (key, milestone) in Keys)
        {
            if (frontMatter[key] is { Scalars: [var scalar, ..] }) stated.Add(milestone, MilestoneSource.FrontMatter, scalar.Inline, true);
        }

        foreach (var fact in metadata)
        {
            if (MilestoneOf(fact.NormalizedKey) is { } milestone) stated.Add(milestone, MilestoneSource.Statement, fact.Value, fact.NormalizedKey.Contains(MilestoneNames.NameOf(milestone), StringComparison.Ordinal));
            else if (SpanKeys.Contains(fact.NormalizedKey) && TimeReader.FindSpans(fact.Value.Prose()).FirstOrDefault() is { } span) stated.AddSpan(fact.Value, span);
        }

        if ((StatedSpans.In(sentences, SectionRole.Summary) ?? StatedSpans.In(sentences, SectionRole.Impact)) is { } told) stated.Add(told);
        return stated.moments;
    }

    /// <summary>The milestone that a fact's name means: "Incident start", "Detected at".</summary>
    private static Milestone? MilestoneOf(string key) => key switch
    {
        "start" or "started" or "started at" or "start time" or "start date" or "incident start" or "incident started" or "incident start time" or "incident from" or "impact start" or "outage start" => Milestone.Start,
        "detected" or "detected at" or "incident detected" or "issue detected" or "time detected" or "issue discovered" => Milestone.Detected,
        "acknowledged" or "acknowledged at" => Milestone.Acknowledged,
        "mitigated" or "mitigated at" or "incident mitigated" => Milestone.Mitigated,
        "end" or "ended" or "ended at" or "end time" or "end date" or "incident end" or "incident ended" or "incident end time" or "incident until" or "impact end" or "outage end" or "resolved" or "resolved at" or "incident resolved" or "issue resolved" => Milestone.Resolved,
        _ => null,
    };

    /// <summary>"From 14:22 to 15:47", or "for 85 minutes from 14:22".</summary>
    private void Add(StatedSpan span)
    {
        if (span.Minutes is null && span.Time.To is not null) AddSpan(span.Text, span.Time);
        else if (Add(Milestone.Start, MilestoneSource.Statement, span.Time.StatedStart(span.Text), false, null) is { } start && span.Minutes is { } minutes)
            moments.Add(start with { Milestone = Milestone.Resolved, Utc = start.Utc?.AddMinutes(minutes), WallClock = start.WallClock?.AddMinutes(minutes) });
    }

    private void Add(Milestone milestone, MilestoneSource source, InlineText text, bool isNamed)
    {
        if (TimeReader.ReadStart(text.Text) is not { } match) return;
        Add(milestone, source, match.StatedStart(text), isNamed, null);
    }

    private void AddSpan(InlineText text, TimeMatch match)
    {
        var start = Add(Milestone.Start, MilestoneSource.Statement, match.StatedStart(text), false, null);
        Add(Milestone.Resolved, MilestoneSource.Statement, match.StatedEnd(text)!, false, start?.WallClock);
    }

    private MilestoneMoment? Add(Milestone milestone, MilestoneSource source, StatedTime stated, bool isNamed, DateTime? after)
    {
        if (stated.Fault is not null || stated.DateReadings.Length > 1) return null;
        var own = stated.Zone ?? zone;
        var begin = after ?? moments.FirstOrDefault(m => m.Milestone == Milestone.Start)?.WallClock;
        var day = stated.Date?.WithYear(documentDate?.Year) ?? (begin is { } known ? DateOnly.FromDateTime(known) : documentDate);
        // "from 22:40 to 01:10" ends on the next day.
        if (stated.Date is null && begin is { } earlier && stated.Time is { } clock && day is { } first && first.ToDateTime(clock) < earlier && first < DateOnly.MaxValue) day = first.AddDays(1);
        DateTime? wall = day is { } date && stated.Time is { } time ? date.ToDateTime(time) : null;
        var utc = wall is { } at && own is not null ? ZoneRules.Resolve(own, DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)).ToUtc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null;
        var moment = new MilestoneMoment(milestone, source, stated.Text, stated.Span, utc, wall, own) { IsNamed = isNamed };
        moments.Add(moment);
        return moment;
    }
}
