using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>Reads a table as a timeline: which columns hold day, time and text is told from their headers and cells.</summary>
internal static class TableEntries
{
    private static readonly string[] TimeHeaders = ["time", "date", "when", "timestamp", "datetime", "day", "hour", "at", "utc", "start", "started"];
    private static readonly string[] TextHeaders = ["event", "events", "description", "what", "action", "actions", "details", "detail", "happened", "entry", "activity", "message", "summary", "comment", "notes"];
    private static readonly string[] WhoHeaders = ["who", "person", "responder", "actor", "by", "name"];
    private static readonly string[] EndHeaders = ["end", "until", "to", "duration"];

    /// <summary>The entries of a table's rows; none where it has no column of times.</summary>
    public static IEnumerable<WrittenEntry> Read(TableBlock table, EntryGroup? group)
    {
        var columns = Math.Max(table.Header.Length, table.Rows.Select(r => r.Cells.Length).DefaultIfEmpty().Max());
        var clocks = Best(table, columns, m => m.From.Clock is not null, -1);
        var days = Best(table, columns, m => m.From.Clock is null && m.From.Date is not null, clocks);
        var time = clocks >= 0 ? clocks : days;
        if (time < 0) yield break;
        if (clocks < 0) days = -1;
        var text = TextColumn(table, columns, time, days);
        var who = WhoColumn(table, time, days, text);
        var (ofTime, ofDay) = (GroupOf(table, time), GroupOf(table, days));
        var own = ofTime?.Within(ofDay) ?? ofDay;
        var inner = own?.Within(group) ?? group;
        StatedTime? day = null;
        foreach (var row in table.Rows)
        {
            var (clockCell, dayCell) = (Cell(row, time), Cell(row, days));
            var match = TimeReader.ReadStart(clockCell.Text);
            if (TimeReader.ReadStart(dayCell.Text) is { } dayMatch) day = dayMatch.StatedStart(dayCell);
            var what = text < 0 ? clockCell.Slice(match?.TextStart ?? 0) : Cell(row, text);
            // Without time and day a row goes on with the one before.
            if (clockCell.IsBlank && (dayCell.IsBlank || what.IsBlank)) continue;
            // "n/a" and a dash say that the day is all there is; "unknown" says that there was a time.
            var start = match?.StatedStart(clockCell) ?? (clockCell.IsBlank || (!dayCell.IsBlank && SaysNone(clockCell.Text)) ? day : ClockReader.ReadSlip(clockCell.Text) is { } slip && clocks >= 0 ? new TimePart(slip.Start, slip.End, null, slip, null, false).ToStated(clockCell) : null);
            // A day that does not exist is the entry's own fault; its clock time alone would be that of another day.
            if (start is not null && day?.Fault is { } fault) start = start with { Fault = fault, FaultSpan = day.FaultSpan };
            var withDay = start?.Date is null && day is not null ? new EntryGroup(day, null, null, default).Within(inner) : inner;
            yield return new WrittenEntry(row.Span, what, start, match?.StatedEnd(clockCell), withDay, TimelineForm.Table) { Who = EntryPeople.InCell(Cell(row, who)) };
        }
    }

    /// <summary>The column in which most cells are times of a kind; of two, the one in UTC, else the first.</summary>
    private static int Best(TableBlock table, int columns, Func<TimeMatch, bool> isKind, int except)
    {
        var (best, bestScore) = (-1, 0);
        for (var column = 0; column < columns; column++)
        {
            if (column == except) continue;
            var header = column < table.Header.Length ? table.Header[column].Text : "";
            if (HasWord(header, EndHeaders)) continue;
            var filled = table.Rows.Where(r => !Cell(r, column).IsBlank).ToList();
            var count = filled.Count(r => TimeReader.ReadStart(Cell(r, column).Text) is { } match && isKind(match));
            var isNamed = HasWord(header, TimeHeaders);
            // A column of prose in which a sentence begins with a time is none of times.
            if (count == 0 || (!isNamed && count * 2 < filled.Count)) continue;
            var score = count * 4 + (isNamed ? 2 : 0) + (ZoneDeclarationReader.InLabel(header)?.Kind == ZoneKind.Utc ? 1 + table.Rows.Length * 4 : 0);
            if (score > bestScore) (best, bestScore) = (column, score);
        }

        return best;
    }

    private static int TextColumn(TableBlock table, int columns, int time, int day)
    {
        for (var column = 0; column < table.Header.Length; column++)
        {
            if (column != time && column != day && HasWord(table.Header[column].Text, TextHeaders)) return column;
        }

        var others = Enumerable.Range(0, columns).Where(c => c != time && c != day).ToList();
        return others.Count == 0 ? -1 : others.MaxBy(c => table.Rows.Sum(r => Cell(r, c).Text.Length));
    }

    private static int WhoColumn(TableBlock table, params ReadOnlySpan<int> others)
    {
        for (var column = 0; column < table.Header.Length; column++)
        {
            if (!others.Contains(column) && HasWord(table.Header[column].Text, WhoHeaders)) return column;
        }

        return -1;
    }

    private static EntryGroup? GroupOf(TableBlock table, int column)
    {
        if (column < 0 || column >= table.Header.Length) return null;
        var header = table.Header[column];
        var match = DateReader.Find(header.Text).FirstOrDefault(d => d.Date is not null);
        var day = match is null ? null : new TimePart(match.Start, match.End, match, null, null, false).ToStated(header);
        var year = day is null ? YearIn(header.Text) : null;
        var group = EntryGroup.OfLabel(header, day);
        return group is null ? year is null ? null : new EntryGroup(null, year, null, default) : group with { Year = year, ZoneWords = group.Zone is null ? default : header.SourceSpan(0, header.Text.Length) };
    }

    private static int? YearIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Scan.IsWord(text, at - 1) && Scan.Digits(text, at, 5) == 4 && !Scan.IsWord(text, at + 4) && Scan.Number(text, at, 4) is >= 1970 and <= 2199 and var year) return year;
        }

        return null;
    }

    private static bool SaysNone(string cell) => cell.Trim() is "n/a" or "N/A" or "n.a." or "na" or "-" or "--" or "–" or "—" or "all day" or "none";

    private static bool HasWord(string text, string[] words) =>
        text.Split([' ', '/', '(', ')', '&', ',', '-', ':', '[', ']', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(w => words.Contains(w, StringComparer.OrdinalIgnoreCase));

    private static InlineText Cell(TableRow row, int column) => column >= 0 && column < row.Cells.Length ? row.Cells[column] : InlineText.Empty;
}
