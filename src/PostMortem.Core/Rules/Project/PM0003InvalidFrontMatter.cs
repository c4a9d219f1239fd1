using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>YAML front matter that does not parse.</summary>
internal sealed class PM0003InvalidFrontMatter : DocumentRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM0003", "InvalidFrontMatter", RuleCategory.Project, Severity.Error, "The YAML front matter does not parse", "PostMortem.Build")
    { IsAboutContent = true };

    /// <inheritdoc/>
    public override bool AppliesTo(PostMortemDocument document) => true;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.FrontMatter.Fault is { } fault) yield return new Finding(fault.Span, fault.Message);
    }
}
