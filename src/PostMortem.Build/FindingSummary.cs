using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>What a build says after many findings, so that the first minute with a hundred old documents shows where to begin.</summary>
internal static class FindingSummary
{
    private const int Many = 50;

    /// <summary>A line for each rule, the commonest first; nothing for fifty findings or fewer.</summary>
    public static IEnumerable<string> Of(ImmutableArray<ReportedDiagnostic> reported, string projectFolder, DateOnly today)
    {
        var shown = reported.Where(r => r.IsShown).Select(r => r.Diagnostic).ToArray();
        if (shown.Length <= Many) yield break;
        foreach (var rule in shown.GroupBy(d => d.Descriptor).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            var first = rule.First();
            var place = first.Start.Line == 0 ? "" : FormattableString.Invariant($"({first.Start.Line},{first.Start.Column})");
            yield return $"PostMortem: {rule.Count()} x {rule.Key.Id} {rule.Key.Name}, first at {Path.GetRelativePath(projectFolder, first.Path)}{place}";
        }

        yield return FormattableString.Invariant($"PostMortem: to judge new documents only, set PostMortemSince={today:yyyy-MM-dd}");
    }
}
