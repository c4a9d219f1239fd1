using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Index;

/// <summary>Where and how to publish.</summary>
/// <param name="OutputFolder">The absolute path of the folder; made where it does not exist.</param>
/// <param name="Title">The site's title, usually the project's name.</param>
public sealed record PublishOptions(string OutputFolder, string Title)
{
    /// <summary>The day by which open action items are overdue; null leaves that unknown.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The absolute path of the project whose site it is; then no other project's site is overwritten. Null where there is none.</summary>
    public string? Project { get; init; }

    /// <summary>Whether files that a search server loads are written too.</summary>
    public bool ExportsToOpenSearch { get; init; }

    /// <summary>Where a line of a document's file is shown, with <c>{path}</c> and, if the host has it, <c>{line}</c>; null for no link.</summary>
    public UrlPattern? SourceUrl { get; init; }

    /// <summary>Where a ticket is, with <c>{ticket}</c>; null for no link.</summary>
    public UrlPattern? TicketUrl { get; init; }
}

/// <summary>What was published.</summary>
/// <param name="IndexHtml">The absolute path of the page to open.</param>
/// <param name="Files">All files of the output, relative to the folder, with <c>/</c>, the manifest included, sorted.</param>
public sealed record PublishResult(string IndexHtml, ImmutableArray<string> Files);

/// <summary>Writes the site and the index of an analysis: the only place that writes into the output folder.</summary>
public static class SitePublisher
{
    /// <summary>Writes all files, only those that changed, and deletes what an earlier run wrote and this one no longer does.</summary>
    public static PublishResult Publish(AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> diagnostics, PublishOptions options, CancellationToken cancellationToken = default)
    {
        try
        {
            var model = IndexBuilder.Build(analysis, diagnostics, options);
            var outputs = SiteOutputs.Of(model, options.Title).Concat(options.ExportsToOpenSearch ? OpenSearchExport.Outputs(model, options.Title) : []).ToList();
            using var folder = new OutputFolder(options.OutputFolder, options.Project, outputs.Select(o => o.Path), cancellationToken);
            Parallel.ForEach(outputs, new ParallelOptions { CancellationToken = cancellationToken }, output => folder.Write(output.Path, output.Content()));
            return new PublishResult(Path.Combine(options.OutputFolder, SiteOutputs.IndexPage), folder.Complete());
        }
        catch (AggregateException e)
        {
            // Callers catch what one file can fail with, whichever thread made or wrote it.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>Deletes what the manifest of a folder lists, the manifest, and the folders that are empty then; nothing else.</summary>
    /// <param name="outputFolder">The absolute path of the folder; one without a manifest is left alone.</param>
    /// <param name="project">The absolute path of the project whose site it is; the site of another one is left alone. Null where that is not known.</param>
    /// <param name="cancellationToken">Stops waiting for another build.</param>
    public static void Unpublish(string outputFolder, string? project = null, CancellationToken cancellationToken = default) => OutputFolder.Remove(outputFolder, project, cancellationToken);
}
