using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The summary does not say who or what was affected.</summary>
internal sealed class PM4003SummaryWithoutAffected : SummaryRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4003", "SummaryWithoutAffected", RuleCategory.Content, Severity.Suggestion, "The summary does not say who was affected", "Guide, \"1. Summary\"");

    protected override Finding? Judge(SummaryText summary, PostMortemDocument document) => PM4001SummaryLength.IsTooShort(summary) || summary.SaysAffected
        ? null
        : summary.Report("the summary does not say who was affected; add who, where and how many, for example 'about 8 % of checkout requests in the EU', or 'nobody'");
}
