using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Reading;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Analysis;

/// <summary>A file after all that can be said about it alone.</summary>
internal readonly record struct AnalysedFile(PostMortemDocument? Document, bool IsJudged, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether it looks like no report (PM0014).</summary>
    public bool IsUnlikely => Diagnostics.Any(d => d.Id == "PM0014");

    /// <summary>Whether all rules that hold for it were asked.</summary>
    public bool IsWhollyJudged => IsJudged && !IsUnlikely && Document is { IsTooDeep: false };
}

/// <summary>Reads, understands and judges documents. The one pipeline of build, tool and editor.</summary>
public static class Analyzer
{
    /// <summary>Analyses all documents of a request, in parallel. Never throws for what a file holds.</summary>
    /// <param name="request">What to analyse.</param>
    /// <param name="cancellationToken">Stops between two documents, and between two rules asked about one.</param>
    public static AnalysisResult Analyze(AnalysisRequest request, CancellationToken cancellationToken = default)
    {
        var (configuration, faults) = request.ConfigurationPath is { } path ? ConfigurationReader.Read(path) : (PostMortemConfiguration.Default, []);
        var context = new RuleContext(configuration, request.Today);
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        var analysed = new AnalysedFile[request.Documents.Length];
        Parallel.For(0, analysed.Length, options, i => analysed[i] = AnalyzeFile(request.Documents[i], context, request, cancellationToken));
        var corpus = new DocumentCorpus(analysed.Select(a => a.Document).OfType<PostMortemDocument>(), analysed.Where(a => a.IsJudged).Select(a => a.Document!), SourceReader.NamesIn);
        var judgedTogether = request.RunRules ? JudgeTogether(analysed, corpus, context, options) : [];
        return new AnalysisResult(
            [.. analysed.Select(j => j.Document).OfType<PostMortemDocument>().OrderBy(d => d.RelativePath, StringComparer.Ordinal)],
            [.. analysed.SelectMany(j => j.Diagnostics).Concat(judgedTogether).Concat(faults).Order(DiagnosticOrder.Instance)],
            configuration)
        {
            Corpus = corpus,
            JudgedPaths = [.. analysed.Where(a => a.IsWhollyJudged).Select(a => a.Document!.Source.Path)],
        };
    }

    /// <summary>
    /// Analyses one document with a text that may not be saved, as an editor holds it, under the settings and against the other documents of
    /// an earlier analysis. Opens no file. The findings are those that <see cref="Analyze"/> has in this document once the text is saved.
    /// </summary>
    /// <param name="input">The document; it may be new.</param>
    /// <param name="text">Its text.</param>
    /// <param name="known">The last analysis of the project.</param>
    /// <param name="request">What that analysis was asked.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <returns>The document alone, if the text is one, and its findings.</returns>
    public static AnalysisResult AnalyzeText(DocumentInput input, string text, AnalysisResult known, AnalysisRequest request, CancellationToken cancellationToken = default)
    {
        var context = new RuleContext(known.Configuration, request.Today);
        var analysed = AnalyzeSource(SourceReader.ReadText(input.Path, text, known.Configuration.MaximumFileSize), input, context, request, cancellationToken);
        if (analysed.Document is not { } document) return new AnalysisResult([], analysed.Diagnostics, known.Configuration);
        PostMortemDocument[] documents = [.. known.Documents.Where(d => d.RelativePath != input.RelativePath), document];
        var corpus = new DocumentCorpus(documents, documents.Where(d => IsJudged(d, request)), SourceReader.NamesIn);
        var together = request.RunRules ? JudgeTogether(analysed, corpus, context, cancellationToken) : [];
        return new AnalysisResult([document], [.. analysed.Diagnostics.Concat(together).Order(DiagnosticOrder.Instance)], known.Configuration)
        {
            JudgedPaths = analysed.IsWhollyJudged ? [document.Source.Path] : [],
        };
    }

    /// <summary>Judges one document, in memory.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Settings and clock.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    public static ImmutableArray<Diagnostic> Judge(PostMortemDocument document, RuleContext context, CancellationToken cancellationToken = default)
    {
        if (document.IsTooDeep) return [PM0001UnreadableFile.Create(document.Source.Path, "its Markdown is nested too deeply to be parsed")];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var isUnlikely = false;
        foreach (var rule in RuleCatalog.DocumentRules.AddRange(context.OwnRules))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isUnlikely && !rule.HoldsOnUnlikelyDocuments) continue;
            var before = diagnostics.Count;
            Run(rule, document, () => rule.Check(document, context), diagnostics);
            isUnlikely |= rule is PM0014UnlikelyDocument && diagnostics.Count > before;
        }

        return diagnostics.DrainToImmutable();
    }

    /// <summary>Judges each document against the others.</summary>
    private static IEnumerable<Diagnostic> JudgeTogether(AnalysedFile[] analysed, DocumentCorpus corpus, RuleContext context, ParallelOptions options)
    {
        var diagnostics = new ImmutableArray<Diagnostic>[analysed.Length];
        Parallel.For(0, analysed.Length, options, i => diagnostics[i] = JudgeTogether(analysed[i], corpus, context, options.CancellationToken));
        var ofLists = ImmutableArray.CreateBuilder<Diagnostic>();
        if (context.Configuration.Incidents is { } incidents) Run(PM7006IncidentWithoutPostMortem.Descriptor, incidents.Source, () => PM7006IncidentWithoutPostMortem.Check(corpus, incidents), ofLists);
        return diagnostics.SelectMany(d => d).Concat(ofLists);
    }

    private static ImmutableArray<Diagnostic> JudgeTogether(AnalysedFile analysed, DocumentCorpus corpus, RuleContext context, CancellationToken cancellationToken)
    {
        if (analysed is not { IsJudged: true, Document: { IsTooDeep: false } document }) return [];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in RuleCatalog.CorpusRules.Where(r => !analysed.IsUnlikely || r.HoldsOnUnlikelyDocuments))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(rule, document, () => rule.Check(document, corpus, context), diagnostics);
        }

        return diagnostics.DrainToImmutable();
    }

    private static AnalysedFile AnalyzeFile(DocumentInput input, RuleContext context, AnalysisRequest request, CancellationToken cancellationToken) =>
        AnalyzeSource(SourceReader.Read(input.Path, context.Configuration.MaximumFileSize), input, context, request, cancellationToken);

    private static AnalysedFile AnalyzeSource(SourceReading reading, DocumentInput input, RuleContext context, AnalysisRequest request, CancellationToken cancellationToken)
    {
        if (!reading.IsRead) return new AnalysedFile(null, false, [reading.Diagnostic]);
        PostMortemDocument document;
        try
        {
            document = DocumentParser.Parse(reading.Source, input.RelativePath, context.Configuration, input.Kind, input.Audience);
        }
#pragma warning disable CA1031 // A fault of ours in reading one document must not take the others with it: it is reported as PM0011.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new AnalysedFile(null, false, [PM0011RuleFailed.Create("the parser", input.Path, exception)]);
        }

        var isJudged = IsJudged(document, request);
        return new AnalysedFile(document, isJudged, isJudged ? Judge(document, context, cancellationToken) : []);
    }

    private static bool IsJudged(PostMortemDocument document, AnalysisRequest request) => request.RunRules && !(document.Date < request.Since);

    private static void Run(Rule rule, PostMortemDocument document, Func<IEnumerable<Finding>> check, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Run(rule.Descriptor, document.Source, () => rule.AppliesTo(document) ? check() : [], diagnostics);

    private static void Run(DiagnosticDescriptor descriptor, SourceText source, Func<IEnumerable<Finding>> check, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            foreach (var finding in check()) diagnostics.Add(Diagnostic.Create(descriptor, source, finding));
        }
#pragma warning disable CA1031 // A fault in one rule must cost one line of the log, not the build: it is reported as PM0011.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            diagnostics.Add(PM0011RuleFailed.Create($"{descriptor.Id} ({descriptor.Name})", source.Path, exception));
        }
    }
}
