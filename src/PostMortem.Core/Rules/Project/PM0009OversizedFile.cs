using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A file larger than the limit.</summary>
internal static class PM0009OversizedFile
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PM0009", "OversizedFile", RuleCategory.Project, Severity.Error, "A file is too large to be analysed", "PostMortem.Build");

    internal static Diagnostic Create(string path, long size, long limit) => Diagnostic.Create(
        Descriptor,
        path,
        new LinePosition(1, 1),
        string.Create(CultureInfo.InvariantCulture, $"the file was not analysed: it has {size:N0} bytes, more than the limit of {limit:N0}; shorten it, or raise 'limits: fileSize' in postmortem.yml"));
}
