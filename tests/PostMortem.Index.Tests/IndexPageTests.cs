namespace PostMortem.Index.Tests;

public class IndexPageTests
{
    [Fact]
    public async Task Lists_documents_newest_first()
    {
        var site = Site.Of(
            [Site.Finding("new.md", "one", 1), Site.Finding("new.md", "two", 2), Site.Finding("new.md", "never shown", 3, Diagnostics.Severity.None)],
            ("old.md", "# Old, 2024-05-06\n\n## Summary\n\nIt broke."),
            ("new.md", "---\nseverity: SEV2\nservices: [mail]\n---\n# New, 2026-01-02\n\n## Summary\n\nIt broke `<again>` & again."),
            ("undated.md", "# Without a day\n\n## Timeline\n\n## Action items"));
        await Verify(site.Text("index.html"));
    }

    [Fact]
    public void A_site_without_documents_says_so() => Assert.Contains("No documents yet.", Site.Of().Page("index.html").Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_title_is_text_wherever_it_stands()
    {
        var site = Site.Of(("a.md", "---\ntitle: '</title></script><script>alert(1)</script>'\n---\ntext"));
        Assert.Equal("</title></script><script>alert(1)</script>", site.Page("index.html").QuerySelector("h3")!.TextContent);
        Assert.StartsWith("</title></script>", site.Page("documents/a.html").Title, StringComparison.Ordinal);
        Assert.Empty(site.Page("documents/a.html").QuerySelectorAll("script"));
    }

    [Fact]
    public void Many_documents_are_listed_by_year()
    {
        var site = Site.Of([.. Enumerable.Range(0, 301).Select(i => ($"{i}.md", $"# Incident {i}, {2024 + (i % 3)}-01-01"))]);
        Assert.Equal(Archive.Newest, site.Page("index.html").QuerySelectorAll(".documents > li").Length);
        Assert.Equal(["years/2026.html", "years/2025.html", "years/2024.html"], site.Page("index.html").QuerySelectorAll(".years a").Select(a => a.GetAttribute("href")));
        Assert.Equal(301, site.Paths.Where(p => p.StartsWith("years/", StringComparison.Ordinal)).Sum(p => site.Page(p).QuerySelectorAll(".documents > li").Length));
    }

    [Fact]
    public void Pages_ask_for_nothing_from_elsewhere()
    {
        var site = Site.Of(("a.md", "# A\n\n[x](https://example.org) ![y](https://example.org/y.png)"));
        foreach (var path in site.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = site.Page(path);
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("[src], link[href]"), e => Assert.DoesNotContain(":", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        }
    }
}
