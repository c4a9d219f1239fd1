using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>The stage of the policy that lets documents speak: their comments suppress findings, and those that are of no use are reported.</summary>
internal static class SuppressionComments
{
    /// <summary>Marks what is suppressed, and adds PM0007 and PM0008.</summary>
    /// <param name="reported">The findings, with the severity of each.</param>
    /// <param name="analysis">The analysis that made them.</param>
    /// <param name="judge">Gives a finding that is added its severity.</param>
    public static ImmutableArray<ReportedDiagnostic> Apply(ImmutableArray<ReportedDiagnostic> reported, AnalysisResult analysis, Func<Diagnostic, ReportedDiagnostic> judge)
    {
        var documents = new Dictionary<string, DocumentSuppressions>(StringComparer.Ordinal);
        foreach (var document in analysis.Documents.Where(d => !d.Suppressions.IsEmpty)) documents[document.Source.Path] = new DocumentSuppressions(document);
        if (documents.Count == 0) return reported;

        var result = reported.Select(r => documents.TryGetValue(r.Diagnostic.Path, out var document) ? document.Suppress(r) : r).ToList();
        foreach (var document in documents.Values.Where(d => d.IsWhollyJudged(analysis)))
        {
            // In this order: the second kind is about what the first left without use.
            foreach (var diagnostic in document.WithoutReason()) result.Add(document.Suppress(judge(diagnostic)));
            foreach (var diagnostic in document.WithoutUse(analysis)) result.Add(document.Suppress(judge(diagnostic)));
        }

        return [.. result];
    }
}
