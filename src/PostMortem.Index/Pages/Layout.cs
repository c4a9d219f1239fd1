namespace PostMortem.Index.Pages;

/// <summary>What all pages have in common.</summary>
internal static class Layout
{
    /// <summary>The language of all words that are ours.</summary>
    public const string Language = "en";

    // No inline script or style, nothing from elsewhere: what a document smuggles in can neither run nor call home.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>A whole page.</summary>
    /// <param name="title">What the browser's tab shows.</param>
    /// <param name="root">From the page's folder to the output folder: empty, or <c>../</c>.</param>
    /// <param name="body">The content of the body.</param>
    /// <param name="scripts">Scripts, relative to the output folder.</param>
    public static Html Page(string title, string root, Html body, IEnumerable<string> scripts) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{new Html(Policy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{title}</title>
        <link rel="stylesheet" href="{root}assets/site.css">
        <link rel="alternate" type="application/atom+xml" title="Newest documents" href="{root}feed.xml">
        {Html.Join(scripts.Select(s => Html.Of($"<script src=\"{root}{s}\" defer></script>\n")))}</head>
        <body>
        <a class="skip" href="#page-content">Skip to content</a>
        {body}
        </body>
        </html>

        """);
}
