using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Compares a milestone that front matter or facts state with the entry that names it by the same word (PM2011).</summary>
internal static class RestatedMilestones
{
    private const double Slack = 1;

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> In(PostMortemDocument document)
    {
        if (document.Incidents is not [{ Timeline: { } timeline } incident]) yield break;
        var told = EntryMilestones.Of(timeline.Entries);
        foreach (var stated in incident.Moments.Where(m => m is { Source: not MilestoneSource.Entry, IsNamed: true }))
        {
            var naming = timeline.Entries.Where((_, i) => told.Names(i, stated.Milestone)).ToList();
            // Of several entries that say so, none is sure to mean this one.
            if (naming is not [{ Start: { Precision: TimePrecision.Minute or TimePrecision.Second } start } entry]) continue;
            var of = new MilestoneMoment(stated.Milestone, MilestoneSource.Entry, start.Text, start.Span, entry.Utc, entry.WallClock, entry.Zone);
            if (Elapsed.Minutes(stated, of) is not { } minutes || Math.Abs(minutes) <= Slack) continue;
            yield return new Finding(
                stated.Span,
                $"'{Words.Of(stated.Text)}' contradicts the timeline, where '{Words.Of(start)}' says {(stated.Milestone == Milestone.Start ? "that it started" : MilestoneNames.NameOf(stated.Milestone))}; correct one of them");
        }
    }
}
