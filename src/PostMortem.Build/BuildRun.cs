using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Index;
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
        return selection.Documents.IsEmpty ? RunWithoutDocuments(request, selection, sink) : RunWithDocuments(request, selection, sink, cancellationToken);
    }

    /// <summary>Deletes what was published; why that failed, or null.</summary>
    public static Diagnostic? Unpublish(string projectFile, string outputFolder)
    {
        try
        {
            SitePublisher.Unpublish(outputFolder);
            return null;
        }
        catch (Exception e) when (IsOfFileSystem(e))
        {
            return PM0005InvalidConfiguration.ForOutputPath(projectFile, outputFolder, e.Message);
        }
    }

    private static bool RunWithoutDocuments(BuildRequest request, DocumentSelection selection, IBuildSink sink)
    {
        // What an earlier build published would stand there as if it still held.
        var fault = request.Index ? Unpublish(request.ProjectFile, request.OutputFolder) : null;
        var nothing = PM0010NothingToAnalyze.Create(request.ProjectFile, request.IsExpected, request.UsesDefaultItems, selection.LeftOut.Length);
        ImmutableArray<ReportedDiagnostic> reported = [.. request.Faults.Append(nothing).Concat(fault is null ? [] : [fault]).Select(request.Policy.Apply)];
        Report(reported, sink);
        return Finish(request, reported, sink);
    }

    private static bool RunWithDocuments(BuildRequest request, DocumentSelection selection, IBuildSink sink, CancellationToken cancellationToken)
    {
        var today = request.Today ?? DateOnly.FromDateTime(DateTime.UtcNow);
        var analysis = Analyzer.Analyze(
            new AnalysisRequest
            {
                Documents = selection.Documents,
                ConfigurationPath = request.ConfigurationFile,
                Today = today,
                Since = request.Since,
                RunRules = request.Analyze,
            },
            cancellationToken);
        var reported = request.Policy.Apply(analysis with { Diagnostics = request.Faults.AddRange(analysis.Diagnostics) });

        // Before findings can fail the build: who fixes them wants the site most.
        var (indexHtml, fault) = request.Index ? Publish(request, analysis, reported, today, cancellationToken) : default;
        if (fault is not null) reported = reported.Add(request.Policy.Apply(fault));
        Report(reported, sink);
        foreach (var line in FindingSummary.Of(reported, request.ProjectFolder, today)) sink.Close(line);
        ImmutableArray<PostMortemDocument> notJudged = request.Analyze ? [.. analysis.Documents.Where(d => d.Kind == DocumentKind.Other || d.Date < request.Since)] : [];
        foreach (var document in notJudged) sink.Detail($"PostMortem: not judged, {WhyNotJudged(document)}: {document.Source.Path}");
        PostMortemDocument[] otherLanguages = request.Analyze ? [.. analysis.Documents.Where(d => !d.IsEnglish && !notJudged.Contains(d))] : [];
        foreach (var line in OtherLanguages.Details(otherLanguages)) sink.Detail(line);
        if (OtherLanguages.Line(otherLanguages) is { } aside) sink.Close(aside);
        sink.Close(new ClosingLine(selection.Documents.Length, notJudged.Length, selection.LeftOut.Length, request.Analyze ? reported : null, indexHtml).ToString());

        // The terminal logger makes the link on its success line of it.
        if (indexHtml is not null && !request.MakesAssembly) sink.Close($"{request.ProjectName} -> {indexHtml}");
        return Finish(request, reported, sink);
    }

    private static (string? IndexHtml, Diagnostic? Fault) Publish(
        BuildRequest request, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            var options = new PublishOptions(request.OutputFolder, request.ProjectName) { Today = today, SourceUrl = request.SourceUrl, TicketUrl = request.TicketUrl, ExportsToOpenSearch = request.ExportsToOpenSearch };
            return (SitePublisher.Publish(analysis, reported, options, cancellationToken).IndexHtml, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, IsOfFileSystem(e)
                ? PM0005InvalidConfiguration.ForOutputPath(request.ProjectFile, request.OutputFolder, e.Message)
                : PM0011RuleFailed.Create("writing the site", request.ProjectFile, e));
        }
    }

    private static bool IsOfFileSystem(Exception e) => e is IOException or UnauthorizedAccessException;

    private static string WhyNotJudged(PostMortemDocument document) => document switch
    {
        { Kind: not DocumentKind.Other } => "dated before PostMortemSince",
        { IsKindDeclared: true } => "its kind is 'other'",
        _ => "it looks like no report; 'kind: post-mortem' in its front matter makes it one",
    };

    private static void Report(ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink)
    {
        foreach (var diagnostic in reported.Where(r => r.IsShown)) sink.Report(diagnostic);
    }

    private static bool Finish(BuildRequest request, ImmutableArray<ReportedDiagnostic> reported, IBuildSink sink)
    {
        var failing = reported.Where(request.Policy.Fails).ToArray();
        if (failing.Length == 0) return true;
        var errors = failing.Count(f => f.Severity == Severity.Error);
        sink.Fail(PM0012BuildFailedByFindings.Create(request.ProjectFile, errors, failing.Length - errors, request.Policy.FailOn, request.FailOnBecause));
        return false;
    }
}
