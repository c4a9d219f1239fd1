using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Timelines;

/// <summary>Tells the course of the incidents of a document.</summary>
internal static class IncidentReader
{
    /// <summary>What is told to others about an incident, on a timeline of its own beside that of the incident.</summary>
    private static readonly string[] AftermathWords = ["disclosure", "regulatory", "regulator", "notification", "notifications", "communication", "communications", "follow-up", "followup"];

    /// <summary>One incident per timeline; without a timeline, the one that front matter or text tell of, if any. Timelines of what came after an incident are none.</summary>
    public static (ImmutableArray<Incident> Incidents, ImmutableArray<Timeline> Timelines) Read(
        ImmutableArray<Timeline> timelines, FrontMatter frontMatter, ImmutableArray<MetadataEntry> metadata, ImmutableArray<Sentence> sentences, KnownPeople people, DateOnly? date)
    {
        timelines = [.. timelines.Select(t => t with { Entries = [.. t.Entries.Select(e => e with { Who = e.Who ?? EntryPeople.ActingIn(e.Text, people) })] })];
        var courses = timelines.Where(t => !IsAftermath(t)).ToImmutableArray();
        if (courses.IsEmpty) courses = timelines;
        var incidents = ReadCourses(courses, frontMatter, metadata, sentences, date);
        var told = incidents.Select(i => i.Timeline).OfType<Timeline>();
        return (incidents, [.. told.Concat(timelines.Except(courses)).OrderBy(t => t.Section.Span.Start)]);
    }

    private static ImmutableArray<Incident> ReadCourses(ImmutableArray<Timeline> timelines, FrontMatter frontMatter, ImmutableArray<MetadataEntry> metadata, ImmutableArray<Sentence> sentences, DateOnly? date)
    {
        // What is stated of the whole document can't be told apart among several incidents.
        if (timelines.Length > 1) return [.. timelines.Select(t => MilestoneReader.Read(t, []))];
        var timeline = timelines.FirstOrDefault();
        var first = timeline?.Entries.FirstOrDefault(e => e.WallClock is not null);
        var day = first?.Date ?? date ?? (first?.WallClock is { } counted ? DateOnly.FromDateTime(counted) : null);
        var stated = StatedMilestones.Read(frontMatter, metadata, sentences, day, first?.Zone ?? TimelineZones.OfDocument([], frontMatter)?.Zone);
        return timeline is null && stated.Count == 0 ? [] : [MilestoneReader.Read(timeline, stated)];
    }
    private static bool IsAftermath(Timeline timeline) => EntryWords.Of(timeline.Section.Heading).Any(w => AftermathWords.Contains(w));
}
