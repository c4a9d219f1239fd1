using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Template text is still there.</summary>
internal sealed class PM1005PlaceholderLeft : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1005", "PlaceholderLeft", RuleCategory.Structure, Severity.Warning, "Template text is still there", "Guide, \"Templates vs. reality\"");

    private const int MostAlike = 5;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var alike in Placeholders.Find(document).GroupBy(p => p.Form))
        {
            // A template that nobody filled in is one cause.
            var shown = alike.Count() > MostAlike ? alike.Take(1) : alike;
            foreach (var (text, span, form) in shown)
            {
                var words = Words.Of(text);
                var others = alike.Count() > MostAlike ? string.Create(CultureInfo.InvariantCulture, $" ({alike.Count() - 1} more of its kind below)") : "";
                yield return new Finding(span, form switch
                {
                    PlaceholderForm.Prompt => $"'{words}' is the template speaking; answer it, or delete it{others}",
                    PlaceholderForm.NoValue => $"'{words}' says nothing; write the value, or delete the line{others}",
                    _ => $"'{words}' is a placeholder; fill it in, or delete it{others}",
                });
            }
        }
    }
}
