using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A file that is not text.</summary>
internal static class PM0002UndecodableText
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PM0002", "UndecodableText", RuleCategory.Project, Severity.Error, "A file is not text", "PostMortem.Build");

    /// <summary>Points to the first bytes that mean nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="at">Where an editor shows them.</param>
    /// <param name="offset">The number of bytes before them.</param>
    /// <param name="what">What they are, for example <c>0xE9 is not UTF-8</c>.</param>
    internal static Diagnostic Create(string path, LinePosition at, long offset, string what) =>
        Diagnostic.Create(Descriptor, path, at, $"{what} (byte offset {offset}); save the file as UTF-8");
}
