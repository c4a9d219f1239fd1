using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A list of causes has one member.</summary>
internal sealed class PM4101SingleRootCause : ContentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4101", "SingleRootCause", RuleCategory.Content, Severity.Suggestion, "A list of causes has one member", "Guide, \"3. Root causes\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => Find(document) is { } finding ? [finding] : [];

    /// <summary>The finding for a document, or null.</summary>
    public static Finding? Find(PostMortemDocument document)
    {
        // "Root cause" and "Contributing factors" side by side are two causes, whatever each of them holds.
        if (Filled(document, SectionRole.RootCauses) is not [var section] || WhyChain.In(section) is not null || document.Has(SectionRole.Detection)) return null;
        // A sub-heading that names a part of the analysis is no cause.
        if (section.Children is [{ Roles.IsEmpty: true, IsEmpty: false } only] && !section.Blocks.Any(HoldsText) && only.Blocks.OfType<ListBlock>().All(l => l.Items.Length < 2))
            return new Finding(only.Heading.Span, Message(only.Heading.Text));
        if (section.Children.IsEmpty && section.Blocks.OfType<ListBlock>().ToList() is [{ Items: [{ Children: var nested }] } list] && !nested.Any(b => b is ListBlock) && !section.Blocks.Any(b => b is ParagraphBlock or TableBlock))
            return new Finding(list.Items[0].Text.Span, Message(list.Items[0].Text.Text));
        return null;
    }

    private static string Message(string cause) =>
        $"'{Words.Of(cause)}' is the only cause listed; add what made it possible, why it was not caught sooner and why it was not fixed faster, for example 'Detection gap: no alert on expiring certificates'";

    private static bool HoldsText(Block block) => block is not (HtmlBlock or RuleBlock);
}
