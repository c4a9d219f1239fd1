using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>A list of documents, title and date first.</summary>
internal static class DocumentList
{
    /// <summary>The list.</summary>
    /// <param name="documents">The documents in order.</param>
    /// <param name="root">From the page's folder to the output folder.</param>
    public static Html Render(IEnumerable<IndexedDocument> documents, string root) => Html.Of($"""
        <ol class="documents">
        {Html.Join(documents.Select(d => Item(d, root)))}</ol>
        """);

    /// <summary>A date; nothing where there is none.</summary>
    public static Html Date(DateOnly? date) => date is { } day ? Html.Of($"<time>{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time>") : Html.Of($"<span class=\"undated\">No date</span>");

    private static Html Item(IndexedDocument document, string root) => Html.Of($"""
        <li>
        <p class="date">{Date(document.Date)}</p>
        <h3><a href="{root}{document.Page}">{document.Name}</a></h3>
        <p class="facts">{Html.Join(Facts.Of(document).Select(f => Html.Of($"<span>{f}</span>")))}{Findings(document)}</p>
        {Summary(document)}</li>

        """);

    private static Html Findings(IndexedDocument document) => document.Findings.IsEmpty ? Html.Empty
        : Html.Of($"<span class=\"findings\">{Facts.Count(document.Findings.Length, "finding")}</span>");

    private static Html Summary(IndexedDocument document) => document.Summary.Length == 0 ? Html.Empty : Html.Of($"<p class=\"summary\">{document.Summary}</p>\n");
}
