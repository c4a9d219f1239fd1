using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>PM2008: first and last names of people, told from those of products, companies and places.</summary>
public class FullNameTests
{
    [Theory]
    [InlineData("Priya Raman acknowledges.", "Priya Raman")]
    [InlineData("Acknowledged by Priya K. Raman.", "Priya K. Raman")]
    [InlineData("Meanwhile Anne-Marie O’Brien drains the node.", "Anne-Marie O’Brien")]
    [InlineData("Priya Raman's laptop is rebooted.", "Priya Raman")]
    [InlineData("[Priya Raman](https://chat.example.com/priya) joins.", "Priya Raman")]
    [InlineData("**Priya Raman**: I see errors.", "Priya Raman")]
    [InlineData("(Priya Raman) New board created", "Priya Raman")]
    [InlineData("Paged engineer Oddny Falk.", "Oddny Falk")]
    [InlineData("Oddny Falk (on-call) sees it.", "Oddny Falk")]
    [InlineData("Oddny Falk, the engineer on duty, sees it.", "Oddny Falk")]
    [InlineData("Oddny Falk joins.", "Oddny Falk")]
    [InlineData("Call with Priya Raman and Tom Berg.", "Priya Raman", "Tom Berg")]
    [InlineData("PR and @tom join, then Priya.")]
    [InlineData("Google Cloud Storage returns errors; Amazon Web Services confirms.")]
    [InlineData("Better Stack notices, Hacker News asks, Red Hat replies.")]
    [InlineData("Victoria Metrics restarts; the Alan Turing Institute asks.")]
    [InlineData("The San Francisco and Charlotte Amalie sites fail over to New Jersey.")]
    [InlineData("Platform Engineering joins, Customer Support asks.")]
    [InlineData("Order Service acknowledges, Load Balancer joins the pool.")]
    [InlineData("Monday Morning: Black Friday joins Cyber Monday.")]
    [InlineData("The Priya Cluster is drained, GitHub Actions joins.")]
    [InlineData("Table Order Lines is locked, Order Lines too.")]
    [InlineData("The chat says:\n\n  > Priya Raman: I see errors.")]
    [InlineData("`Priya Raman` logs in.")]
    public void People_are_told_from_things(string entry, params string[] names) => Assert.Equal(names, Names($"## Timeline (UTC)\n\n- 2026-03-15 14:22 Errors.\n- 14:31 {entry}\n"));

    [Fact]
    public void The_metadata_and_the_configuration_make_people_known()
    {
        Assert.Equal(["Oddny Falk"], Names("**Responders**: Oddny Falk, Platform Team\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 Oddny Falk drains it, Platform Team too.\n"));
        Assert.Equal(["Oddny Falk"], Names("## Timeline (UTC)\n\n- 2026-03-15 14:22 Oddny Falk drains it.\n", PostMortemConfiguration.Default with { People = ["Oddny Falk"] }));
    }

    [Fact]
    public void A_column_of_actors_names_people() =>
        Assert.Equal(["Oddny Falk", "Ines Okoye"], Names("## Timeline\n\n| Time (UTC) | Who | What |\n|---|---|---|\n| 2026-03-15 14:22 | Oddny Falk | drains Green Pool |\n| 14:23 | Ines Okoye | waits |\n| 14:24 | Platform Team | waits |\n| 14:25 | Oddny Falk | stops |\n"));

    [Fact]
    public void Outside_of_the_timeline_names_are_free() => Assert.Empty(Names("Written by Priya Raman.\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 Errors.\n"));

    [Fact]
    public void Each_timeline_names_anew() =>
        Assert.Equal(["Priya Raman", "Priya Raman"], Names("## One\n\n### Timeline (UTC)\n\n- 2026-03-15 14:22 Priya Raman waits. Priya Raman stops.\n\n## Two\n\n### Timeline (UTC)\n\n- 2026-03-16 14:22 Priya Raman waits.\n"));

    [Fact]
    public void Shared_initials_want_a_handle() =>
        Assert.Equal(["'Priya Raman' is a full name; write 'PR' or '@handle'", "'Paul Rossi' is a full name; write '@handle' ('PR' is 'Priya Raman' too)"], Messages("## Timeline (UTC)\n\n- 2026-03-15 14:22 Priya Raman asks Paul Rossi.\n"));

    private static IEnumerable<string> Names(string text, PostMortemConfiguration? configuration = null) => Messages(text, configuration).Select(m => m.Split('\'')[1]);

    private static IEnumerable<string> Messages(string text, PostMortemConfiguration? configuration = null)
    {
        var settings = configuration ?? PostMortemConfiguration.Default;
        var document = DocumentParser.Parse(new SourceText("/docs/errors.md", "# Errors\n\n" + text), "errors.md", settings, "post-mortem");
        return Analyzer.Judge(document, new RuleContext(settings, new DateOnly(2026, 11, 24))).Where(d => d.Id is "PM2008" or "PM0011").Select(d => d.Message);
    }
}
