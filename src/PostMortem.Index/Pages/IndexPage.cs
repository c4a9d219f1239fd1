using System.Collections.Immutable;

namespace PostMortem.Index.Pages;

/// <summary>The page to open: the search, and all documents, newest first.</summary>
internal static class IndexPage
{
    private static readonly ImmutableArray<string> Scripts =
    [
        "assets/words.js", "assets/query.js", "assets/typos.js", "assets/snippets.js", "assets/search.js", "search/root.js", "assets/filters.js", "assets/site.js",
    ];

    /// <summary>Renders the page.</summary>
    public static Html Render(Archive archive, ImmutableArray<Facet> facets, string site) => Layout.Page(new Frame(site, SiteOutputs.IndexPage) { Styles = ["search.css"], Scripts = Scripts }, Html.Of($"""
        <main id="page-content" tabindex="-1">
        <form class="search" role="search">
        <p class="hint" aria-hidden="true">Press <kbd>/</kbd></p>
        <label for="query">Search all documents</label>
        <input id="query" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" aria-describedby="status" aria-keyshortcuts="/">
        <p id="status" role="status"></p>
        <noscript><p>The search needs JavaScript. The list below does not.</p></noscript>
        </form>
        {FacetBar.Render(facets, archive.Count)}<section id="results" aria-labelledby="results-title" hidden>
        <h2 id="results-title">Results</h2>
        <div id="hits"></div>
        </section>
        <div id="list">
        <p class="lead">{Lead(archive)}</p>
        {Html.Join(archive.OnFirstPage().Select(Year))}{Years(archive)}</div>
        </main>
        """));

    private static Html Lead(Archive archive)
    {
        if (archive.Count == 0) return Html.Of($"No documents yet.");
        var newest = archive.Years[0].Documents[0].Date;
        return newest is null ? Html.Of($"{Facts.Count(archive.Count, "document")}") : Html.Of($"{Facts.Count(archive.Count, "document")}, the newest of {DocumentList.Date(newest)}");
    }

    private static Html Year(ArchiveYear year) => Html.Of($"""
        <section>
        <h2>{year.Name}</h2>
        {DocumentList.Render(year.Documents, "")}
        </section>

        """);

    /// <summary>Where there are too many for one page: the years.</summary>
    private static Html Years(Archive archive) => archive.Years.All(y => y.Page is null) ? Html.Empty : Html.Of($"""
        <nav class="years" aria-label="All documents by year">
        <h2>All documents</h2>
        <ul>
        {Html.Join(archive.Years.Select(y => Html.Of($"<li><a href=\"{y.Page}\">{y.Name}</a> <span>{Facts.Count(y.Documents.Length, "document")}</span></li>\n")))}</ul>
        </nav>

        """);
}
