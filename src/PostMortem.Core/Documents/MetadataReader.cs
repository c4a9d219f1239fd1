using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>Reads the facts that stand outside the front matter: labelled lines, list items and two-column tables at the top, and in sections such as "Stats".</summary>
internal static class MetadataReader
{
    // Without markup a "Word: rest" is a fact only under a name that facts have.
    private static readonly HashSet<string> PlainKeys = new[]
    {
        "date", "day", "when", "incident day", "day of incident", "day of the incident", "date of the incident", "start of incident", "start of the incident", "incident start", "began", "begin", "occurred", "occurred on", "happened on", "datum", "jour", "fecha", "incident date", "date of incident", "incident from", "incident until", "start", "started", "start time", "start date", "end", "ended", "end time", "end date", "duration", "severity", "priority", "status", "state",
        "author", "authors", "owner", "owners", "team", "teams", "service", "services", "affected services", "tags", "type", "kind", "incident id", "id", "incident", "incident number", "detected", "resolved", "mitigated", "acknowledged",
        "time zone", "timezone", "reviewers", "attendees", "participants", "responders", "incident commander", "incident lead", "commander", "scribe", "facilitator", "reported by", "retro held", "time to detect", "time to detection", "time to recovery",
        "time to repair", "time to resolve", "time to resolution", "time to mitigate", "published", "reviewed", "created", "last updated", "updated", "audience", "category", "impact level", "customers affected", "ticket", "jira",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>The facts of a document's sections, in the file's order.</summary>
    public static ImmutableArray<MetadataEntry> Read(IEnumerable<Section> sections)
    {
        var entries = ImmutableArray.CreateBuilder<MetadataEntry>();
        foreach (var section in sections)
        {
            var isFacts = section.Form == HeadingForm.Preamble || section.Is(SectionRole.Metadata);
            if (isFacts || section.Is(SectionRole.Summary) || section.Is(SectionRole.Impact)) AddBlocks(section.Blocks, isFacts, entries);
        }

        return entries.ToImmutable();
    }

    private static void AddBlocks(ImmutableArray<Block> blocks, bool isFacts, ImmutableArray<MetadataEntry>.Builder entries)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    foreach (var line in paragraph.Text.Lines()) AddLine(line, isFacts, entries);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items) AddLine(item.Text, isFacts, entries);
                    break;
                case TableBlock table when isFacts && IsPairs(table):
                    AddPair(table.Header, entries);
                    foreach (var row in table.Rows) AddPair(row.Cells, entries);
                    break;
            }
        }
    }

    private static bool IsPairs(TableBlock table) => (table.Header.Length is 0 or 2) && table.Rows.All(r => r.Cells.Length <= 2);

    private static void AddPair(ImmutableArray<InlineText> cells, ImmutableArray<MetadataEntry>.Builder entries)
    {
        if (cells is not [{ IsBlank: false } key, { IsBlank: false } value]) return;
        entries.Add(new MetadataEntry(key.Text.TrimEnd(':', ' '), value, key.Span));
    }

    /// <summary>One fact, or several in a row: "Date: 2026-03-01 | Severity: 2 · Status: closed".</summary>
    private static void AddLine(InlineText line, bool isFacts, ImmutableArray<MetadataEntry>.Builder entries)
    {
        var text = line.Text.AsSpan();
        // "Owner: ana | bob" is one.
        var areFacts = isFacts;
        foreach (var piece in text.SplitAny('|', '·')) areFacts &= text[piece].IndexOf(':') is > 0 and < 50;
        if (!areFacts)
        {
            AddFact(line, isFacts, entries);
            return;
        }

        foreach (var piece in text.SplitAny('|', '·'))
        {
            var words = text[piece].TrimEnd();
            var start = piece.Start.Value + words.Length - words.TrimStart().Length;
            AddFact(line.Slice(start, words.TrimStart().Length), isFacts, entries);
        }
    }

    private static void AddFact(InlineText line, bool isFacts, ImmutableArray<MetadataEntry>.Builder entries)
    {
        var (end, start) = FindSeparator(line);
        if (end <= 0 || end > 50) return;
        var key = line.Slice(0, end);
        var isMarked = (line.StyleAt(0) & line.StyleAt(end - 1) & (InlineStyle.Strong | InlineStyle.Emphasis)) != 0;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start])) start++;
        if (start >= line.Text.Length) return;
        var entry = new MetadataEntry(key.Text.Trim(), line.Slice(start), key.SourceSpan(0, end));
        if (PlainKeys.Contains(entry.NormalizedKey) || (isFacts && isMarked)) entries.Add(entry);
    }

    /// <summary>Where a key ends and its value begins: at a colon, or at a dash after bold.</summary>
    private static (int End, int Start) FindSeparator(InlineText line)
    {
        var text = line.Text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0) return (colon, colon + 1);
        var run = line.Runs.FirstOrDefault(r => (r.Style & InlineStyle.Strong) == 0);
        if (run is null || run.Start == 0) return (-1, -1);
        var at = run.Start;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] is '-' or '–' or '—' ? (run.Start, at + 1) : (-1, -1);
    }
}
