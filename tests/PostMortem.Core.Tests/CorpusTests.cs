using System.Globalization;
using System.Text;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Core.Tests;

/// <summary>Real documents: whatever they hold, every one is read and every rule comes through; what was found is left as a report to read.</summary>
public sealed class CorpusTests
{
    [EvaluationFact]
    public void Every_real_document_is_analysed()
    {
        var folder = Path.Combine(EvaluationData.Folder, "corpus");
        var files = Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".mdx", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        // Each organisation is a project: recurrence is asked of its own incidents alone.
        var results = files.GroupBy(f => Path.GetFileName(f).Split("__")[0]).Select(organisation => Analyzer.Analyze(new AnalysisRequest
        {
            Documents = [.. organisation.Select(f => new DocumentInput(f, Path.GetRelativePath(folder, f).Replace('\\', '/')))],
            Today = new DateOnly(2026, 11, 24),
        })).ToList();
        var result = new AnalysisResult(
            [.. results.SelectMany(r => r.Documents)],
            [.. results.SelectMany(r => r.Diagnostics).Where(d => !IsOfMovedFile(d)).Order(DiagnosticOrder.Instance)],
            results[0].Configuration);

        WriteReport(result, folder);
        Assert.DoesNotContain(result.Diagnostics, d => d.Id is "PM0001" or "PM0002" or "PM0011");
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain('\n', d.Message));
    }

    /// <summary>The documents lie here without the files beside them, so that what links to those leads nowhere.</summary>
    private static bool IsOfMovedFile(Diagnostic diagnostic) => diagnostic.Id == "PM7004" && diagnostic.Message.Contains("leads nowhere", StringComparison.Ordinal);

    /// <summary>Counts by rule and warnings per incident, then every line, in artifacts/corpus-report.md.</summary>
    private static void WriteReport(AnalysisResult result, string folder)
    {
        var ofIncidents = result.Diagnostics.Where(d => d.Path.StartsWith(Path.Combine(folder, "incidents"), StringComparison.Ordinal)).ToList();
        var warnings = result.Documents.Where(d => d.RelativePath.StartsWith("incidents/", StringComparison.Ordinal))
            .Select(d => ofIncidents.Count(x => x.Path == d.Source.Path && x.DefaultSeverity >= Severity.Warning)).Order().ToList();
        var report = new StringBuilder("# What is found in real incidents\n\n| rule | documents | findings |\n|---|--:|--:|\n");
        foreach (var rule in ofIncidents.GroupBy(d => $"{d.Id} {d.Descriptor.Name}").OrderBy(g => g.Key, StringComparer.Ordinal))
            report.Append(CultureInfo.InvariantCulture, $"| {rule.Key} | {rule.Select(d => d.Path).Distinct().Count()} | {rule.Count()} |\n");
        report.Append(CultureInfo.InvariantCulture, $"\nWarnings per document: median {warnings[warnings.Count / 2]}, nine of ten at most {warnings[warnings.Count * 9 / 10]}, most {warnings[^1]} ({warnings.Count} documents).\n\n");
        report.Append("Not in English: ").AppendJoin(", ", result.Documents.Where(d => !d.IsEnglish).Select(d => $"{d.RelativePath} ({d.Language})")).Append("\n\n");
        foreach (var d in result.Diagnostics)
            report.Append(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, d.Path)}({d.Start.Line},{d.Start.Column}): {d.DefaultSeverity.ToString().ToLowerInvariant()} {d.Id}: {d.Message}\n");
        Directory.CreateDirectory(Repository.PathOf("artifacts"));
        File.WriteAllText(Repository.PathOf("artifacts", "corpus-report.md"), report.ToString());
    }
}
