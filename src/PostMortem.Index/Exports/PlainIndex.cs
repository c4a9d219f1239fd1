using System.Buffers;
using System.Globalization;
using System.Text;

namespace PostMortem.Index;

/// <summary>Writes <c>llms.txt</c> (llmstxt.org): all documents as a Markdown list by year, a line each, for language models and whoever reads plain text.</summary>
internal static class PlainIndex
{
    /// <summary>Where it lies, relative to the output folder.</summary>
    public const string Path = "llms.txt";

    private const int LongestSummary = 300;

    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*[]<&");

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(IndexModel model, Archive archive, string title)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(title)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"> Post-mortems and retrospectives: {Facts.Count(model.Documents.Length, "document")}, newest first.\n\n");
        text.Append("Severity, services and dates are as the documents state them; nothing is guessed.\n");
        foreach (var year in archive.Years)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {year.Name}\n\n");
            foreach (var document in year.Documents) text.Append(CultureInfo.InvariantCulture, $"- [{Escape(document.Name)}]({document.Page}): {Escape(Notes(document))}\n");
        }

        text.Append("\n## Data\n\n");
        text.Append("- [index.json](index.json): all documents with timelines, causes and action items\n");
        text.Append(CultureInfo.InvariantCulture, $"- [{ActionItemsCsv.Path}]({ActionItemsCsv.Path}): all action items\n");
        return Encoding.UTF8.GetBytes(WellFormed.Visible(text.ToString()));
    }

    private static string Notes(IndexedDocument document)
    {
        string[] facts = [.. document.Date is { } day ? [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : Array.Empty<string>(), .. Facts.Of(document), document.Path];
        var notes = string.Join(", ", facts);
        return document.Summary.Length == 0 ? notes : $"{notes}. {Shorten(document.Summary)}";
    }

    private static string Shorten(string summary)
    {
        if (summary.Length <= LongestSummary) return summary;
        var end = summary.LastIndexOf(' ', LongestSummary - 1);
        return summary[..(end > 0 ? end : LongestSummary)] + " …";
    }

    private static string Escape(string text)
    {
        text = PlainText.OneLine(text);
        if (!text.AsSpan().ContainsAny(Markup)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Markup.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
