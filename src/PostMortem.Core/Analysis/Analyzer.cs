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
    /// <param name="cancellationToken">Stops between two documents.</param>
    public static AnalysisResult Analyze(AnalysisRequest request, CancellationToken cancellationToken = default)
    {
        var (configuration, faults) = request.ConfigurationPath is { } path ? ConfigurationReader.Read(path) : (PostMortemConfiguration.Default, []);
        var context = new RuleContext(configuration, request.Today);
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        var analysed = new AnalysedFile[request.Documents.Length];
        Parallel.For(0, analysed.Length, options, i => analysed[i] = AnalyzeFile(request.Documents[i], context, request));
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

    /// <summary>Judges one document, in memory.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Settings and clock.</param>
    public static ImmutableArray<Diagnostic> Judge(PostMortemDocument document, RuleContext context)
    {
        if (document.IsTooDeep) return [PM0001UnreadableFile.Create(document.Source.Path, "its Markdown is nested too deeply to be parsed")];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var isUnlikely = false;
        foreach (var rule in RuleCatalog.DocumentRules.AddRange(context.OwnRules))
        {
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
        Parallel.For(0, analysed.Length, options, i => diagnostics[i] = JudgeTogether(analysed[i], corpus, context));
        var ofLists = ImmutableArray.CreateBuilder<Diagnostic>();
        if (context.Configuration.Incidents is { } incidents) Run(PM7006IncidentWithoutPostMortem.Descriptor, incidents.Source, () => PM7006IncidentWithoutPostMortem.Check(corpus, incidents), ofLists);
        return diagnostics.SelectMany(d => d).Concat(ofLists);
    }

    private static ImmutableArray<Diagnostic> JudgeTogether(AnalysedFile analysed, DocumentCorpus corpus, RuleContext context)
    {
        if (analysed is not { IsJudged: true, Document: { IsTooDeep: false } document }) return [];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in RuleCatalog.CorpusRules.Where(r => !analysed.IsUnlikely || r.HoldsOnUnlikelyDocuments))
            Run(rule, document, () => rule.Check(document, corpus, context), diagnostics);
        return diagnostics.DrainToImmutable();
    }

    private static AnalysedFile AnalyzeFile(DocumentInput input, RuleContext context, AnalysisRequest request)
    {
        var reading = SourceReader.Read(input.Path, context.Configuration.MaximumFileSize);
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

        var isJudged = request.RunRules && !(document.Date < request.Since);
        return new AnalysedFile(document, isJudged, isJudged ? Judge(document, context) : []);
    }

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
