using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A suppression comment that gives no reason.</summary>
internal static class PM0008SuppressionWithoutReason
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PM0008", "SuppressionWithoutReason", RuleCategory.Project, Severity.Suggestion, "A suppression comment that gives no reason", "PostMortem.Build");

    internal static Diagnostic Create(SourceText source, SuppressionComment comment)
    {
        var before = comment.Named.IsEmpty ? comment.Directive : string.Join(", ", comment.Named.Select(r => r.Id));
        return Diagnostic.Create(Descriptor, source, new Finding(comment.Span, $"'<!-- {comment.Quote} -->' gives no reason; write it after a colon: '{before}: quoted from the vendor'"));
    }
}
