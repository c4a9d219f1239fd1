using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The summary does not say what the cause was.</summary>
internal sealed class PM4004SummaryWithoutCause : SummaryRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4004", "SummaryWithoutCause", RuleCategory.Content, Severity.Suggestion, "The summary does not say what the cause was", "Guide, \"1. Summary\"");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer;

    protected override Finding? Judge(SummaryText summary, PostMortemDocument document) => PM4001SummaryLength.IsTooShort(summary) || summary.SaysCause
        ? null
        : summary.Report("the summary does not say what the cause was; add one sentence, for example 'The cause was an expired certificate', or 'The cause is not known yet'");
}
