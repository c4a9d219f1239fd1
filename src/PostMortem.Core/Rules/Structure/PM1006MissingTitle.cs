using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The document has no title.</summary>
internal sealed class PM1006MissingTitle : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1006", "MissingTitle", RuleCategory.Structure, Severity.Warning, "The document has no title", "Guide, \"Publishing\": searchable, discoverable");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.Title is { IsBlank: false }) yield break;
        yield return new Finding(document.TitleSpan, "the document has no title; begin it with '# What broke, in a few words', or give 'title:' in the front matter") { Subject = "title" };
    }
}
