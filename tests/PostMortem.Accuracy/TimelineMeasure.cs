using System.Globalization;
using PostMortem.Timelines;

namespace PostMortem.Accuracy;

/// <summary>Small documents with a timeline, beside each a table: line, judgement (fine, non-utc, undeclared, ambiguous, no-time, impossible, out-of-order) and utc (the instant, or <c>-</c>).</summary>
internal static class TimelineMeasure
{
    /// <summary>Measures the time rules and the conversion to UTC on a folder.</summary>
    public static IEnumerable<Score> Of(string folder)
    {
        var lines = new Score("time rules: lines judged right", 0.98, 0.98);
        var instants = new Score("instants in UTC", 1);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var judged = Judged.File(path);
            var source = judged.Document.Source;
            foreach (var row in LabelledTable.Read(Path.ChangeExtension(path, ".tsv")))
            {
                var line = int.Parse(row["line"], CultureInfo.InvariantCulture);
                var entry = judged.Document.Timelines.SelectMany(t => t.Entries).FirstOrDefault(e => judged.LineOf(e.Span) == line);
                var told = entry is null ? "no entry" : JudgementOf(judged, entry, line);
                var what = $"{Path.GetFileName(path)}({line}): '{source[source.LineSpan(line)]}'";
                lines.Count(true, told == row["judgement"], $"{what} is {row["judgement"]}, told as {told}");
                if (told != row["judgement"]) lines.Count(false, true, $"{what} told as {told}");
                CountInstant(instants, row["utc"], entry?.Utc, what);
            }
        }

        return [lines, instants];
    }

    private static void CountInstant(Score instants, string expected, DateTime? told, string what)
    {
        var written = told?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        if (expected == "-") instants.Count(false, written is not null, $"{what}: {written}, though none can be known");
        else instants.Count(true, written == expected, $"{what}: {expected}, told as {written ?? "unknown"}");
        if (expected != "-" && written is not null && written != expected) instants.Count(false, true, $"{what}: {written}");
    }

    /// <summary>What a reader of the log learns about one line, also where one finding speaks for many.</summary>
    private static string JudgementOf(Judged judged, TimelineEntry entry, int line)
    {
        if (entry.Start?.Fault is not null && Says("PM2006")) return "impossible";
        foreach (var (id, judgement) in new[] { ("PM2006", "impossible"), ("PM2003", "ambiguous"), ("PM2005", "no-time"), ("PM2007", "out-of-order"), ("PM2001", "non-utc") })
        {
            if (Says(id, line)) return judgement;
        }

        if (!entry.HasClockTime) return "fine";
        // A zone written on each line is reported at the first of them.
        if (entry.Start?.Zone is { Kind: not ZoneKind.Utc } own && judged.Document.Timelines.SelectMany(t => t.Entries).Any(e => e.Start?.Zone?.Text == own.Text && Says("PM2003", judged.LineOf(e.Start.Zone.Span)))) return "ambiguous";
        if (entry.Zone is null) return Says("PM2002") ? "undeclared" : "fine";
        // The hour that the clocks skip is reported once for all of its times.
        if (entry is { Utc: null, Date: not null, Zone.Kind: ZoneKind.Iana } && Says("PM2006")) return "impossible";
        var declared = judged.LineOf(judged.Document.Timelines.SelectMany(t => t.Declarations).FirstOrDefault(d => d.Zone == entry.Zone)?.Span ?? entry.Zone.Span);
        return Says("PM2003", declared) ? "ambiguous" : Says("PM2001", declared) ? "non-utc" : "fine";

        bool Says(string id, int? at = null) => judged.Diagnostics.Any(d => d.Id == id && (at is null || d.Start.Line == at));
    }
}
