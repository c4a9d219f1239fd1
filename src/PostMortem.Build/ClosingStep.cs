using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Build;

/// <summary>Tells what was analysed, what was not and why, and where the site lies, after the findings.</summary>
internal static class ClosingStep
{
    public static void Run(BuildRequest request, DocumentSelection selection, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, string? indexHtml, IBuildSink sink)
    {
        foreach (var line in FindingSummary.Of(reported, request.ProjectFile, request.Today)) sink.Close(line);
        PostMortemDocument[] notJudged = request.Analyze ? [.. analysis.Documents.Where(d => d.Kind == DocumentKind.Other || d.Date < request.Since)] : [];
        foreach (var document in notJudged) sink.Detail($"PostMortem: not judged, {WhyNotJudged(document)}: {document.Source.Path}");
        PostMortemDocument[] otherLanguages = request.Analyze ? [.. analysis.Documents.Where(d => !d.IsEnglish).Except(notJudged)] : [];
        foreach (var line in OtherLanguages.Details(otherLanguages)) sink.Detail(line);
        if (OtherLanguages.Line(otherLanguages) is { } aside) sink.Close(aside);
        sink.Close(new ClosingLine(selection.Documents.Length, notJudged.Length, selection.LeftOut.Length, request.Analyze ? reported : null, indexHtml).ToString());

        // The terminal logger makes the link on its success line of it.
        if (indexHtml is not null && !request.MakesAssembly) sink.Close($"{request.ProjectName} -> {indexHtml}");
    }

    private static string WhyNotJudged(PostMortemDocument document) => document switch
    {
        { Kind: not DocumentKind.Other } => "dated before PostMortemSince",
        { IsKindDeclared: true } => "its kind is 'other'",
        _ => "it looks like no report; 'kind: post-mortem' in its front matter makes it one",
    };
}
