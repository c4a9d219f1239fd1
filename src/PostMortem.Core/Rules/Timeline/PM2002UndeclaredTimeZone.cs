using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Times of a timeline for which nothing says in which zone they are.</summary>
internal sealed class PM2002UndeclaredTimeZone : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2002", "UndeclaredTimeZone", RuleCategory.Timeline, Severity.Warning, "Nothing says in which time zone times are", "Guide, \"2. Timeline\": \"All times UTC\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var timeline in document.Timelines)
        {
            var bare = timeline.Entries.Where(e => e.Start is { Time: not null } && e.Zone is null).ToList();
            if (bare.Count == 0) continue;
            var first = bare[0].Start!;
            var others = bare.Count == 1 ? "" : $" and {Words.Count(bare.Count - 1, "more time")}";
            yield return new Finding(first.TimeSpan, $"'{Words.Of(document, first.TimeSpan)}'{others} without a time zone; write 'All times UTC' above the first entry");
        }
    }
}
