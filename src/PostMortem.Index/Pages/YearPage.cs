namespace PostMortem.Index.Pages;

/// <summary>All documents of one year.</summary>
internal static class YearPage
{
    /// <summary>Renders the page.</summary>
    public static Html Render(Archive archive, ArchiveYear year, string site) => Layout.Page(new Frame(site, year.Page!) { Title = year.Name }, Html.Of($"""
        <main id="page-content" tabindex="-1">
        <header class="page">
        <h1>{year.Name}</h1>
        <nav class="years" aria-label="Years">
        <ul>
        {Html.Join(archive.Years.Select(y => Item(y, y == year)))}</ul>
        </nav>
        </header>
        <h2>{Facts.Count(year.Documents.Length, "document")}</h2>
        {DocumentList.Render(year.Documents, "../")}
        </main>
        """));

    private static Html Item(ArchiveYear year, bool isCurrent) => isCurrent
        ? Html.Of($"<li><a href=\"../{year.Page}\" aria-current=\"page\">{year.Name}</a></li>\n")
        : Html.Of($"<li><a href=\"../{year.Page}\">{year.Name}</a></li>\n");
}
