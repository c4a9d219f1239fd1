using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Reports;

namespace PostMortem.Build;

/// <summary>Writes the reports that a project asks for.</summary>
internal static class ReportStep
{
    /// <summary>
    /// Writes them. Tells what was wrong with their files as warnings that fail no build, in CI neither; what configuration made errors is added to
    /// the findings.
    /// </summary>
    /// <returns>The findings that are still to be told.</returns>
    public static ImmutableArray<ReportedDiagnostic> Run(
        BuildRequest request, ImmutableArray<ReportedDiagnostic> reported, DocumentSelection selection, IBuildSink sink, CancellationToken cancellationToken)
    {
        // Without an analysis there are no findings, which is not the same as none found.
        if (!request.Analyze) return reported;
        var input = new ReportInput(request.ProjectFile, reported, [.. selection.Documents.Select(d => d.Path)])
        {
            HasBaseline = request.Policy.Baseline?.Content is not null,
            RepositoryUrl = HelpLink.Repository,
            HelpLink = HelpLink.For,
        };
        var (lines, faults) = ReportWriter.Write(input, request.Reports, cancellationToken);
        foreach (var line in lines) sink.Close(line);
        var ofReports = faults.Select(request.Policy.Apply).ToArray();
        foreach (var warning in ofReports.Where(f => f.IsShown && f.Severity != Severity.Error)) sink.Report(warning);
        return reported.AddRange(ofReports.Where(f => f.Severity == Severity.Error));
    }
}
