using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The section for action items holds none and does not say why none is needed.</summary>
internal sealed class PM5001NoActionItems : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5001", "NoActionItems", RuleCategory.ActionItems, Severity.Warning, "The section for action items holds none", "Guide, \"6. Action items\"");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document);

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        // An empty section is PM1002's business; a second list may hold what the first one lacks.
        if (document.ActionItems.IsEmpty || document.ActionItems.Any(l => !l.Items.IsEmpty || l.SaysNoneNeeded || l.Section.IsEmpty)) yield break;
        var section = document.ActionItems[0].Section;
        yield return new Finding(section.Heading.Span, $"'{section.Heading.Text}' holds no action item; list what will be done, or say 'No action items, because …'") { Subject = SectionRoleNames.NameOf(SectionRole.ActionItems) };
    }
}
