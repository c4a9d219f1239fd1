using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A file that can't be opened.</summary>
internal static class PM0001UnreadableFile
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PM0001", "UnreadableFile", RuleCategory.Project, Severity.Error, "A file can't be opened", "PostMortem.Build");

    internal static Diagnostic Create(string path, string reason) =>
        Diagnostic.Create(Descriptor, path, new LinePosition(1, 1), $"the file can't be read: {reason}");
}
