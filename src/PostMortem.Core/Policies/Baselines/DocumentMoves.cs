using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>
/// Tells which document of a baseline that no longer exists is one that the baseline does not know. A new document must not inherit what
/// another was forgiven, so some evidence is asked for: the file kept its name, or it has at least half of the findings, of which
/// one is about words that stand in no other document ("no Impact section" is true of many).
/// </summary>
internal static class DocumentMoves
{
    private const int TellingLength = 20;

    /// <summary>The former name of each moved document, by its present one; no former name twice.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="documents">The names of the documents that there are.</param>
    /// <param name="files">The files that there are.</param>
    /// <param name="open">The findings that no entry of their own document accepts.</param>
    public static Dictionary<string, string> Find(Baseline baseline, IEnumerable<string> documents, KnownFiles files, IEnumerable<(string? Name, Diagnostic Diagnostic)> open)
    {
        var there = documents.ToHashSet(StringComparer.Ordinal);
        var entries = baseline.Entries.Select(e => e.Entry).GroupBy(e => e.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToDictionary(e => e.Key, e => e.Count), StringComparer.Ordinal);
        var gone = entries.Keys.Where(name => !there.Contains(name) && !files.Contain(baseline.PathOf(name))).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0) return [];

        var isUnique = entries.Values.SelectMany(keys => keys.Keys).CountBy(key => key).Where(k => k.Value == 1).Select(k => k.Key).ToHashSet();
        var isUniqueFileName = entries.Keys.Union(there).CountBy(FileName).ToDictionary(n => n.Key, n => n.Value == 2, StringComparer.Ordinal);
        // Only those that can be meant: a folder with all its documents may have moved, and many of them have findings alike.
        var goneByFileName = gone.Where(name => isUniqueFileName[FileName(name)]).ToLookup(FileName, StringComparer.Ordinal);
        var goneByTellingKey = gone.SelectMany(name => entries[name].Keys.Where(isUnique.Contains).Select(key => (key, name))).ToDictionary(e => e.key, e => e.name);
        var pairs = new List<(int Findings, bool IsSameFile, string Before, string Now)>();
        foreach (var document in open.Where(f => f.Name is not null && there.Contains(f.Name) && !entries.ContainsKey(f.Name)).GroupBy(f => f.Name!, f => f.Diagnostic, StringComparer.Ordinal))
        {
            var findings = document.Select(d => (Key: BaselineKey.Of(d), IsTelling: d.Subject.Length >= TellingLength)).ToArray();
            var counts = findings.CountBy(f => f.Key).ToDictionary();
            var sameFile = goneByFileName[FileName(document.Key)].FirstOrDefault();
            var candidates = findings.Where(f => f.IsTelling).Select(f => goneByTellingKey.GetValueOrDefault(f.Key)).Append(sameFile);
            foreach (var before in candidates.OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var same = entries[before].Sum(e => Math.Min(e.Value, counts.GetValueOrDefault(e.Key)));
                if (before == sameFile ? same > 0 : 2L * same >= entries[before].Values.Sum(count => (long)count)) pairs.Add((same, before == sameFile, before, document.Key));
            }
        }

        var moves = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.OrderByDescending(p => p.IsSameFile).ThenByDescending(p => p.Findings).ThenBy(p => p.Before, StringComparer.Ordinal).ThenBy(p => p.Now, StringComparer.Ordinal))
            if (gone.Contains(pair.Before) && moves.TryAdd(pair.Now, pair.Before)) gone.Remove(pair.Before);
        return moves;
    }

    private static string FileName(string name) => name[(name.LastIndexOf('/') + 1)..];
}
