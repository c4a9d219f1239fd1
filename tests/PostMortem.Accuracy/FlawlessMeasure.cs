using PostMortem.Diagnostics;

namespace PostMortem.Accuracy;

/// <summary>Documents that are flawless by the guide: no warning, at most one suggestion.</summary>
internal static class FlawlessMeasure
{
    private const int MostSuggestions = 1;

    /// <summary>Measures a folder: each document is one case.</summary>
    public static Score Of(string folder)
    {
        var score = new Score("flawless documents", 1, 1);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var told = Judged.File(path).Diagnostics.Where(d => d.DefaultSeverity >= Severity.Suggestion).ToList();
            var isQuiet = told.All(d => d.DefaultSeverity == Severity.Suggestion) && told.Count <= MostSuggestions;
            score.Count(true, isQuiet, $"{Path.GetFileName(path)}: {string.Join(" · ", told.Select(d => $"({d.Start.Line},{d.Start.Column}) {d.Id}: {d.Message}"))}");
        }

        return score;
    }
}
