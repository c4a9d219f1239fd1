namespace PostMortem.Accuracy;

/// <summary>A folder with labelled data: <c>*.tsv</c> of sentences, and the folders <c>timelines</c>, <c>documents</c> and <c>flawless</c>.</summary>
internal static class LabelledSet
{
    /// <summary>What can be measured on a folder; nothing where it holds no labelled data itself.</summary>
    public static IEnumerable<Score> Measure(string folder)
    {
        if (Path.GetFileName(folder) is "timelines" or "documents" or "flawless") return [];
        return
        [
            .. WordingMeasure.Of([.. Directory.EnumerateFiles(folder, "*.tsv").Where(f => File.ReadLines(f).Any(l => l.StartsWith("label\t", StringComparison.Ordinal))).Order(StringComparer.Ordinal)]),
            .. Below("timelines", TimelineMeasure.Of),
            .. Below("documents", DocumentMeasure.Of),
            .. Below("flawless", f => [FlawlessMeasure.Of(f)]),
        ];

        IEnumerable<Score> Below(string name, Func<string, IEnumerable<Score>> measure) =>
            Path.Combine(folder, name) is var path && Directory.Exists(path) ? measure(path) : [];
    }
}
