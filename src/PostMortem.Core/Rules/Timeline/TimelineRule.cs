using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A rule about the times of an incident; a retrospective has none.</summary>
internal abstract class TimelineRule : DocumentRule
{
    public override bool AppliesTo(PostMortemDocument document) => document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;
}
