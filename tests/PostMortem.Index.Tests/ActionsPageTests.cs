namespace PostMortem.Index.Tests;

public class ActionsPageTests
{
    [Fact]
    public async Task Counts_the_items_and_lists_the_open_ones_by_urgency() => await Verify(Site.Of(Board.Documents).Text("actions.html"));

    [Fact]
    public async Task A_retrospective_goes_through_them() => await Verify(Site.Of(Board.Documents).Text("review.html"));

    [Fact]
    public void Leads_to_the_item_its_document_its_line_and_its_ticket()
    {
        var options = Site.Options with { SourceUrl = UrlPattern.Parse("https://git.example.org/docs/blob/main/{path}#L{line}", "{path}"), TicketUrl = UrlPattern.Parse("https://tracker.example.org/browse/{ticket}", "{ticket}") };
        var site = Site.Of(options, Board.Documents);
        var rows = site.Page("actions.html").QuerySelectorAll("#items tr:not(.group)").Skip(1).ToList();
        Assert.Equal(["documents/disk.html#item-1", "documents/disk.html", "https://git.example.org/docs/blob/main/disk.md#L7", "https://tracker.example.org/browse/OPS-1"], rows[0].QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Alert on the free space of each volume", site.Page("documents/disk.html").QuerySelector("tr#item-1 td")!.TextContent);
        // The document's own link wins over the pattern.
        Assert.Equal("https://git.example.org/mail/issues/7", rows.Single(r => r.TextContent.Contains("#7", StringComparison.Ordinal)).QuerySelector(".ticket")!.GetAttribute("href"));
        Assert.Equal("Rewrite the queue", site.Page("documents/mail.html").QuerySelector("li#item-3")!.TextContent.Trim());
    }

    [Fact]
    public void Without_a_day_nothing_is_called_overdue()
    {
        var page = Site.Of(Site.Options with { Today = null }, Board.Documents).Page("actions.html");
        Assert.Contains("Overdue unknown", string.Join(' ', page.QuerySelectorAll(".figures > *").Select(f => $"{f.Children[0].TextContent} {f.Children[1].TextContent}")), StringComparison.Ordinal);
        Assert.Equal(["With a date 4", "Without a date 1"], page.QuerySelectorAll(".group").Select(g => g.TextContent.Trim()));
        Assert.Contains("nobody knows which items are overdue", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("span.overdue, span.aged"));
    }

    [Fact]
    public void Without_items_says_so()
    {
        var site = Site.Of(("a.md", "# A, 2026-01-01"));
        Assert.Contains("No document names any action item yet.", site.Page("actions.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is open.", site.Page("review.html").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_for_customers_promises_nothing_again() =>
        Assert.Empty(Site.Of(("a.md", "---\naudience: customer\n---\n# A, 2026-01-01\n\n## Action items\n\n- Add a check, @ada, due 2026-02-01")).Page("actions.html").QuerySelectorAll("#items"));

    [Fact]
    public void More_items_than_anybody_reads_are_cut()
    {
        var items = string.Concat(Enumerable.Range(0, Pages.ActionsPage.LargestTable + 50).Select(i => $"- Add check number {i}, @owner{i % 40}\n"));
        var page = Site.Of(("a.md", "# A, 2026-01-01\n\n## Action items\n\n" + items)).Page("actions.html");
        Assert.Equal(Pages.ActionsPage.LargestTable, page.QuerySelectorAll("#items .what").Length);
        Assert.Contains("These are the 1,000 most urgent of 1,050 open items.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("28 others", page.QuerySelector(".tally")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)//issues/1")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    public void What_documents_say_is_text(string text)
    {
        var site = Site.Of(("a.md", $"# {text}, 2026-01-01\n\n## Action items\n\n| Action | Owner | Priority | Due | Ticket |\n|---|---|---|---|---|\n| {text} | {text} | {text} | 2026-02-01 | [{text}]({text}) |\n"));
        foreach (var path in new[] { "actions.html", "review.html", "insight.html", "documents/a.html" })
        {
            var page = site.LenientPage(path);
            Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src")));
            Assert.Empty(page.QuerySelectorAll("a[href^='javascript' i]"));
            Assert.All(page.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        }
    }
}
