using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A rule that threw an exception.</summary>
public static class PM0011RuleFailed
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0011", "RuleFailed", RuleCategory.Project, Severity.Warning, "A rule failed on a file", "PostMortem.Build");

    /// <summary>Reports what failed, and lets the rest go on.</summary>
    /// <param name="what">A rule, by ID and name, or a part of ours.</param>
    /// <param name="path">The absolute path of the document, or of the project.</param>
    /// <param name="exception">What was thrown.</param>
    public static Diagnostic Create(string what, string path, Exception exception) => Diagnostic.Create(
        Descriptor,
        path,
        new LinePosition(1, 1),
        $"{what} failed on this file: {exception.GetType().Name}: {exception.Message.TrimEnd('.')}; the rest went on. The fault is in PostMortem, not in the document");
}
