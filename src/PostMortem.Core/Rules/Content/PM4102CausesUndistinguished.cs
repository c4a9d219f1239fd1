using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>The causes do not tell trigger, contributing factors, detection gaps and response gaps apart.</summary>
internal sealed class PM4102CausesUndistinguished : ContentRule
{
    private const int Enough = 2;

    // The guide's order, and with each an example.
    private static readonly (WordSet Words, SectionRole? Role, string Question, string Example)[] Parts =
    [
        (ContentLexicon.Trigger, null, "what triggered it", "Trigger: the deployment of 14:20"),
        (ContentLexicon.Contributing, null, "what contributed", "Contributing factor: no limit on retries"),
        (ContentLexicon.DetectionGap, SectionRole.Detection, "why it was not caught sooner", "Detection gap: no alert on the error rate"),
        (ContentLexicon.ResponseGap, SectionRole.Resolution, "why it was not fixed faster", "Response gap: no runbook for the gateway"),
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4102", "CausesUndistinguished", RuleCategory.Content, Severity.Suggestion, "The causes are not told apart", "Guide, \"3. Root causes\"");

    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Kind == DocumentKind.PostMortem;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var sections = Filled(document, SectionRole.RootCauses);
        // That there is one cause only is said once.
        if (sections.Count == 0 || PM4101SingleRootCause.Find(document) is not null || sections.Any(s => WhyChain.In(s) is not null)) yield break;
        var texts = SentencesOf(document, sections).Select(s => s.Prose).Concat(sections.Where(s => s.Roles.Length > 0).Select(s => s.Heading.Text)).ToList();
        var missing = Parts.Where(p => !texts.Exists(p.Words.IsIn) && !(p.Role is { } role && document.Has(role))).ToList();
        if (missing.Count <= Parts.Length - Enough) yield break;
        yield return new Finding(
            sections[0].Heading.Span,
            $"'{sections[0].Heading.Text.Trim()}' tells one kind of cause; say also {Join([.. missing.Select(m => m.Question)], "or")}, for example '{missing[^2].Example}'")
        { Subject = SectionRoleNames.NameOf(SectionRole.RootCauses) };
    }
}
