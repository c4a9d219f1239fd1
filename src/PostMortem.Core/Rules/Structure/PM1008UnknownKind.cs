using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary><c>kind:</c> names a kind that nobody knows.</summary>
internal sealed class PM1008UnknownKind : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1008", "UnknownKind", RuleCategory.Structure, Severity.Error, "The kind of the document is not known", "Contract of the front matter");

    public override bool AppliesTo(PostMortemDocument document) => true;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.UnknownKind is not { } unknown) yield break;
        var known = DocumentKindNames.All.Concat(context.Configuration.Kinds.Keys.Order(StringComparer.Ordinal)).ToList();
        var nearest = Spelling.Nearest(unknown.Text, known);
        yield return new Finding(unknown.Span, $"'{unknown.Text}' is no kind of document; {(nearest is null ? $"write {string.Join(", ", known.Take(known.Count - 1))} or {known[^1]}" : $"did you mean '{nearest}'?")}");
    }
}
