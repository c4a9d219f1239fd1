namespace PostMortem.Index.Tests;

public class DocumentPageTests
{
    [Fact]
    public async Task Shows_a_document_its_contents_and_its_findings()
    {
        const string Markdown = """
            ---
            severity: 2
            services: [search]
            ---
            # Search is *slow*, 2026-01-09

            ## Summary

            Queries took ten seconds. See [the other one](other.md#impact).

            ## Timeline

            | Time (UTC) | Event |
            |:--|--:|
            | 08:00 | Latency rises |

            **Impact**

            Nobody could search.
            """;
        var site = Site.Of([Site.Finding("search.md", "'08:00' comes after '09:00'; put it first", 15)], ("search.md", Markdown), ("other.md", "# Other\n\n## Impact\n\nNone."));
        await Verify(site.Text("documents/search.html"));
    }

    [Fact]
    public void Has_one_first_level_heading_and_none_is_left_out()
    {
        var page = Site.Of(("a.md", "# Title\n\n# Summary\n\nText.\n\n## Detail\n\n###### Deep")).Page("documents/a.html");
        Assert.Equal(["H1 Title", "H2 Summary", "H3 Detail", "H6 Deep"], page.QuerySelectorAll("main > header h1, article h1, article h2, article h3, article h6").Select(h => $"{h.TagName} {h.TextContent}"));
    }

    [Theory]
    [InlineData("[x](https://example.org/a?b=1&c=2)", "https://example.org/a?b=1&c=2")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[x](#summary)", "#summary")]
    [InlineData("[x](b.md)", "folder-b.html")]
    [InlineData("[x](./b.md#impact)", "folder-b.html#impact")]
    [InlineData("[x](../folder/b.md?plain=1)", "folder-b.html")]
    [InlineData("[x](/folder/b)", "folder-b.html")]
    [InlineData("[x](<../other one.md>)", "other-one.html")]
    [InlineData("[x](../other%20one.md)", "other-one.html")]
    [InlineData("<https://example.org>", "https://example.org")]
    public void Links_lead_somewhere(string markdown, string expected)
    {
        var page = Site.Of(("folder/a.md", "# A\n\n" + markdown), ("folder/b.md", "# B"), ("other one.md", "# C")).Page("documents/folder-a.html");
        Assert.Equal(expected, page.QuerySelector("article a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("klingon", null)]
    [InlineData("en", null)]
    public void Title_and_text_are_marked_with_the_language_of_the_document(string value, string? language)
    {
        var page = Site.Of(("a.md", $"---\nlang: {value}\n---\n# Title\n\nText.\n")).Page("documents/a.html");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.All([page.QuerySelector("h1"), page.QuerySelector("article")], e => Assert.Equal(language, e!.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("Printers", "Printers", null)]
    [InlineData("Printers", "All printers stood still", "All printers stood still")]
    public void A_heading_below_the_front_matters_title_is_shown_where_it_says_more(string title, string heading, string? shown)
    {
        var page = Site.Of(("a.md", $"---\ntitle: {title}\n---\n# {heading}\n\nText.\n")).Page("documents/a.html");
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(shown, page.QuerySelector("article h2")?.TextContent);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](<java&#10;script:alert(1)>)")]
    [InlineData("[x](&#x6A;avascript:alert(1))")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html,hi)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//example.org/a)")]
    [InlineData("[x](/\\example.org/a)")]
    [InlineData("[x](\\\\\\\\example.org\\a)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](../../outside.md)")]
    [InlineData("[x](missing.md)")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    public void Links_that_could_harm_or_lead_nowhere_stay_text(string markdown) =>
        Assert.Empty(Site.Of(("a.md", "# A\n\n" + markdown)).Page("documents/a.html").QuerySelectorAll("article a, article img"));

    [Fact]
    public void Images_of_other_hosts_are_links_that_nobody_follows_by_himself()
    {
        var page = Site.Of(("a.md", "# A\n\n![Graph](https://example.org/g.png)")).Page("documents/a.html");
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal("Image: Graph", page.QuerySelector("article a[href='https://example.org/g.png']")!.TextContent);
    }

    [Fact]
    public void Raw_images_are_named()
    {
        var page = Site.Of(("a.md", "# A\n\n<img width=\"400\" alt=\"A &quot;graph&quot;\" src=\"https://example.org/g.png\" />")).Page("documents/a.html");
        Assert.Equal("Image: A \"graph\"", page.QuerySelector("article .image")!.TextContent);
    }

    [Fact]
    public void Harmless_tags_stay_without_their_attributes()
    {
        var page = Site.Of(("a.md", "# A\n\na<br>b H<sub onclick=\"x()\">2</sub>\n\n<details open ontoggle=\"x()\">\n<summary>More</summary>\n\nHidden **text**\n\n</details>")).LenientPage("documents/a.html");
        Assert.Equal("a<br>b H<sub>2</sub>", page.QuerySelector("article p")!.InnerHtml);
        Assert.Equal("<summary>More</summary>\n<p>Hidden <strong>text</strong></p>\n", page.QuerySelector("details")!.InnerHtml.TrimStart());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <script src=\"https://example.org/x.js\"></script> text")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    [InlineData("<style>body { display: none }</style>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">")]
    [InlineData("<base href=\"https://example.org/\">")]
    [InlineData("<form action=\"https://example.org\"><input name=q></form>")]
    [InlineData("</article></main><script>alert(1)</script>")]
    [InlineData("<!-- --><script>alert(1)</script><!-- -->")]
    [InlineData("<b <script>alert(1)</script>")]
    [InlineData("<br title=\"a>b\" onclick=\"x\"><scr<script>ipt>")]
    [InlineData("`</code></pre><script>alert(1)</script>`")]
    [InlineData("```\n</code></pre><script>alert(1)</script>\n```")]
    [InlineData("| a |\n|---|\n| <script>alert(1)</script> |")]
    public void Other_markup_is_shown_not_obeyed(string markdown)
    {
        var page = Site.Of(("a.md", "# A\n\n" + markdown + "\n\nThe end.")).LenientPage("documents/a.html");
        Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, article style, form, base, meta[http-equiv=refresh]"));
        Assert.All(page.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("The end.", page.QuerySelector("main > article")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**Impact**\n\n")]
    [InlineData("<b></i> ")]
    [InlineData("<div '<div \" ")]
    [InlineData("<!-- ")]
    [InlineData("[a](b.md) ")]
    public void A_long_document_takes_no_longer_than_its_length(string part)
    {
        // Quadratic work on this would take minutes, not milliseconds.
        var text = string.Concat(Enumerable.Repeat(part, 40_000));
        Assert.Contains("<article>", Site.Of([Site.Finding("a.md", "message", 1)], ("a.md", "# A\n\n" + text)).Text("documents/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_left_open_ends_with_the_document()
    {
        var page = Site.Of([Site.Finding("a.md", "message", 1)], ("a.md", "# A\n\n<b>bold <details>\n\ntext")).LenientPage("documents/a.html");
        Assert.Null(page.QuerySelector("section.findings")!.Closest("b, details"));
        Assert.Empty(page.QuerySelectorAll("section.findings b, section.findings details"));
    }

    [Fact]
    public void Characters_that_turn_text_around_are_replaced()
    {
        var text = Site.Of(("a.md", "# A \u202Egnp.exe\n\n\u2066x\u0007")).Text("documents/a.html");
        Assert.DoesNotContain(text, c => c is '\u202E' or '\u2066' or '\u0007');
    }

    [Fact]
    public void A_heading_cannot_take_the_place_of_the_page()
    {
        var page = Site.Of([Site.Finding("a.md", "message", 1)], ("a.md", "# A\n\n## Content\n\n## Query\n\n## Findings of the build")).Page("documents/a.html");
        Assert.DoesNotContain(page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id), g => g.Skip(1).Any());
    }

    [Fact]
    public async Task Tells_where_its_items_stand_and_what_is_like_it()
    {
        var options = Site.Options with { SourceUrl = UrlPattern.Parse("https://git.example.org/docs/blob/main/{path}#L{line}", "{path}") };
        var site = Site.Of(
            options,
            Board.Documents[0],
            ("volume.md", "# Disk of the archive full, 2026-01-11\n\n## Summary\n\nThe disk was full on 2026-01-11.\n"));
        var main = site.Page("documents/disk.html");
        await Verify(string.Join('\n', main.QuerySelectorAll("dl.facts, section.aside").Select(e => e.OuterHtml)));
    }

    [Fact]
    public void Dates_and_tickets_are_not_broken()
    {
        var page = Site.Of(("a.md", "# A\n\n| Due | Ticket |\n|---|---|\n| 2026-01-02 | OPS-12 |\n\nSee **PAY-3** & x86-64, `2026-01-02`.")).Page("documents/a.html");
        Assert.Equal(["2026-01-02", "OPS-12", "PAY-3"], page.QuerySelectorAll("article .whole").Select(e => e.TextContent));
    }
}
