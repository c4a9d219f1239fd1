namespace PostMortem.Index.Pages;

/// <summary>What all pages have in common.</summary>
internal static class Layout
{
    /// <summary>The language of all words that are ours.</summary>
    public const string Language = "en";

    // No inline script or style, nothing from elsewhere: what a document smuggles in can neither run nor call home.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private static readonly (string Page, string Name)[] Places = [(SiteOutputs.IndexPage, "Documents"), (SiteOutputs.ActionsPage, "Action items"), (SiteOutputs.InsightPage, "Insight")];

    /// <summary>A whole page.</summary>
    /// <param name="frame">What stands around the content.</param>
    /// <param name="main">The content, with its <c>main</c>.</param>
    public static Html Page(Frame frame, Html main) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{new Html(Policy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{(frame.Title is { } title ? $"{title} – {frame.Site}" : frame.Site)}</title>
        <link rel="icon" type="image/svg+xml" href="{frame.Root}assets/icon.svg">
        {Html.Join(frame.Styles.Prepend("site.css").Select(s => Html.Of($"<link rel=\"stylesheet\" href=\"{frame.Root}assets/{s}\">\n")))}{Feed(frame)}{Html.Join(frame.Scripts.Select(s => Html.Of($"<script src=\"{frame.Root}{s}\" defer></script>\n")))}</head>
        <body>
        <a class="skip" href="#page-content">Skip to content</a>
        <header class="site">
        {Brand(frame)}
        {Navigation(frame)}</header>
        {main}
        </body>
        </html>

        """);

    /// <summary>The site's title; the first page has no other heading.</summary>
    private static Html Brand(Frame frame) => frame.Title is null
        ? Html.Of($"<h1 class=\"brand\">{frame.Site}</h1>")
        : Html.Of($"<p class=\"brand\"><a href=\"{frame.Root}{SiteOutputs.IndexPage}\">{frame.Site}</a></p>");

    private static Html Feed(Frame frame) => frame.IsForCustomers ? Html.Empty
        : Html.Of($"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Newest documents\" href=\"{frame.Root}feed.xml\">\n");

    private static Html Navigation(Frame frame) => frame.IsForCustomers ? Html.Empty : Html.Of($"""
        <nav aria-label="Site">
        <ul>
        {Html.Join(Places.Select(p => Place(frame, p.Page, p.Name)))}</ul>
        </nav>

        """);

    private static Html Place(Frame frame, string page, string name)
    {
        var current = page == frame.Page ? new Html(" aria-current=\"page\"") : Html.Empty;
        return Html.Of($"<li><a href=\"{frame.Root}{page}\"{current}>{name}</a></li>\n");
    }
}
