using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A rule that threw an exception.</summary>
internal static class PM0011RuleFailed
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PM0011", "RuleFailed", RuleCategory.Project, Severity.Warning, "A rule failed on a file", "PostMortem.Build");

    internal static Diagnostic Create(string what, string path, Exception exception) => Diagnostic.Create(
        Descriptor,
        path,
        new LinePosition(1, 1),
        $"{what} failed on this file: {exception.GetType().Name}: {exception.Message.TrimEnd('.')}; the rest went on. The fault is in PostMortem, not in the document");
}
