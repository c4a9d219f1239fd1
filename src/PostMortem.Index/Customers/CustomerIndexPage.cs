using System.Collections.Immutable;
using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>The first page of the customer edition: all reports, newest first.</summary>
internal static class CustomerIndexPage
{
    /// <summary>Renders the page.</summary>
    public static Html Render(ImmutableArray<CustomerPage> pages, string site) => Layout.Page(new Frame(site, SiteOutputs.IndexPage) { IsForCustomers = true }, Html.Of($"""
        <main id="page-content" tabindex="-1">
        <div id="list">
        <p class="lead">{(pages.IsEmpty ? "No reports." : Facts.Count(pages.Length, "report"))}</p>
        {Html.Join(pages.GroupBy(p => p.Report.Document.Date?.Year).Select(Year))}</div>
        </main>
        """));

    private static Html Year(IGrouping<int?, CustomerPage> year) => Html.Of($"""
        <section>
        <h2>{year.Key?.ToString(CultureInfo.InvariantCulture) ?? "No date"}</h2>
        <ol class="documents">
        {Html.Join(year.Select(Item))}</ol>
        </section>

        """);

    private static Html Item(CustomerPage page)
    {
        var duration = Facts.Duration(page.Report.Minutes) is { } length ? Html.Of($"<p class=\"facts\"><span>{length}</span></p>\n") : Html.Empty;
        return Html.Of($"""
            <li>
            <p class="date">{DocumentList.Date(page.Report.Document.Date)}</p>
            <h3><a href="{page.Path}">{page.Name}</a></h3>
            {duration}</li>

            """);
    }
}
