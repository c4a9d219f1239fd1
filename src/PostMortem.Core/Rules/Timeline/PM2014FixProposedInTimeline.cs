using System.Text.RegularExpressions;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The timeline says what should be changed, not what happened.</summary>
internal sealed partial class PM2014FixProposedInTimeline : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2014", "FixProposedInTimeline", RuleCategory.Timeline, Severity.Silent, "The timeline proposes a fix", "PagerDuty, \"Timeline\": what happened, apart from how to fix it");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document is { IsEnglish: true, Audience: not Audience.Customer };

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var sentences = SentencesOfTimelines(document);
        foreach (var sentence in document.Timelines.SelectMany(t => sentences[t.Section]).Where(s => !s.Section.IsWithin(SectionRole.ActionItems)))
        {
            if (Proposal().Match(sentence.Prose) is not { Success: true } match) continue;
            var span = sentence.Text.SourceSpan(match.Index, match.Length);
            yield return new Finding(span, $"'{Words.Of(document, span)}' proposes a fix; make it an action item, and write here what happened");
        }
    }

    /// <summary>A lasting change that somebody plans, or words of prevention; "we should roll back" was decided in the incident.</summary>
    [GeneratedRegex(
        @"\b(?:we|team|they|someone) (?:will|should|must|need to|needs to|have to|ought to|plan to|are going to) (?:also |probably |definitely |really )?(?:add|fix|improve|increase|introduce|implement|automate|document|set up|consider \w+ing|look into|make sure|ensure|invest|write|monitor)\b|\b(?:should|needs to|must) be (?:added|fixed|improved|automated|documented|monitored|implemented)\b|\bgoing forward\b|\bin (?:the )?future,|\bto prevent (?:this|it|that|a recurrence|another|similar)\b|\blong[- ]term fix(?: is to| will| would| should|:)|\b(?:follow[- ]?up|action item|todo) ?:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proposal();
}
