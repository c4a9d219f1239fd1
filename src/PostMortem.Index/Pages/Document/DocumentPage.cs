namespace PostMortem.Index.Pages;

/// <summary>One document, to be read.</summary>
internal static class DocumentPage
{
    /// <summary>Renders the page.</summary>
    public static Html Render(IndexedDocument document, SiteLinks links, DateOnly? today, string site)
    {
        var figures = TimelineFigure.Render(document);
        var frame = new Frame(site, document.Page) { Title = document.Name, Styles = ["document.css"], Scripts = figures.Value.Contains("<button", StringComparison.Ordinal) ? ["assets/times.js"] : [] };
        return Layout.Page(frame, Html.Of($"""
            <main id="page-content" tabindex="-1" class="document">
            <header class="page">
            <p class="date">{DocumentList.Date(document.Date)}</p>
            <h1{Language(document)}>{document.Name}</h1>
            <dl class="facts">
            {StatedFacts(document)}</dl>
            {KeyFigures(document)}{figures}</header>
            {DocumentContents.Render(document)}<article{Language(document)}>
            {DocumentRenderer.Render(document, links)}</article>
            {DocumentItems.Render(document, today)}{SimilarIncidents.Render(document)}{Findings(document)}</main>
            """));
    }

    private static Html StatedFacts(IndexedDocument document) => Html.Join([
        Fact("Kind", Facts.Kind(document.Kind)),
        Fact("Severity", document.Severity),
        Fact("Status", document.Status),
        Fact("Services", string.Join(", ", document.Services)),
        Fact("Team", document.Team),
        Fact("Tags", string.Join(", ", document.Tags)),
        Fact("For", document.Audience == "customer" ? "customers" : null),
        File(document),
    ]);

    private static Html Fact(string name, string? value) => string.IsNullOrEmpty(value) ? Html.Empty : Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    private static Html File(IndexedDocument document)
    {
        var path = document.SourceUrl is { } source ? Html.Of($"<a href=\"{source}\" rel=\"noreferrer\">{document.Path}</a>") : Html.Of($"{document.Path}");
        var edit = document.EditUrl is { } editor ? Html.Of($" <a class=\"edit\" href=\"{editor}\" rel=\"noreferrer\">Edit this page</a>") : Html.Empty;
        return Html.Of($"<div><dt>File</dt><dd>{path}{edit}</dd></div>\n");
    }

    private static Html KeyFigures(IndexedDocument document)
    {
        var metrics = document.Metrics;
        var figures = Html.Join([
            Fact("Detected after", Facts.Duration(metrics.MinutesToDetect)),
            Fact("Acknowledged after", Facts.Duration(metrics.MinutesToAcknowledge)),
            Fact("Mitigated after", Facts.Duration(metrics.MinutesToMitigate)),
            Fact("Resolved after", Facts.Duration(metrics.MinutesToResolve)),
        ]);
        return figures.Value.Length == 0 ? Html.Empty : Html.Of($"<dl class=\"figures\">\n{figures}</dl>\n");
    }

    private static Html Findings(IndexedDocument document) => document.Findings.IsEmpty ? Html.Empty : Html.Of($"""
        <section class="aside findings" aria-labelledby="page-findings">
        <h2 id="page-findings">Findings of the build</h2>
        <ul>
        {Html.Join(document.Findings.Select(Finding))}</ul>
        </section>

        """);

    private static Html Finding(IndexedFinding finding)
    {
        var line = finding.Anchor is { } anchor ? Html.Of($"<a href=\"#{anchor}\">Line {finding.Line}</a>") : Html.Of($"Line {finding.Line}");
        var source = finding.SourceUrl is { } url ? Html.Of($" <a href=\"{url}\" rel=\"noreferrer\">in the file</a>") : Html.Empty;
        return Html.Of($"<li class=\"{finding.Severity}\"><p><span class=\"severity\">{finding.Severity}</span> <code>{finding.Id}</code> {line}{source}</p><p>{finding.Message}</p></li>\n");
    }

    private static Html Language(IndexedDocument document) => document.Source.Language == Layout.Language ? Html.Empty : Html.Of($" lang=\"{document.Source.Language}\"");
}
