using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Index;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>The customer edition of a build.</summary>
internal static class CustomerStep
{
    /// <summary>Publishes the edition, where the project wants one; all findings, with those that kept documents out of it.</summary>
    public static ImmutableArray<ReportedDiagnostic> Run(
        BuildRequest request, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink, CancellationToken cancellationToken)
    {
        if (request is not { Index: true, CustomerOutputFolder: { } folder }) return reported;
        if (Overlap(request.OutputFolder, folder)) return reported.Add(request.Policy.Apply(Fault(request, folder, "a folder that neither holds the site nor lies in it")));
        try
        {
            var result = CustomerPublisher.Publish(analysis, folder, cancellationToken);
            Tell(result, analysis, folder, sink);
            return Merge(request, reported, result.Exposed);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return reported.Add(request.Policy.Apply(e is IOException or UnauthorizedAccessException
                ? Fault(request, folder, $"a folder that can be written ({e.Message.TrimEnd('.')})")
                : PM0011RuleFailed.Create("writing the customer edition", request.ProjectFile, e)));
        }
    }

    /// <summary>Deletes the edition where there are no documents any more; why that failed.</summary>
    public static IEnumerable<Diagnostic> Withdraw(BuildRequest request) =>
        request is { Index: true, CustomerOutputFolder: { } folder } && SiteStep.Unpublish(request.ProjectFile, folder) is { } fault ? [fault] : [];

    private static Diagnostic Fault(BuildRequest request, string folder, string wanted) =>
        PM0005InvalidConfiguration.ForProperty(request.ProjectFile, "PostMortemCustomerOutputPath", folder, wanted);

    private static bool Overlap(string one, string other)
    {
        var (a, b) = (WithSeparator(one), WithSeparator(other));
        return a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
    }

    private static string WithSeparator(string folder) => Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;

    private static void Tell(CustomerPublishResult result, AnalysisResult analysis, string folder, IBuildSink sink)
    {
        foreach (var document in result.Withheld)
            sink.Detail($"PostMortem: not in the customer edition, {(result.Exposed.Any(e => e.Path == document.Source.Path) ? "as it would give something away" : "as no summary says what happened")}: {document.Source.Path}");
        foreach (var document in analysis.Documents.Where(d => d.IsOfferedToCustomers && !CustomerEdition.Holds(d)))
            sink.Detail($"PostMortem: not in the customer edition, as it is no report of an incident: {document.Source.Path}");
        var withheld = result.Withheld.Length == 0 ? "" : $" ({result.Withheld.Length} withheld)";
        sink.Close($"PostMortem: customer edition: {ClosingLine.Count(result.Published.Length, "document")}{withheld}: {Path.Combine(folder, "index.html")}");
    }

    /// <summary>
    /// What keeps a document out of the edition is an error whatever settings say of its rule: who silences it would not learn that
    /// customers miss the document. Only a build that nothing fails has no errors.
    /// </summary>
    private static ImmutableArray<ReportedDiagnostic> Merge(BuildRequest request, ImmutableArray<ReportedDiagnostic> reported, ImmutableArray<Diagnostic> exposed)
    {
        var told = exposed.Select(Place).ToHashSet();
        return [.. reported.Where(r => !told.Contains(Place(r.Diagnostic))), .. exposed.Select(request.Policy.Insist)];
    }

    private static (string Id, string Path, Text.LinePosition Start) Place(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Path, diagnostic.Start);
}
