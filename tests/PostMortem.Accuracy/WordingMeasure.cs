namespace PostMortem.Accuracy;

/// <summary>Sentences with a label, each judged in a small document of its own. Columns: label, section, sentence; also certainty (only <c>sure</c> is scored), before (the sentence before it).</summary>
internal static class WordingMeasure
{
    /// <summary>Which rule a label asks for. A hard negative may name the label that it resembles: <c>ok:blame</c>.</summary>
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["blame"] = "PM3001",
        ["hindsight"] = "PM3002",
        ["human-error"] = "PM3003",
        ["counterfactual"] = "PM3004",
        ["person-in-cause"] = "PM3005",
        ["minimizing"] = "PM3006",
        ["punitive"] = "PM3007",
        ["state-of-mind"] = "PM3008",
        ["self-blame"] = "PM3009",
        ["system-counterfactual"] = "PM3010",
        ["judgment"] = "PM2009",
    };

    /// <summary>Measures the wording rules on files of sentences.</summary>
    public static IEnumerable<Score> Of(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0) return [];
        var blaming = new Score("PM3001 + PM3002 + PM3003", 0.95, 0.85);
        var single = Rules.Values.Order(StringComparer.Ordinal).ToDictionary(id => id, id => new Score(id, MinimumPrecisionOf(id)), StringComparer.Ordinal);
        foreach (var (path, row) in paths.SelectMany(p => LabelledTable.Read(p).Select(r => (p, r))))
        {
            if (row.TryGetValue("certainty", out var certainty) && certainty != "sure") continue;
            var expected = Rules.GetValueOrDefault(row["label"]);
            if (expected is null && row["label"] != "ok" && !row["label"].StartsWith("ok:", StringComparison.Ordinal)) throw new InvalidDataException($"{path}: the label '{row["label"]}' is unknown");
            var told = Judge(row["section"], row.GetValueOrDefault("before", ""), row["sentence"]);
            var what = $"[{row["label"]}] {row["section"]}: {row["sentence"]}";
            blaming.Count(IsBlaming(expected), told.Any(IsBlaming), what);
            foreach (var (id, score) in single) score.Count(expected == id, told.Contains(id) || (IsBlaming(id) && expected == id && told.Any(IsBlaming)), what);
        }

        // Which of the three says it is a matter of words; that none of them speaks where nothing is wrong is not.
        return [blaming, .. single.Values.Where(s => s.Right + s.Missed + s.FalseAlarms > 0)];
    }

    private static bool IsBlaming(string? id) => id is "PM3001" or "PM3002" or "PM3003";

    private static double? MinimumPrecisionOf(string id) => id switch
    {
        "PM2009" => 0.90,
        "PM3004" or "PM3006" or "PM3009" => 0.85,
        _ => null,
    };

    private static HashSet<string> Judge(string section, string before, string sentence)
    {
        var isEntry = section == "Timeline" && sentence.Length > 0 && char.IsAsciiDigit(sentence[0]);
        var text = $"---\nkind: post-mortem\nlang: en\n---\n# Outage of 2026-03-15\n\nThe cause and all of what follows is told below.\n\n## {(section.Length == 0 ? "Summary" : section)}\n\n{(isEntry ? "- " : "")}{before}{(before.Length > 0 ? " " : "")}{sentence}\n";
        var judged = Judged.Text("/sentence.md", text);
        return [.. judged.Diagnostics.Select(d => d.Id).Where(id => Rules.ContainsValue(id))];
    }
}
