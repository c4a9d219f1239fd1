using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Two statements about one time that can't both be true.</summary>
internal sealed class PM2011DurationContradiction : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2011", "DurationContradiction", RuleCategory.Timeline, Severity.Warning, "Two statements contradict one another about a time or how long it took", "Guide, \"1. Summary\": when and for how long");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var reported = new HashSet<TextSpan>();
        return SpanDurations.In(document).Concat(RestatedDurations.In(document)).Concat(RestatedMilestones.In(document)).Where(f => reported.Add(f.Span));
    }
}
