using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>What becomes of a baseline when a project accepts its findings.</summary>
/// <param name="Entries">All entries, those of other projects too.</param>
/// <param name="Accepted">How many findings of this project it then accepts.</param>
/// <param name="Documents">In how many files.</param>
/// <param name="New">How many of them it did not accept before.</param>
/// <param name="Gone">How many findings that it accepted no longer occur.</param>
public sealed record BaselineUpdate(ImmutableArray<BaselineEntry> Entries, int Accepted, int Documents, int New, long Gone)
{
    /// <summary>Accepts what is shown, keeps what occurs and what this project can't judge, drops the rest.</summary>
    /// <param name="baseline">The baseline as it is.</param>
    /// <param name="reported">All findings as they are without a baseline.</param>
    /// <param name="analysis">The analysis.</param>
    public static BaselineUpdate Of(Baseline baseline, ImmutableArray<ReportedDiagnostic> reported, AnalysisResult analysis)
    {
        var match = baseline.Match(reported, analysis);
        var accepted = match.Reported
            .Where(r => r.Suppression is { Kind: SuppressionKind.External } || (r.IsShown && BaselineMatcher.IsOpen(r)))
            .Select(r => (Name: baseline.NameOf(r.Diagnostic.Path), Key: BaselineKey.Of(r.Diagnostic), IsNew: r.Suppression is null))
            .Where(f => f.Name is not null)
            .ToArray();
        var entries = accepted.Select(f => new BaselineEntry(f.Name!, f.Key, 1)).Concat(match.Kept)
            .GroupBy(e => (e.Path, e.Key))
            .Select(same => new BaselineEntry(same.Key.Path, same.Key.Key, same.Sum(e => e.Count)));
        return new BaselineUpdate(
            [.. entries],
            accepted.Length,
            accepted.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count(),
            accepted.Count(f => f.IsNew),
            match.Stale.Sum(e => (long)e.Count));
    }

    /// <summary>The text of the file; null where nothing is left to accept, and there should be none.</summary>
    public string? Content => Entries.IsEmpty ? null : BaselineText.Write(Entries);
}
