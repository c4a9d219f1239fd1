namespace PostMortem.Index.Tests;

public class InsightPageTests
{
    [Fact]
    public async Task A_few_incidents_tell_no_trend() => await Verify(Site.Of(
        ("mail.md", Report("Mail is late", "2026-03-05", 10, 30)),
        ("retros/a.md", "---\nkind: retrospective\n---\n# Sprint, 2026-03-01\n\n## What went well\n\n- All.")).Text("insight.html"));

    [Fact]
    public async Task Many_incidents_are_counted_and_measured() => await Verify(Content(Site.Of([.. Enumerable.Range(1, 12).Select(i => ($"{i:00}.md", Report($"Outage {i}", $"2025-{i:00}-20", i, i * 30, i % 3 == 0 ? "SEV1" : i % 3 == 1 ? "sev-2" : null)))])));

    [Fact]
    public void Without_incidents_says_so()
    {
        var page = Site.Of(("undated.md", "# A\n\n## Timeline\n\n## Action items")).Page("insight.html");
        Assert.Equal("No incident with a date yet. 1 more has no date and is not counted.", page.QuerySelector(".lead")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("svg"));
    }

    [Fact]
    public void Every_chart_has_its_table()
    {
        var page = Site.Of([.. Enumerable.Range(0, 60).Select(i => ($"{i}.md", Report($"Outage {i}", $"{2018 + (i / 8)}-0{1 + (i % 9)}-11", 5, 60 + i)))]).Page("insight.html");
        Assert.Equal(["By year", "The last 24 months"], page.QuerySelectorAll("h3").Select(h => h.TextContent).Take(2));
        Assert.All(page.QuerySelectorAll("figure svg.chart"), c => Assert.NotNull(c.Closest("figure")!.QuerySelector("table")));
        Assert.All(page.QuerySelectorAll("svg"), c => Assert.NotNull(c.Closest("[aria-hidden=true]")));
    }

    [Theory]
    [InlineData("SEV2, sev-2, 2, Severity 02", "SEV2")]
    [InlineData("High (100% of users), high, HIGH - all", "High")]
    [InlineData("minor, 3, critical, SEV1", "SEV1 Severity 3 Critical Minor")]
    [InlineData("0, P1, ,--", "Severity 0 P1 not stated")]
    public void Severities_are_told_apart_as_people_mean_them(string severities, string names)
    {
        var site = Site.Of([.. severities.Split(", ").SelectMany(s => s.Split(',')).Select((s, i) => ($"{i}.md", Report("A", "2026-01-01", 1, 2, s.Length == 0 ? null : s)))]);
        Assert.Equal(names, string.Join(' ', SeverityGroup.Of(site.Model.Documents).Select(g => g.Name ?? "not stated")));
    }

    [Fact]
    public void Services_and_causes_that_recur_are_named()
    {
        var site = Site.Of(
            ("a.md", "---\nservices: [search]\n---\n# Search stops, 2026-01-02\n\n## Root causes\n\n- The certificate had expired.\n"),
            ("b.md", "---\nservices: [Search, mail]\n---\n# Mail stops, 2026-02-02\n\n## Root causes\n\n- Nobody watched certificates.\n"));
        Assert.Equal(["search 2", "certificate 2"], site.Page("insight.html").QuerySelectorAll("section[aria-labelledby=recurring] tbody tr").Select(r => $"{r.Children[0].TextContent} {r.Children[1].TextContent}"));
    }

    [Theory]
    [InlineData("2025-03-20", "On this day, 20 March")]
    [InlineData("2024-03-18", "Around this day, 20 March")]
    [InlineData("2025-03-24", null)]
    [InlineData("2026-03-20", null)]
    public void What_happened_on_this_day_is_remembered(string date, string? heading) =>
        Assert.Equal(heading, Site.Of(("a.md", Report("A", date, 1, 2))).Page("insight.html").QuerySelector("#day")?.TextContent);

    [Fact]
    public void Promises_are_counted_where_the_documents_tell()
    {
        var page = Site.Of(Board.Documents).Page("insight.html");
        Assert.Contains("1 of 3: too few to tell.", page.QuerySelector("section[aria-labelledby=promises]")!.TextContent, StringComparison.Ordinal);
    }

    private static string Content(Site site) => site.Page("insight.html").QuerySelector("main")!.OuterHtml;

    private static string Report(string title, string date, int detected, int resolved, string? severity = null)
    {
        var start = TimeOnly.FromTimeSpan(TimeSpan.FromHours(8));
        return $"""
            ---
            severity: {severity}
            ---
            # {title}, {date}

            ## Timeline

            All times UTC.

            - {start:HH:mm} Requests start failing for all users.
            - {start.AddMinutes(detected):HH:mm} PagerDuty alert fires.
            - {start.AddMinutes(resolved):HH:mm} All requests work; incident resolved.
            """;
    }
}
