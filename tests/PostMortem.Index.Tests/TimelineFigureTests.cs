using AngleSharp.Dom;

namespace PostMortem.Index.Tests;

public class TimelineFigureTests
{
    private const string Usual = """
        # Search is slow, 2026-01-09

        ## Timeline

        All times UTC.

        - 2025-12-01 09:00 A setting is merged.
        - 2026-01-09 10:00 Searches start failing for all users.
        - 10:10 PagerDuty alert fires.
        - 10:15 @ada acknowledges.
        - 10:40 Rollback completes; error rate drops, mitigated.
        - 11:00 All searches work; incident resolved.
        - 2026-01-15 09:00 Ticket closed.
        """;

    [Fact]
    public async Task Draws_phases_and_entries_to_scale() => await Verify(Figure(Usual)!.OuterHtml);

    [Fact]
    public void Points_lead_to_the_words_of_their_entries()
    {
        var page = Page(Usual);
        foreach (var point in page.QuerySelectorAll(".course a"))
        {
            var title = point.QuerySelector("title")!.TextContent;
            Assert.Contains(title[6..], page.QuerySelector(point.GetAttribute("href")!)!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(5, page.QuerySelectorAll(".course a").Length);
    }

    [Theory]
    [InlineData("| Time (UTC) | What |\n|---|---|\n| 10:00 | Requests fail |\n| 10:30 | Requests work |", "tr#entry-1 tr#entry-2")]
    [InlineData("10:00 UTC Requests fail\n10:30 UTC Requests work", "p#entry-1 p#entry-1")]
    [InlineData("### 10:00 UTC Requests fail\n\nAll.\n\n### 10:30 UTC Requests work\n\nAll.", "h3#1000-utc-requests-fail h3#1030-utc-requests-work")]
    [InlineData("- 10:00 UTC Requests fail\n\n- 10:30 UTC Requests work", "li#entry-1 li#entry-2")]
    public void Entries_of_every_form_have_a_place(string timeline, string places)
    {
        var page = Page("# A, 2026-01-09\n\n## Timeline\n\n" + timeline);
        Assert.Equal(places, string.Join(' ', page.QuerySelectorAll(".course a").Select(a => page.GetElementById(a.GetAttribute("href")![1..])!).Select(e => $"{e.LocalName}#{e.Id}")));
    }

    [Theory]
    [InlineData("- 10:00 UTC Requests fail")]
    [InlineData("- 10:00 UTC Requests fail\n- 10:00 UTC An alert fires")]
    [InlineData("- Requests fail\n- Requests work")]
    [InlineData("Nobody wrote it down.")]
    public void Without_two_times_there_is_nothing_to_draw(string timeline) => Assert.Null(Figure("# A, 2026-01-09\n\n## Timeline\n\n" + timeline));

    [Fact]
    public void Clocks_of_an_unknown_zone_are_drawn_as_such()
    {
        var figure = Figure("# A\n\n## Timeline\n\n- 10:00 Requests fail\n- 10:30 Requests work\n")!;
        Assert.Equal("10:00 to 10:30 as clocks had it; the day is not told, to scale.", figure.QuerySelector("figcaption")!.TextContent.Trim());
        Assert.Empty(figure.QuerySelectorAll("button, [data-at]"));
    }

    [Fact]
    public void A_minute_and_many_entries_can_be_drawn()
    {
        Assert.Equal(["Until detected 15 s", "Until resolved 40 s"], Figure("# A, 2026-01-09\n\n## Timeline\n\n- 10:00:05 UTC Requests fail\n- 10:00:20 UTC PagerDuty alert fires\n- 10:01:00 UTC Error rate back to baseline; incident resolved\n")!.QuerySelectorAll(".phase > text:first-of-type").Select(t => t.TextContent));
        var many = Figure("# A, 2026-01-09\n\n## Timeline\n\nAll times UTC.\n\n" + string.Concat(Enumerable.Range(0, 150).Select(i => $"- 10:{i / 60 % 60:00}:{i % 60:00} Step {i}\n")))!;
        Assert.Equal(150, many.QuerySelectorAll("circle").Length);
        Assert.InRange(many.QuerySelectorAll(".axis text").Length, 2, 8);
    }

    [Fact]
    public void Several_incidents_have_a_figure_each()
    {
        var page = Page("# Two, 2026-01-09\n\n## First\n\n### Timeline\n\n- 10:00 UTC Requests fail\n- 10:30 UTC Requests work\n\n## Second\n\n### Timeline\n\n- 12:00 UTC Mail fails\n- 12:30 UTC Mail works\n");
        Assert.Equal(["First:", "Second:"], page.QuerySelectorAll("figure.timeline figcaption p").Select(p => p.TextContent.Split(' ')[0]));
    }

    private static IElement? Figure(string markdown) => Page(markdown).QuerySelector("figure.timeline");

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string markdown) => Site.Of(("a.md", markdown)).Page("documents/a.html");
}
