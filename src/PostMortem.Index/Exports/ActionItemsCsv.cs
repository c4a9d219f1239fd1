using System.Buffers;
using System.Globalization;
using System.Text;

namespace PostMortem.Index;

/// <summary>Writes <c>action-items.csv</c> (RFC 4180), an action item a row, for spreadsheets.</summary>
internal static class ActionItemsCsv
{
    /// <summary>Where it lies, relative to the output folder.</summary>
    public const string Path = "action-items.csv";

    private const string Header = "path,title,date,severity,text,owner,priority,due,ticket,done,overdue,categories,line,page\r\n";

    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(IndexModel model)
    {
        var csv = new StringBuilder(Header);
        foreach (var document in model.Documents)
        {
            foreach (var item in document.ActionItems) csv.AppendJoin(',', Row(document, item).Select(Cell)).Append("\r\n");
        }

        // Excel takes a file without the mark for the code page of the machine.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string?[] Row(IndexedDocument document, IndexedActionItem item) =>
    [
        document.Path,
        document.Title,
        Day(document.Date),
        document.Severity,
        item.Text,
        WithoutAt(item.Owner ?? ""),
        item.Priority,
        Day(item.Due),
        item.Ticket,
        item.IsDone ? "true" : "false",
        item.IsOverdue switch { true => "true", false => "false", null => null },
        string.Join(' ', item.Categories),
        item.Line.ToString(CultureInfo.InvariantCulture),
        document.Anchors.At(document.Source, item.Line) is { } anchor ? $"{document.Page}#{anchor}" : document.Page,
    ];

    private static string Cell(string? value)
    {
        var cell = SpreadsheetText.Of(WellFormed.Visible(PlainText.OneLine(value)));
        return cell.AsSpan().ContainsAny(ToQuote) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    /// <summary>Names instead of handles: a cell that begins with <c>@</c> would need an apostrophe that gets in the way of every filter.</summary>
    private static string WithoutAt(string owner)
    {
        var name = new StringBuilder(owner.Length);
        for (var i = 0; i < owner.Length; i++)
        {
            var beginsHandle = owner[i] == '@' && (i == 0 || !char.IsLetterOrDigit(owner[i - 1])) && i + 1 < owner.Length && char.IsLetterOrDigit(owner[i + 1]);
            if (!beginsHandle) name.Append(owner[i]);
        }

        return name.ToString();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
