using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>A severity as a corpus counts it: "SEV2", "sev-2" and "2" are one, and so are "Major" and "major (degraded)".</summary>
/// <param name="Name">As it is mostly written; null for incidents that state none.</param>
/// <param name="Documents">The incidents.</param>
internal sealed record SeverityGroup(string? Name, ImmutableArray<IndexedDocument> Documents)
{
    // From the gravest on. Other words follow by the alphabet.
    private static readonly string[] Words = ["critical", "blocker", "severe", "major", "high", "significant", "moderate", "medium", "minor", "low"];

    /// <summary>The severities of incidents, the gravest first, those without one last.</summary>
    public static ImmutableArray<SeverityGroup> Of(IEnumerable<IndexedDocument> incidents) =>
    [
        .. incidents.GroupBy(i => KeyOf(i.Severity), StringComparer.Ordinal)
            .OrderBy(g => g.Key is null).ThenBy(g => RankOf(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SeverityGroup(g.Key is null ? null : NameOf([.. g.Select(i => i.Severity!)], g.Key), [.. g])),
    ];

    /// <summary>Its first word where that is known, else its first number, else its first word. What stands in brackets explains it.</summary>
    private static string? KeyOf(string? severity)
    {
        var name = severity?.Split('(')[0] ?? "";
        var word = string.Concat(name.SkipWhile(c => !char.IsLetter(c)).TakeWhile(char.IsLetter)).ToLowerInvariant();
        if (Words.Contains(word)) return word;
        var number = string.Concat(name.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return number.Length > 0 ? number.TrimStart('0').PadLeft(1, '0') : word.Length > 0 ? word : null;
    }

    private static int RankOf(string? key) => int.TryParse(key, out var number) ? number : Array.IndexOf(Words, key) is >= 0 and var at ? int.MaxValue - Words.Length - 1 + at : int.MaxValue;

    private static string NameOf(IReadOnlyCollection<string> written, string key)
    {
        if (char.IsLetter(key[0])) return char.ToUpperInvariant(key[0]) + key[1..];
        var name = written.CountBy(w => w, StringComparer.Ordinal).OrderByDescending(w => w.Value).ThenBy(w => !w.Key.Any(char.IsLetter)).ThenBy(w => w.Key.Length).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key;
        return name.Length <= 12 ? Facts.Severity(name) : $"Severity {key}";
    }
}
