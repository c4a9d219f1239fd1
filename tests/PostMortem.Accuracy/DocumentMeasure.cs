using System.Globalization;
using PostMortem.Documents;
using PostMortem.Timelines;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PostMortem.Accuracy;

/// <summary>Whole documents, beside each what a reader sees in it (<see cref="ExpectedDocument"/>).</summary>
internal static class DocumentMeasure
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>Measures the reading of sections, action items and facts on a folder.</summary>
    public static IEnumerable<Score> Of(string folder)
    {
        var (kinds, dates, sections, milestones) = (new Score("kind"), new Score("date of the incident"), new Score("sections", null, 0.97), new Score("milestones: start, detected, resolved"));
        var (items, fields) = (new Score("action items", null, 0.95), new Score("fields of action items", 0.95, 0.95));
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var judged = Judged.File(path);
            var name = Path.GetFileName(path);
            var expected = Yaml.Deserialize<ExpectedDocument>(File.ReadAllText(Path.ChangeExtension(path, ".yml")));
            CountValue(kinds, name, expected.Kind, judged.Document.KindName);
            CountValue(dates, name, expected.Date, judged.Document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            CountSections(sections, name, expected, judged);
            CountItems(items, fields, name, expected, judged);
            CountMilestones(milestones, name, expected, judged);
        }

        return [kinds, dates, sections, items, fields, milestones];
    }

    private static void CountMilestones(Score score, string name, ExpectedDocument expected, Judged judged)
    {
        var incident = judged.Document.Incidents is [var only] ? only : null;
        foreach (var milestone in new[] { Milestone.Start, Milestone.Detected, Milestone.Resolved })
        {
            var key = MilestoneNames.NameOf(milestone);
            CountValue(score, $"{name} {key}", expected.Milestones.GetValueOrDefault(key), incident?[milestone]?.Utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }
    }

    private static void CountSections(Score score, string name, ExpectedDocument expected, Judged judged)
    {
        var told = judged.Document.AllSections.Where(s => s.Form != HeadingForm.Preamble)
            .SelectMany(s => s.Roles.Where(r => r != SectionRole.Metadata).Select(r => (Line: judged.LineOf(s.Heading.Span), Role: SectionRoleNames.NameOf(r)))).ToHashSet();
        var seen = expected.Sections.SelectMany(s => s.Roles.Select(r => (s.Line, Role: r))).ToHashSet();
        foreach (var section in seen.Union(told).Order())
            score.Count(seen.Contains(section), told.Contains(section), $"{name}({section.Line}) {section.Role}: {judged.Document.Source[judged.Document.Source.LineSpan(section.Line)]}");
    }

    private static void CountItems(Score items, Score fields, string name, ExpectedDocument expected, Judged judged)
    {
        var told = judged.Document.ActionItems.SelectMany(l => l.Items).GroupBy(i => judged.LineOf(i.Span)).ToDictionary(g => g.Key, g => g.First());
        var seen = expected.ActionItems.ToDictionary(i => i.Line);
        foreach (var line in seen.Keys.Union(told.Keys).Order())
        {
            var what = $"{name}({line}): {judged.Document.Source[judged.Document.Source.LineSpan(line)]}";
            items.Count(seen.ContainsKey(line), told.ContainsKey(line), what);
            if (!seen.TryGetValue(line, out var written) || !told.TryGetValue(line, out var item)) continue;
            CountValue(fields, $"{what} owner", written.Owner, item.Owner?.Text);
            CountValue(fields, $"{what} priority", written.Priority, item.Priority?.Text);
            CountValue(fields, $"{what} due", written.Due, item.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            CountValue(fields, $"{what} ticket", written.Ticket, item.Ticket?.Text);
            CountValue(fields, $"{what} done", written.Done ? "done" : null, item.IsDone ? "done" : null);
        }
    }

    /// <summary>A wrong value is both a false alarm and a miss.</summary>
    private static void CountValue(Score score, string what, string? expected, string? told)
    {
        if (expected is null && told is null) return;
        var isRight = string.Equals(expected, told, StringComparison.OrdinalIgnoreCase);
        if (expected is not null) score.Count(true, isRight, $"{what}: '{expected}', told as '{told}'");
        if (told is not null && !isRight) score.Count(false, true, $"{what}: '{told}' for '{expected}'");
    }
}
