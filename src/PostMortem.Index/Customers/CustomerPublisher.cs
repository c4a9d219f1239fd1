using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Index.Pages;
using PostMortem.Rules;

namespace PostMortem.Index;

/// <summary>What was published for customers, and what was not.</summary>
/// <param name="Published">The documents that customers can read.</param>
/// <param name="Withheld">The documents that were to be in the edition and are not.</param>
/// <param name="Exposed">Why they are not: what they would give away.</param>
/// <param name="Files">All files of the output, relative to the folder, with <c>/</c>, the manifest included, sorted.</param>
public sealed record CustomerPublishResult(
    ImmutableArray<PostMortemDocument> Published, ImmutableArray<PostMortemDocument> Withheld, ImmutableArray<Diagnostic> Exposed, ImmutableArray<string> Files);

/// <summary>Writes the customer edition: pages that hold what customers may read and nothing else, in a folder of their own.</summary>
public static class CustomerPublisher
{
    // The project's name may be that of a team.
    private const string Title = "Incident reports";

    private static readonly string[] Assets = ["site.css", "document.css", "icon.svg"];

    /// <summary>Writes all files and deletes those of an earlier run. A document that would give anything away is judged before a byte is written, and left out as a whole.</summary>
    /// <param name="analysis">The documents; whether rules judged them does not matter here.</param>
    /// <param name="outputFolder">The absolute path of the folder; made where it does not exist.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public static CustomerPublishResult Publish(AnalysisResult analysis, string outputFolder, CancellationToken cancellationToken = default)
    {
        var judged = analysis.Documents.Where(CustomerEdition.Holds).OrderBy(d => d.RelativePath, StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(CustomerEdition.Read)
            .Select(r => (Report: r, Exposed: CustomerEdition.Exposed(r, analysis.Configuration)))
            .ToList();
        var isOpen = judged.ToLookup(j => j.Exposed.IsEmpty && j.Report.SaysWhatHappened, j => j.Report);
        var outputs = Outputs([.. isOpen[true]]).ToList();

        // No project owns the folder: the manifest would tell customers its name.
        using var folder = new OutputFolder(outputFolder, project: null, outputs.Select(o => o.Path), cancellationToken);
        foreach (var output in outputs) folder.Write(output.Path, output.Content());
        return new CustomerPublishResult([.. isOpen[true].Select(r => r.Document)], [.. isOpen[false].Select(r => r.Document)], [.. judged.SelectMany(j => j.Exposed)], folder.Complete());
    }

    private static IEnumerable<SiteOutput> Outputs(ImmutableArray<CustomerReport> reports)
    {
        var pages = CustomerPages.Name(reports);
        yield return SiteOutputs.Page(SiteOutputs.IndexPage, () => CustomerIndexPage.Render(pages, Title));
        foreach (var page in pages) yield return SiteOutputs.Page(page.Path, () => CustomerReportPage.Render(page, Title));
        foreach (var asset in Assets) yield return new SiteOutput($"assets/{asset}", () => Index.Assets.Read(asset));
    }
}
