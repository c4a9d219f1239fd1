using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The summary does not say what was or is being done, and no section does.</summary>
internal sealed class PM4005SummaryWithoutResponse : SummaryRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4005", "SummaryWithoutResponse", RuleCategory.Content, Severity.Silent, "The summary does not say what is being done about it", "Guide, \"1. Summary\"");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer;

    protected override Finding? Judge(SummaryText summary, PostMortemDocument document) =>
        PM4001SummaryLength.IsTooShort(summary) || summary.SaysResponse || document.Has(SectionRole.ActionItems) || document.Has(SectionRole.Resolution)
            ? null
            : summary.Report("the summary does not say what was done or is being done; add it, for example 'We rolled back and are adding an alarm'");
}
