namespace PostMortem.Timelines;

/// <summary>Tells the milestones of a timeline from the words of its entries, by the entries' numbers. What leaves doubt is not told.</summary>
internal sealed class EntryMilestones
{
    private readonly List<EntryNews> news;
    private readonly int[] told = [-1, -1, -1, -1, -1, -1];

    private EntryMilestones(IEnumerable<TimelineEntry> entries)
    {
        news = [.. entries.Select(e => EntryNews.Of(e.Text))];
        var detected = Detected();
        Set(Milestone.Start, Start(detected));
        Set(Milestone.Detected, detected);
        var begin = Math.Max(0, detected);
        var acknowledged = First(0, n => n.Tells("acknowledged"));
        Set(Milestone.Acknowledged, acknowledged >= begin ? acknowledged : -1);
        Set(Milestone.Identified, First(begin, n => n.Tells("identified")));
        var resolved = Resolved(begin);
        Set(Milestone.Resolved, resolved);
        Set(Milestone.Mitigated, Mitigated(begin, resolved));
    }

    /// <summary>Reads the entries, the earliest first.</summary>
    public static EntryMilestones Of(IEnumerable<TimelineEntry> entries) => new(entries);

    /// <summary>The number of the entry that tells a milestone, or -1.</summary>
    public int this[Milestone milestone] => told[(int)milestone];

    /// <summary>Whether an entry tells a milestone by its own name.</summary>
    public bool Names(int entry, Milestone milestone) => milestone switch
    {
        Milestone.Start => news[entry].Names("start"),
        Milestone.Detected => news[entry].Names("detected-notice"),
        Milestone.Acknowledged => news[entry].Names("acknowledged"),
        Milestone.Identified => news[entry].Names("identified"),
        Milestone.Mitigated => news[entry].Names("mitigated"),
        _ => news[entry].Names("resolved"),
    };

    /// <summary>
    /// Whether no entry so much as hints at a milestone. What stands before the first detection may be the start; whoever acts knows of the incident; and what helped,
    /// or was closed, may have ended it.
    /// </summary>
    public bool IsUntold(Milestone milestone) => milestone switch
    {
        Milestone.Start => this[Milestone.Start] < 0 && First(0, IsDetection) == 0,
        Milestone.Detected => First(0, n => IsDetection(n) || n.Tells("acknowledged")) < 0,
        Milestone.Resolved => First(0, n => n.Tells("resolved") || Recovers(n) || n.Tells("closed") || Helps(n)) < 0,
        _ => this[milestone] < 0,
    };

    /// <summary>Whether it was first told by a customer or user, before any alert.</summary>
    public bool IsDetectedOutside => this[Milestone.Detected] is >= 0 and var at && news[at].Tells("detected-report") && news[at].Tells("from-outside") && !news[at].Tells("detected-alert") && !news[at].Tells("detected-notice");

    private void Set(Milestone milestone, int entry) => told[(int)milestone] = entry;

    /// <summary>"Users report that all is fine" reports no incident.</summary>
    private static bool IsDetection(EntryNews entry) =>
        entry.Tells("detected-alert") || entry.Tells("detected-notice") || entry.Tells("detected-sees")
        || ((entry.Tells("detected-report") || entry.Tells("detected-contact")) && (entry.Tells("start") || !(entry.Tells("resolved") || Recovers(entry))));

    private static bool Suffers(EntryNews entry) => (entry.Tells("start") || (entry.Tells("symptom") && !entry.Tells("resolved") && !entry.Tells("acted"))) && !entry.Tells("takeover");

    private static bool Acts(EntryNews entry) => entry.Tells("acted") || entry.Tells("acknowledged") || entry.Tells("identified") || Helps(entry);

    /// <summary>Where responders act before anything is said to reach them, the first detection is not told. What the first entry does sets the incident off.</summary>
    private int Detected()
    {
        var detected = First(0, IsDetection);
        var acted = First(Math.Max(1, First(0, Suffers)), Acts);
        return acted >= 0 && acted < detected ? -1 : detected;
    }

    /// <summary>Who reports that it fails does not tell since when: an entry that detects starts nothing, unless it says so, and none after it does.</summary>
    private int Start(int detected)
    {
        var last = detected < 0 ? news.Count - 1 : detected;
        var acknowledged = First(0, n => n.Tells("acknowledged"));
        if (acknowledged >= 0) last = Math.Min(last, acknowledged);
        var start = First(0, n => Suffers(n) && (!IsDetection(n) || n.Names("start")));
        // "It cannot be scheduled" may be what a repair met.
        if (start > 0 && !news[start].Tells("start") && First(1, n => Acts(n) || Recovers(n)) is > 0 and var acted && acted < start) return -1;
        return start <= last ? start : -1;
    }

    private int Resolved(int begin)
    {
        var closed = Last(news.Count - 1, n => n.Tells("closed"));
        var last = closed < 0 ? news.Count - 1 : closed;
        var resolved = Last(last, n => n.Tells("resolved") && !n.Tells("still"));
        // An incident may stay open long after it was mitigated.
        if (resolved < 0 && closed >= 0 && news[closed].Names("closed") && First(0, Helps) < 0) resolved = closed;
        if (IsEnd(resolved, begin)) return resolved;
        var recovered = Last(last, Recovers);
        // Where nobody is told to know of it yet, "branches open" is the course of the day.
        var isKnown = First(0, n => Acts(n) || Suffers(n) || IsDetection(n)) is >= 0 and var known && known < recovered;
        return resolved < 0 && isKnown && recovered > begin && IsEnd(recovered, begin) ? recovered : -1;
    }

    private bool IsEnd(int entry, int begin) => entry > 0 && entry >= begin && entry > this[Milestone.Start] && First(entry + 1, GoesOn) < 0;

    private int Mitigated(int begin, int resolved)
    {
        var end = resolved < 0 ? news.Count : resolved;
        for (var at = begin + 1; at <= Math.Min(end, news.Count - 1); at++)
        {
            if (!(news[at].Tells("mitigated") || (resolved >= 0 && news[at].Tells("deed"))) || GoesOn(news[at])) continue;
            var next = First(at + 1, GoesOn);
            if (next < 0 || next > end) return at;
        }

        return -1;
    }

    private static bool Recovers(EntryNews entry) => (entry.Tells("recovery") || entry.Tells("again"))
        && !(entry.Tells("still") || entry.Tells("start") || entry.Tells("symptom") || entry.Tells("detected-alert") || entry.Tells("detected-notice"));

    private static bool Helps(EntryNews entry) => entry.Tells("mitigated") || entry.Tells("deed");

    private static bool GoesOn(EntryNews entry) =>
        entry.Tells("still") || ((entry.Tells("start") || entry.Tells("detected-report") || entry.Tells("detected-alert")) && !entry.Tells("identified") && !entry.Tells("resolved"));

    private int First(int from, Predicate<EntryNews> tells) => news.FindIndex(Math.Min(from, news.Count), tells);

    private int Last(int from, Predicate<EntryNews> tells) => from < 0 ? -1 : news.FindLastIndex(from, tells);
}
