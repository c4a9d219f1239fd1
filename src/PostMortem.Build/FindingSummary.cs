using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>What a build says after many findings, so that the first minute with a hundred old documents shows where to begin, and how to put that off.</summary>
internal static class FindingSummary
{
    private const int Many = 50;

    /// <summary>A table with a line for each rule, those with errors and then the commonest first; nothing for fifty findings or fewer.</summary>
    public static IEnumerable<string> Of(ImmutableArray<ReportedDiagnostic> reported, string projectFile, DateOnly today)
    {
        var shown = reported.Where(r => r.IsShown).ToArray();
        if (shown.Length <= Many) return [];
        var rows = shown.GroupBy(r => r.Diagnostic.Descriptor)
            .OrderByDescending(g => g.Any(r => r.Severity == Severity.Error)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal)
            .Select(g => (Rule: $"{g.Key.Id} {g.Key.Name}", Count: g.Count().ToString(CultureInfo.InvariantCulture), First: Place(g.First().Diagnostic, projectFile)))
            .Prepend((Rule: "rule", Count: "count", First: "first place"))
            .ToArray();
        var (rule, count) = (rows.Max(r => r.Rule.Length), rows.Max(r => r.Count.Length));

        // The last column alone may run over the edge of a terminal. No line begins with a space: MSBuild cuts it when it reads lines from a file.
        return
        [
            .. rows.Select(r => $"PostMortem: {r.Rule.PadRight(rule)}  {r.Count.PadLeft(count)}  {r.First}"),
            $"PostMortem: to accept them for now: dotnet build {Quoted(Path.GetFileName(projectFile))} -t:PostMortemUpdateBaseline",
            string.Create(CultureInfo.InvariantCulture, $"PostMortem: to judge new documents only: set PostMortemSince={today:yyyy-MM-dd}"),
        ];
    }

    private static string Place(Diagnostic first, string projectFile)
    {
        if (first.Path.Length == 0) return "";
        var place = first.Start.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({first.Start.Line},{first.Start.Column})");
        return Path.GetRelativePath(Path.GetDirectoryName(projectFile)!, first.Path) + place;
    }

    private static string Quoted(string fileName) => fileName.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_') ? fileName : $"\"{fileName}\"";
}
