using System.Collections.Immutable;

namespace PostMortem.Timelines;

/// <summary>Tells the course of an incident: each milestone from the strongest place that has it, and the minutes between them.</summary>
internal static class MilestoneReader
{
    /// <summary>The course of the incident of a timeline.</summary>
    /// <param name="timeline">The timeline, or null where the document has none.</param>
    /// <param name="stated">What is stated elsewhere, strongest first.</param>
    public static Incident Read(Timeline? timeline, IReadOnlyList<MilestoneMoment> stated)
    {
        var entries = timeline?.Entries ?? [];
        var isNewestFirst = IsNewestFirst(entries);
        var told = EntryMilestones.Of(isNewestFirst ? entries.Reverse() : entries);
        var moments = new MilestoneMoment?[6];
        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            var number = told[milestone];
            var entry = number < 0 ? null : entries[isNewestFirst ? entries.Length - 1 - number : number];
            moments[(int)milestone] = stated.FirstOrDefault(m => m.Milestone == milestone) ?? (entry is null ? null : OfEntry(milestone, entry, told.Names(number, milestone)));
        }

        DropContradictions(moments);
        var marked = timeline is null ? null : timeline with { Entries = [.. entries.Select(e => e with { Milestones = [.. moments.OfType<MilestoneMoment>().Where(m => IsOf(m, e)).Select(m => m.Milestone)] })] };
        var known = moments.OfType<MilestoneMoment>().Select(m => m.Entry is null ? m : m with { Entry = marked!.Entries[entries.IndexOf(m.Entry)] }).ToImmutableArray();
        return new Incident(marked, known, Measure(moments))
        {
            Untold = [.. Enum.GetValues<Milestone>().Where(m => moments[(int)m] is null && told.IsUntold(m))],
            IsDetectedOutside = moments[(int)Milestone.Detected] is { Source: MilestoneSource.Entry } && told.IsDetectedOutside,
        };
    }

    private static MilestoneMoment OfEntry(Milestone milestone, TimelineEntry entry, bool isNamed) =>
        new(milestone, MilestoneSource.Entry, entry.Start?.Text ?? "", entry.Start?.Span ?? entry.Span, entry.Utc, entry.WallClock, entry.Zone) { Entry = entry, IsNamed = isNamed };

    /// <summary>A milestone that lies before an earlier one is not known.</summary>
    private static void DropContradictions(MilestoneMoment?[] moments)
    {
        for (var later = 1; later < moments.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                // A cause may be known before anyone takes the page.
                if (later == (int)Milestone.Identified && earlier == (int)Milestone.Acknowledged) continue;
                if (earlier == (int)Milestone.Identified) continue;
                if (Elapsed.Minutes(moments[earlier], moments[later]) < 0) moments[later] = null;
            }
        }
    }

    private static IncidentMetrics Measure(MilestoneMoment?[] moments)
    {
        double? Since(Milestone milestone) => Elapsed.Minutes(moments[(int)Milestone.Start], moments[(int)milestone]) is { } minutes ? Math.Round(minutes, 2) : null;
        return new IncidentMetrics(Since(Milestone.Detected), Since(Milestone.Acknowledged), Since(Milestone.Mitigated), Since(Milestone.Resolved));
    }

    /// <summary>Whether a moment is that of an entry: told by it, or stated elsewhere for the same time.</summary>
    private static bool IsOf(MilestoneMoment moment, TimelineEntry entry)
    {
        if (moment.Entry is not null) return ReferenceEquals(moment.Entry, entry);
        if (moment.Utc is { } instant && entry.Utc is { } utc) return instant == utc;
        return moment.WallClock is not null && moment.WallClock == entry.WallClock && moment.Zone?.Text == entry.Zone?.Text;
    }

    private static bool IsNewestFirst(ImmutableArray<TimelineEntry> entries)
    {
        var times = entries.Select(e => e.WallClock).OfType<DateTime>().ToList();
        var falls = times.Zip(times.Skip(1), (before, after) => after < before ? 1 : after > before ? -1 : 0).Sum();
        return falls > 0;
    }
}
