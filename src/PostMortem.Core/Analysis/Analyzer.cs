using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Reading;
using PostMortem.Rules;

namespace PostMortem.Analysis;

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
        var judged = new (PostMortemDocument? Document, ImmutableArray<Diagnostic> Diagnostics)[request.Documents.Length];
        Parallel.For(0, judged.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => judged[i] = AnalyzeFile(request.Documents[i], context, request));
        return new AnalysisResult(
            [.. judged.Select(j => j.Document).OfType<PostMortemDocument>().OrderBy(d => d.RelativePath, StringComparer.Ordinal)],
            [.. judged.SelectMany(j => j.Diagnostics).Concat(faults).Order(DiagnosticOrder.Instance)],
            configuration);
    }

    /// <summary>Judges one document, in memory.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Settings and clock.</param>
    public static ImmutableArray<Diagnostic> Judge(PostMortemDocument document, RuleContext context)
    {
        if (document.IsTooDeep) return [PM0001UnreadableFile.Create(document.Source.Path, "its Markdown is nested too deeply to be parsed")];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var isUnlikely = false;
        foreach (var rule in RuleCatalog.DocumentRules)
        {
            if (isUnlikely && rule.Descriptor.Category != RuleCategory.Project) continue;
            var before = diagnostics.Count;
            Run(rule, document, context, diagnostics);
            isUnlikely |= rule is PM0014UnlikelyDocument && diagnostics.Count > before;
        }

        return diagnostics.DrainToImmutable();
    }

    private static (PostMortemDocument? Document, ImmutableArray<Diagnostic> Diagnostics) AnalyzeFile(DocumentInput input, RuleContext context, AnalysisRequest request)
    {
        var reading = SourceReader.Read(input.Path, context.Configuration.MaximumFileSize);
        if (!reading.IsRead) return (null, [reading.Diagnostic]);
        PostMortemDocument document;
        try
        {
            document = DocumentParser.Parse(reading.Source, input.RelativePath, context.Configuration, input.Kind, input.Audience);
        }
#pragma warning disable CA1031 // A fault of ours in reading one document must not take the others with it: it is reported as PM0011.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (null, [PM0011RuleFailed.Create("the parser", input.Path, exception)]);
        }

        var isJudged = request.RunRules && !(document.Date < request.Since);
        return (document, isJudged ? Judge(document, context) : []);
    }

    private static void Run(DocumentRule rule, PostMortemDocument document, RuleContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            if (!rule.AppliesTo(document)) return;
            foreach (var finding in rule.Check(document, context)) diagnostics.Add(Diagnostic.Create(rule.Descriptor, document.Source, finding));
        }
#pragma warning disable CA1031 // A fault in one rule must cost one line of the log, not the build: it is reported as PM0011.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            diagnostics.Add(PM0011RuleFailed.Create($"{rule.Descriptor.Id} ({rule.Descriptor.Name})", document.Source.Path, exception));
        }
    }
}
