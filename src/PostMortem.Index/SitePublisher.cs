using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Index;

/// <summary>Where and how to publish.</summary>
/// <param name="OutputFolder">The absolute path of the folder; made where it does not exist.</param>
/// <param name="Title">The site's title, usually the project's name.</param>
public sealed record PublishOptions(string OutputFolder, string Title);

/// <summary>What was published.</summary>
/// <param name="IndexHtml">The absolute path of the page to open.</param>
/// <param name="Files">All files of the output, relative to the folder, sorted.</param>
public sealed record PublishResult(string IndexHtml, ImmutableArray<string> Files);

/// <summary>Writes the site and the index of an analysis: the only place that writes into the output folder.</summary>
public static class SitePublisher
{
    /// <summary>Writes all files, only those that changed, and deletes what an earlier run wrote and this one no longer does.</summary>
    public static PublishResult Publish(AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> diagnostics, PublishOptions options, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
