using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A suppression comment or baseline entry that suppresses nothing, or names a rule that does not exist.</summary>
public static class PM0007UnusedSuppression
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0007", "UnusedSuppression", RuleCategory.Project, Severity.Suggestion, "A suppression comment or baseline entry that suppresses nothing", "PostMortem.Build");

    /// <summary>Reports it at its words in a document or in the baseline.</summary>
    internal static Diagnostic Create(SourceText source, TextSpan span, string message) => Diagnostic.Create(Descriptor, source, new Finding(span, message));
}
