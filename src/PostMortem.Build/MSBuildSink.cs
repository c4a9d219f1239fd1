using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>Tells MSBuild.</summary>
internal sealed class MSBuildSink(TaskLoggingHelper log) : IBuildSink
{
    public void Report(ReportedDiagnostic reported)
    {
        var d = reported.Diagnostic;
        switch (reported.Severity)
        {
            case Severity.Error:
                Error(d);
                break;
            case Severity.Warning:
                log.LogWarning(null, d.Id, null, HelpLink.For(d.Descriptor), d.Path, d.Start.Line, d.Start.Column, d.End.Line, d.End.Column, d.Message);
                break;
            default:
                log.LogMessage(null, d.Id, null, d.Path, d.Start.Line, d.Start.Column, d.End.Line, d.End.Column, MessageImportance.Normal, d.Message);
                break;
        }
    }

    public void Detail(string line) => log.LogMessage(MessageImportance.Normal, line);

    public void Close(string line) => log.LogMessage(MessageImportance.High, line);

    public void Fail(Diagnostic diagnostic) => Error(diagnostic);

    private void Error(Diagnostic d) =>
        log.LogError(null, d.Id, null, HelpLink.For(d.Descriptor), d.Path, d.Start.Line, d.Start.Column, d.End.Line, d.End.Column, d.Message);
}
