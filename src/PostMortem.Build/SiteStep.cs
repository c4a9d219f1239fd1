using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Index;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>Writes the site, and takes it away where there is nothing to show.</summary>
internal static class SiteStep
{
    /// <summary>Writes it; the page to open, or why there is none.</summary>
    public static (string? IndexHtml, Diagnostic? Fault) Publish(
        BuildRequest request, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, CancellationToken cancellationToken)
    {
        try
        {
            var options = new PublishOptions(request.OutputFolder, request.ProjectName)
            {
                Project = request.ProjectFile,
                Today = request.Today,
                SourceUrl = request.SourceUrl,
                TicketUrl = request.TicketUrl,
                ExportsToOpenSearch = request.ExportsToOpenSearch,
            };
            return (SitePublisher.Publish(analysis, reported, options, cancellationToken).IndexHtml, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, e switch
            {
                FolderTakenException taken => PM0005InvalidConfiguration.ForTakenOutputPath(request.ProjectFile, request.OutputFolder, taken.Project),
                IOException or UnauthorizedAccessException => PM0005InvalidConfiguration.ForOutputPath(request.ProjectFile, request.OutputFolder, e.Message),
                _ => PM0011RuleFailed.Create("writing the site", request.ProjectFile, e),
            });
        }
    }

    /// <summary>Deletes what was published; why that failed, or null.</summary>
    public static Diagnostic? Unpublish(string projectFile, string outputFolder)
    {
        try
        {
            SitePublisher.Unpublish(outputFolder, projectFile);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PM0005InvalidConfiguration.ForOutputPath(projectFile, outputFolder, e.Message);
        }
    }
}
