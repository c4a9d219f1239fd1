using System.Collections.Immutable;
using System.Text;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Policies;
using PostMortem.Reports;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>What a build does with the baseline: each reads it, and the target <c>PostMortemUpdateBaseline</c> writes it.</summary>
internal static class BaselineStep
{
    /// <summary>Gives a build what was accepted.</summary>
    public static BuildRequest Read(BuildRequest request, DocumentSelection selection) =>
        request is { Analyze: true, UpdatesBaseline: false, BaselineFile: { } path }
            ? request with { Policy = request.Policy with { Baseline = Baseline.Read(path, selection.Owns) } }
            : request;

    /// <summary>Accepts what was found. What a baseline can't accept is returned, and does not keep the rest from being accepted.</summary>
    public static ImmutableArray<ReportedDiagnostic> Update(
        BuildRequest request, DocumentSelection selection, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink, CancellationToken cancellationToken)
    {
        var others = reported.Where(r => r.IsShown && r.Severity >= Severity.Warning && !r.Diagnostic.Descriptor.IsAboutContent);
        var faults = Write(request.BaselineFile!, selection, analysis, reported, sink, request.ProjectFile, cancellationToken);
        return [.. others, .. faults.Select(request.Policy.Apply)];
    }

    private static ImmutableArray<Diagnostic> Write(
        string path, DocumentSelection selection, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink, string projectFile, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> faults = [];
        try
        {
            SharedFile.Update(path, Updated, cancellationToken);
            return faults;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [PM0005InvalidConfiguration.ForBaseline(projectFile, path, e.Message)];
        }

        byte[]? Updated(byte[]? current)
        {
            // Only now: another project may have written it while this one was analysed.
            var baseline = Baseline.Read(path, selection.Owns);
            if (!baseline.IsUpdatable)
            {
                faults = baseline.Faults;
                return current;
            }

            var update = BaselineUpdate.Of(baseline, reported, analysis);
            var isSame = update.Content == baseline.Content?.ReplaceLineEndings("\n");
            sink.Close(Line(update, isSame, path));
            return isSame ? current : update.Content is { } content ? Encoding.UTF8.GetBytes(content) : null;
        }
    }

    private static string Line(BaselineUpdate update, bool isSame, string path)
    {
        var accepted = $"{ClosingLine.Count(update.Accepted, "finding")} of {ClosingLine.Count(update.Documents, "document")} accepted";
        return (update.Content, isSame) switch
        {
            (null, true) => "PostMortem: no baseline needed: there are no findings to accept",
            (null, _) => $"PostMortem: baseline deleted, there are no findings left to accept ({update.Gone} gone): {path}",
            (_, true) => $"PostMortem: baseline is up to date: {accepted}: {path}",
            _ => $"PostMortem: baseline updated: {accepted}, {update.New} new, {update.Gone} gone: {path}",
        };
    }
}
