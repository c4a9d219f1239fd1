using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Timelines;

/// <summary>Tells the course of the incidents of a document.</summary>
internal static class IncidentReader
{
    /// <summary>One incident per timeline; without a timeline, the one that front matter or text tell of, if any.</summary>
    public static ImmutableArray<Incident> Read(
        ImmutableArray<Timeline> timelines, FrontMatter frontMatter, ImmutableArray<MetadataEntry> metadata, ImmutableArray<Sentence> sentences, KnownPeople people, DateOnly? date)
    {
        timelines = [.. timelines.Select(t => t with { Entries = [.. t.Entries.Select(e => e with { Who = e.Who ?? EntryPeople.ActingIn(e.Text, people) })] })];
        // What is stated of the whole document can't be told apart among several incidents.
        if (timelines.Length > 1) return [.. timelines.Select(t => MilestoneReader.Read(t, []))];
        var timeline = timelines.FirstOrDefault();
        var first = timeline?.Entries.FirstOrDefault(e => e.WallClock is not null);
        var day = first?.Date ?? date ?? (first?.WallClock is { } counted ? DateOnly.FromDateTime(counted) : null);
        var stated = StatedMilestones.Read(frontMatter, metadata, sentences, day, first?.Zone ?? TimelineZones.OfDocument([], frontMatter)?.Zone);
        return timeline is null && stated.Count == 0 ? [] : [MilestoneReader.Read(timeline, stated)];
    }
}
