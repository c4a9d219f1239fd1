using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The impact is told without a number, a duration or an explicit "none".</summary>
internal sealed class PM4201UnquantifiedImpact : ContentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4201", "UnquantifiedImpact", RuleCategory.Content, Severity.Warning, "The impact holds no number", "Guide, \"4. Impact\"");

    /// <summary>Whether none of the impact sections of a document measures anything.</summary>
    public static bool IsUnquantified(PostMortemDocument document, IReadOnlyCollection<Section> sections) =>
        sections.Count > 0 && !sections.SelectMany(s => s.SelfAndDescendants()).Any(s => BlockTexts.In(s.Blocks).Append(s.Heading).Any(t => Figures.HasQuantity(t.Text)));

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var sections = Filled(document, SectionRole.Impact);
        if (!IsUnquantified(document, sections)) yield break;
        yield return new Finding(
            sections[0].Heading.Span,
            $"'{sections[0].Heading.Text.Trim()}' holds no number; say how many and for how long, for example '~2,400 checkout attempts failed in 1h 25m', or 'none'")
        { Subject = SectionRoleNames.NameOf(SectionRole.Impact) };
    }
}
