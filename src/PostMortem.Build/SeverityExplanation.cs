using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Policies;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>Says why findings of a rule have the severity that they have (<c>PostMortemExplain</c>): one line for all files of which the same is true.</summary>
internal sealed class SeverityExplanation(SeverityPolicy policy, AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> reported, string projectFolder)
{
    private const int MostNames = 3;

    /// <summary>The lines, in the order of the IDs, the commonest case of each rule first.</summary>
    public IEnumerable<string> Of(ImmutableArray<string> ids) => ids.Select(id => RuleCatalog.Find(id, analysis.Configuration)).OfType<DiagnosticDescriptor>().SelectMany(Of);

    private IEnumerable<string> Of(DiagnosticDescriptor rule)
    {
        var findings = reported.Where(r => r.Diagnostic.Id == rule.Id).ToLookup(r => r.Diagnostic.Path, StringComparer.Ordinal);
        return
            from path in analysis.Documents.Select(d => d.Source.Path).Union(findings.Select(f => f.Key), StringComparer.Ordinal)
            from why in Why(rule, path, findings[path])
            group path by why into files
            orderby files.Count() descending
            select $"PostMortem: {rule.Id} {rule.Name} in {Names([.. files])}: {files.Key}";
    }

    /// <summary>Findings of one rule may begin with different severities: one for an entry, another for the whole timeline.</summary>
    private IEnumerable<string> Why(DiagnosticDescriptor rule, string path, IEnumerable<ReportedDiagnostic> findings) =>
        findings.Select(f => f.Diagnostic.DefaultSeverity).DefaultIfEmpty(rule.DefaultSeverity).Distinct().Select(severity =>
        {
            var steps = policy.Explain(rule, path, severity);
            return $"{Word(steps[^1])} = {string.Join(" -> ", steps.Select(Step))}{Accepted(findings.Where(f => f.Diagnostic.DefaultSeverity == severity))}";
        });

    private static string Accepted(IEnumerable<ReportedDiagnostic> findings) => string.Concat(
        from finding in findings
        let suppression = finding.Suppression
        where suppression is not null
        group finding.Diagnostic.Start.Line by suppression.Kind into accepted
        orderby accepted.Key
        select $"; not shown on line {string.Join(", ", accepted.Distinct())}, {(accepted.Key == SuppressionKind.InSource ? "by a comment" : "by the baseline")}");

    private string Step(SeverityStep step) => $"{Word(step)} ({(step.Path is null ? step.Reason : $"{Relative(step.Path)}({step.Line}): {step.Reason}")})";

    private static string Word(SeverityStep step) => step.Severity.ToString().ToLowerInvariant();

    private string Names(string[] paths) => paths.Length == 1
        ? Relative(paths[0])
        : $"{paths.Length} files ({string.Join(", ", paths.Take(MostNames).Select(Relative))}{(paths.Length > MostNames ? ", …" : "")})";

    private string Relative(string path) => Path.GetRelativePath(projectFolder, path).Replace('\\', '/');
}
