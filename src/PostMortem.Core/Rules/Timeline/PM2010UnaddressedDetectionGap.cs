using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>It took long until the incident was detected, or customers told of it, and nothing is promised that detects sooner.</summary>
internal sealed class PM2010UnaddressedDetectionGap : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2010", "UnaddressedDetectionGap", RuleCategory.Timeline, Severity.Suggestion, "No action item detects sooner what was detected late", "Guide, \"2. Timeline\": include detection gaps");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer && document.IsEnglish;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        // Where nothing is promised at all, PM5001 says so.
        var items = document.ActionItems.SelectMany(l => l.Items).ToList();
        if (items.Count == 0 || items.Any(i => (i.Purposes & ActionPurposes.Detect) != 0)) yield break;
        foreach (var incident in document.Incidents)
        {
            if (incident[Milestone.Detected] is not { } detected || Gap(incident, detected, context.Configuration.DetectionMinutes) is not { } gap) continue;
            yield return new Finding(detected.Span, $"{gap}, and no action item detects sooner; add one, such as an alert on what went wrong");
            yield break;
        }
    }

    private static string? Gap(Incident incident, MilestoneMoment detected, double limit)
    {
        if (incident.Metrics.MinutesToDetect is { } minutes && minutes > limit)
            return string.Create(CultureInfo.InvariantCulture, $"it was detected {StatedDuration.Format(minutes)} after it started, '{Words.Of(incident[Milestone.Start]!.Text)}' to '{Words.Of(detected.Text)}'");
        return incident.IsDetectedOutside ? $"'{Words.Of(detected.Entry!.Text.Text)}' tells that users noticed before any alert" : null;
    }
}
