using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>Finds the entry of each finding, and tells which entries are left over.</summary>
internal sealed class BaselineMatcher
{
    private readonly Baseline baseline;
    private readonly AnalysisResult analysis;
    private readonly ReportedDiagnostic[] findings;
    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);

    /// <summary>How many findings of a document each entry still stands for.</summary>
    private readonly Dictionary<(string Path, BaselineKey Key), int> open;

    public BaselineMatcher(Baseline baseline, ImmutableArray<ReportedDiagnostic> reported, AnalysisResult analysis)
    {
        this.baseline = baseline;
        this.analysis = analysis;
        findings = [.. reported];
        open = baseline.Entries.ToDictionary(e => (e.Entry.Path, e.Entry.Key), e => e.Entry.Count);
    }

    /// <summary>Whether a finding may stand in a baseline and is not accepted already.</summary>
    public static bool IsOpen(ReportedDiagnostic finding) => finding.Suppression is null && finding.Diagnostic.Descriptor.IsAboutContent;

    public BaselineMatch Match()
    {
        for (var i = 0; i < findings.Length; i++)
            if (IsOpen(findings[i]) && NameOf(findings[i]) is { } name) Accept(i, name);

        var files = new KnownFiles();
        var moves = DocumentMoves.Find(
            baseline, analysis.Documents.Select(d => baseline.NameOf(d.Source.Path)).OfType<string>(), files, findings.Where(IsOpen).Select(f => (NameOf(f), f.Diagnostic)));
        for (var i = 0; i < findings.Length; i++)
            if (IsOpen(findings[i]) && NameOf(findings[i]) is { } name && moves.TryGetValue(name, out var before)) Accept(i, before);

        var isJudged = new JudgedNames(baseline, analysis, files, moves.Values);
        var left = baseline.Entries.Where(e => OpenCount(e.Entry) > 0).ToLookup(e => isJudged.Contains(e.Entry.Path));
        return new BaselineMatch(
            [.. findings],
            [.. left[true].Select(Rest)],
            [.. left[false].Select(Rest)],
            baseline.TellStale([.. left[true]]) is { } stale ? baseline.Faults.Add(stale) : baseline.Faults);
    }

    private void Accept(int i, string name)
    {
        var key = (name, BaselineKey.Of(findings[i].Diagnostic));
        if (!open.TryGetValue(key, out var count) || count == 0) return;
        open[key] = count - 1;
        findings[i] = findings[i] with { Suppression = new Suppression(SuppressionKind.External) };
    }

    private string? NameOf(ReportedDiagnostic finding)
    {
        var path = finding.Diagnostic.Path;
        return names.TryGetValue(path, out var name) ? name : names[path] = baseline.NameOf(path);
    }

    private int OpenCount(BaselineEntry entry) => open[(entry.Path, entry.Key)];

    private BaselineEntry Rest(PlacedEntry placed) => placed.Entry with { Count = OpenCount(placed.Entry) };
}
