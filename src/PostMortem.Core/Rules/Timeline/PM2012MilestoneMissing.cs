using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A timeline of which nobody can tell when the incident started, was detected, or was over.</summary>
internal sealed class PM2012MilestoneMissing : TimelineRule
{
    private static readonly ImmutableArray<(Milestone Milestone, string Lacks, string Write)> Asked =
    [
        (Milestone.Start, "when it started", "Checkout starts to return errors"),
        (Milestone.Detected, "when it was detected", "Alert fires: checkout error rate"),
        (Milestone.Resolved, "when it was resolved", "Error rate back to normal: resolved"),
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2012", "MilestoneMissing", RuleCategory.Timeline, Severity.Suggestion, "The timeline does not tell when the incident started, was detected or was resolved", "Guide, \"2. Timeline\": include detection gaps");

    public override bool AppliesTo(PostMortemDocument document) => document.Kind == DocumentKind.PostMortem && document.Audience != Audience.Customer && document.IsEnglish;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var incident in document.Incidents)
        {
            // A timeline of one entry is none; PM2005 reports one without times.
            if (incident.Timeline is not { Entries.Length: > 1 } timeline || !timeline.Entries.Any(e => e.HasClockTime)) continue;
            var missing = Asked.Where(a => incident.Untold.Contains(a.Milestone)).ToList();
            if (missing.Count == 0) continue;
            var lacks = string.Join(missing.Count > 2 ? ", " : " or ", missing.Select(m => m.Lacks));
            if (missing.Count > 2) lacks = lacks[..(lacks.LastIndexOf(", ", StringComparison.Ordinal))] + " or " + missing[^1].Lacks;
            yield return new Finding(timeline.Section.Heading.IsBlank ? timeline.Entries[0].Span : timeline.Section.Heading.Tight().Span, $"no entry tells {lacks}; write it as one, such as '14:22 {missing[0].Write}'")
            {
                Subject = string.Join(' ', missing.Select(m => m.Milestone)),
            };
            yield break;
        }
    }
}
