using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Template text is still there.</summary>
internal sealed class PM1005PlaceholderLeft : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1005", "PlaceholderLeft", RuleCategory.Structure, Severity.Warning, "Template text is still there", "Guide, \"Templates vs. reality\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var (text, span, isPrompt) in Placeholders.Find(document))
        {
            var shown = text.Length > 60 ? text[..57].TrimEnd() + "…" : text;
            yield return new Finding(span, isPrompt
                ? $"'{shown}' is the template speaking; answer it, or delete it"
                : $"'{shown}' is a placeholder; fill it in, or delete it");
        }
    }
}
