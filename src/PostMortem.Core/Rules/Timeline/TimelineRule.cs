using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A rule about the times of an incident; a retrospective has none.</summary>
internal abstract class TimelineRule : DocumentRule
{
    public override bool AppliesTo(PostMortemDocument document) => document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;

    /// <summary>The sentences of each timeline by its section, quotations aside.</summary>
    protected static ILookup<Section?, Sentence> SentencesOfTimelines(PostMortemDocument document)
    {
        var timelines = document.Timelines.Select(t => t.Section).ToHashSet();
        return document.Sentences.Where(s => s.Place != SentencePlace.Quote).ToLookup(s => s.Section.SelfAndAncestors().FirstOrDefault(timelines.Contains));
    }
}
