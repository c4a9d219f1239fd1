using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Entries of a timeline that show nothing: no link, image or code.</summary>
internal sealed class PM2015EntryWithoutEvidence : TimelineRule
{
    private static readonly string[] Evidence = ["](", "][", "://", "`", "~~~", "<img", "<a "];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2015", "EntryWithoutEvidence", RuleCategory.Timeline, Severity.Silent, "An entry has no link, image or code", "PagerDuty, \"Timeline\": a metric or page for each item");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var timeline in document.Timelines.Where(t => !t.Entries.IsEmpty))
        {
            var bare = timeline.Entries.Where((_, i) => !HasEvidence(document, timeline, i)).ToList();
            // What most entries lack is said once.
            if (bare.Count * 2 > timeline.Entries.Length)
            {
                var heading = timeline.Section.Heading;
                yield return new Finding(heading.IsBlank ? bare[0].Span : heading.SourceSpan(0, heading.Text.Length), $"{bare.Count} of {timeline.Entries.Length} entries have no link, image or code; link the graph, the page or the commit");
                continue;
            }

            foreach (var entry in bare)
            {
                var line = entry.Text.IsBlank ? entry.Span : entry.Text.SourceSpan(0, entry.Text.Text.Length);
                yield return new Finding(line, $"'{Words.Of(document, line)}' has no link, image or code; link the graph, the page or the commit");
            }
        }
    }

    /// <summary>What stands before the next entry belongs to this one: images, nested lists, code.</summary>
    private static bool HasEvidence(PostMortemDocument document, Timeline timeline, int index)
    {
        var start = timeline.Entries[index].Span.Start;
        var end = index + 1 < timeline.Entries.Length ? timeline.Entries[index + 1].Span.Start : timeline.Section.Span.End;
        var text = document.Source.Content.AsSpan(start, Math.Max(0, end - start));
        foreach (var sign in Evidence)
        {
            if (text.Contains(sign, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
