using System.Collections.Immutable;
using System.Text;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>What a build says at its end.</summary>
/// <param name="Documents">How many documents there are.</param>
/// <param name="NotJudged">How many of them the rules were not asked about.</param>
/// <param name="LeftOut">How many files were left out by their names.</param>
/// <param name="Findings">What was reported; null where the documents were only indexed.</param>
/// <param name="IndexHtml">The page to open, or null where none was written.</param>
internal sealed record ClosingLine(int Documents, int NotJudged, int LeftOut, ImmutableArray<ReportedDiagnostic>? Findings, string? IndexHtml)
{
    public override string ToString()
    {
        var line = new StringBuilder("PostMortem: ").Append(Count(Documents, "document"));
        if (Findings is { } all)
        {
            var findings = all.Where(f => f.IsShown).ToArray();
            var errors = findings.Count(f => f.Severity == Severity.Error);
            if (errors > 0) line.Append(", ").Append(Count(errors, "error"));
            line.Append(", ").Append(Count(findings.Count(f => f.Severity == Severity.Warning), "warning"));
            line.Append(", ").Append(Count(findings.Count(f => f.Severity == Severity.Suggestion), "suggestion"));
        }

        var (suppressed, accepted) = (CountOf(SuppressionKind.InSource), CountOf(SuppressionKind.External));
        string[] aside =
        [
            accepted == 0 ? "" : $"{accepted} in the baseline",
            suppressed == 0 ? "" : $"{suppressed} suppressed",
            NotJudged == 0 ? "" : $"{NotJudged} not judged",
            LeftOut == 0 ? "" : $"{Count(LeftOut, "file")} left out",
        ];
        aside = [.. aside.Where(a => a.Length > 0)];
        if (aside.Length > 0) line.Append(" (").AppendJoin(", ", aside).Append(')');
        if (IndexHtml is not null) line.Append("; site: ").Append(IndexHtml);
        return line.ToString();
    }

    // What would be shown otherwise: a reader should not wonder where it went.
    private int CountOf(SuppressionKind kind) => Findings?.Count(f => f.Severity > Severity.Silent && f.Suppression?.Kind == kind) ?? 0;

    /// <summary>A number and its noun.</summary>
    internal static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}
