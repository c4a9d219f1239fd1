namespace PostMortem.Index.Pages;

/// <summary>The page to open: all documents, newest first, and the search.</summary>
internal static class IndexPage
{
    public static Html Render(IndexModel model, string title) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{title}</title></head>
        <body><h1>{title}</h1><ol>
        {Html.Join(model.Documents.Select(d => Html.Of($"<li>{d.Name}</li>\n")))}</ol></body>
        </html>

        """);
}
