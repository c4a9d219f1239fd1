using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>Both halves of a build, from one parse: analyse and publish. Knows no host.</summary>
internal static class BuildRun
{
    /// <summary>Runs a request; false where findings fail the build. What it wrote is complete either way.</summary>
    public static bool Run(BuildRequest request, IBuildSink sink, CancellationToken cancellationToken)
    {
        var selection = DocumentSelection.Of(request);
        foreach (var path in selection.LeftOut) sink.Detail($"PostMortem: left out by its name: {path}");
        request = BaselineStep.Read(request, selection);
        return selection.Documents.IsEmpty && !request.UpdatesBaseline ? RunWithoutDocuments(request, selection, sink, cancellationToken) : RunWithDocuments(request, selection, sink, cancellationToken);
    }

    private static bool RunWithoutDocuments(BuildRequest request, DocumentSelection selection, IBuildSink sink, CancellationToken cancellationToken)
    {
        // What an earlier build published would stand there as if it still held.
        var fault = request.Index ? SiteStep.Unpublish(request.ProjectFile, request.OutputFolder) : null;
        request = ConfiguredPolicy.Hold(request, [], PostMortemConfiguration.Default);
        var nothing = PM0010NothingToAnalyze.Create(request.ProjectFile, request.IsExpected, request.UsesDefaultItems, selection.LeftOut.Length);
        ImmutableArray<ReportedDiagnostic> reported = [.. request.Faults.Append(nothing).Concat(fault is null ? [] : [fault]).Concat(CustomerStep.Withdraw(request)).Select(request.Policy.Apply)];
        reported = ReportStep.Run(request, reported, selection, sink, cancellationToken);
        Report(reported, sink);
        return Finish(request, reported, sink);
    }

    private static bool RunWithDocuments(BuildRequest request, DocumentSelection selection, IBuildSink sink, CancellationToken cancellationToken)
    {
        var analysis = Analyzer.Analyze(
            new AnalysisRequest
            {
                Documents = selection.Documents,
                ConfigurationPath = request.ConfigurationFile,
                Today = request.Today,
                Since = request.Since,
                RunRules = request.Analyze,
            },
            cancellationToken);
        request = ConfiguredPolicy.Hold(request, selection.Documents.Select(d => d.Path), analysis.Configuration);
        var reported = request.Policy.Apply(analysis with { Diagnostics = request.Faults.AddRange(analysis.Diagnostics) });
        if (request.UpdatesBaseline)
        {
            reported = BaselineStep.Update(request, selection, analysis, reported, sink, cancellationToken);
            Report(reported, sink);
            return Finish(request, [.. reported.Where(r => r.Severity == Severity.Error)], sink);
        }

        // Before findings can fail the build: who fixes them wants the site most.
        var (indexHtml, fault) = request.Index ? SiteStep.Publish(request, analysis, reported, cancellationToken) : default;
        if (fault is not null) reported = reported.Add(request.Policy.Apply(fault));
        reported = CustomerStep.Run(request, analysis, reported, sink, cancellationToken);
        reported = ReportStep.Run(request, reported, selection, sink, cancellationToken);
        Report(reported, sink);
        foreach (var line in new SeverityExplanation(request.Policy, analysis, reported, request.ProjectFolder).Of(request.Explain)) sink.Close(line);
        ClosingStep.Run(request, selection, analysis, reported, indexHtml, sink);
        return Finish(request, reported, sink);
    }

    private static void Report(ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink)
    {
        foreach (var diagnostic in reported.Where(r => r.IsShown)) sink.Report(diagnostic);
    }

    private static bool Finish(BuildRequest request, ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink)
    {
        var failing = reported.Where(request.Policy.Fails).ToArray();
        if (failing.Length == 0)
        {
            BuildStamp.Renew(request.StampFile);
            return true;
        }

        var errors = failing.Count(f => f.Severity == Severity.Error);
        var canBeAccepted = failing.Any(f => f.Diagnostic.Descriptor.IsAboutContent);
        sink.Fail(PM0012BuildFailedByFindings.Create(request.ProjectFile, errors, failing.Length - errors, canBeAccepted, request.Policy.FailOn, request.FailOnBecause));
        return false;
    }
}
