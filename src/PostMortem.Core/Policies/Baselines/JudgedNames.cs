using PostMortem.Analysis;
using PostMortem.Rules;

namespace PostMortem.Policies;

/// <summary>
/// Of which documents an analysis may say that an entry no longer occurs: those that all rules were asked about, and the project's own that
/// are gone. A document of another project, or one that could not be read today, loses nothing.
/// </summary>
internal sealed class JudgedNames
{
    private readonly Baseline baseline;
    private readonly KnownFiles files;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, bool> isGone = new(StringComparer.Ordinal);

    public JudgedNames(Baseline baseline, AnalysisResult analysis, KnownFiles files, IEnumerable<string> moved)
    {
        (this.baseline, this.files) = (baseline, files);
        var paths = analysis.JudgedPaths.AsEnumerable();

        // Several projects may share one list of incidents; who owns it can tell.
        if (analysis.Configuration.Incidents is { } incidents && baseline.Owns(incidents.Source.Path)) paths = paths.Append(incidents.Source.Path);
        var failed = analysis.Diagnostics.Where(d => d.Id == PM0011RuleFailed.Descriptor.Id).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        known = paths.Where(p => !failed.Contains(p)).Select(baseline.NameOf).OfType<string>().Concat(moved).ToHashSet(StringComparer.Ordinal);
    }

    public bool Contains(string name) => known.Contains(name) || IsGone(name);

    private bool IsGone(string name)
    {
        if (isGone.TryGetValue(name, out var gone)) return gone;
        var path = baseline.PathOf(name);
        return isGone[name] = baseline.Owns(path) && !files.Contain(path);
    }
}
