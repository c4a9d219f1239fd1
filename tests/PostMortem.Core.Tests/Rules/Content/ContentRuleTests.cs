using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Rules.Content;

/// <summary>What the sections say: cases beyond the examples of the rules' pages.</summary>
public sealed class ContentRuleTests
{
    [Theory]
    [InlineData("On 2026-03-15 the export wrote nothing for 40 minutes. A lock had not been released. We released it.", "")]
    [InlineData("On 2026-03-15 from 02:00 to 02:40 UTC the export was down for 12 customers. A job took the lock and kept it. We killed the job.", "")]
    [InlineData("The export was down on Monday for 40 minutes. All customers were affected. It was restarted.", "PM4004")]
    [InlineData("On 2026-03-15 a setting was changed for 40 minutes. It was changed back because it was too low.", "PM4003")]
    [InlineData("The export of the shop failed. A lock had not been released.", "PM4002")]
    [InlineData("The export was down for all customers on 2026-03-15.", "PM4001,PM4002")]
    [InlineData("On 2026-03-15 the export was down for two hours because of a lock.\n\n- 12 customers\n- 40 files\n", "")]
    public void A_summary_says_when_who_and_why(string summary, string ids) => Assert.Equal(ids, Found($"# Exports\n\n## Summary\n\n{summary}\n", "PM400"));

    [Fact]
    public void The_timeline_tells_what_to_write() =>
        Assert.Contains("write 'On 2026-03-15 from 14:22 to 15:47 UTC'", Assert.Single(
            Judge("# Exports\n\n## Summary\n\nThe export was down for all customers. The cause was a lock.\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 Exports start to fail.\n- 15:47 Incident resolved.\n"), d => d.Id == "PM4002").Message, StringComparison.Ordinal);

    [Fact]
    public void The_opening_paragraph_belongs_to_the_summary() =>
        Assert.Equal("", Found("# Exports\n\nOn 2026-03-15 nothing was exported for 40 minutes.\n\n## Summary\n\nThe cause was a lock. 12 customers had no file.\n", "PM400"));

    [Fact]
    public void What_happened_below_a_summary_may_be_long() =>
        Assert.Equal("", Found($"# Exports\n\n## TL;DR\n\nOn 2026-03-15 from 14:22 to 15:47 UTC no customer got a file. The cause was a lock.\n\n## What happened\n\n{string.Concat(Enumerable.Repeat("The job waited. ", 20))}\n", "PM400"));

    [Fact]
    public void Pasted_digits_cost_no_more_than_their_length() =>
        Assert.Equal("PM4201", Found($"# Exports\n\n## Impact\n\nBad: {string.Concat(Enumerable.Repeat("1 ", 50_000))}x{new string('7', 50_000)}z{string.Concat(Enumerable.Repeat("a1-", 50_000))}\n".Replace("1 1", "a1"), "PM4201"));

    [Fact]
    public void The_timeline_gives_the_duration() =>
        Assert.Equal("PM4001", Found("# Exports\n\n## Summary\n\nThe export was down for all customers on 2026-03-15.\n\n## Timeline (UTC)\n\n- 14:22 First error.\n- 15:47 Last error.\n", "PM400"));

    [Fact]
    public void A_near_miss_has_no_duration() =>
        Assert.Equal("", Found("# Near miss: exports\n\n## Summary\n\nOn 2026-03-15 a lock was nearly lost. Nobody was affected. A script had a bug.\n", "PM400"));

    [Fact]
    public void The_duration_alone_is_a_suggestion() =>
        Assert.Equal(Severity.Suggestion, Assert.Single(Judge("# Exports\n\n## Summary\n\nOn 2026-03-15 the export was down. The cause was a lock.\n"), d => d.Id == "PM4002").DefaultSeverity);

    [Theory]
    [InlineData("audience: customer", "We are sorry. The export was down on 2026-03-15 for an hour. It affected 8 % of files.", "")]
    [InlineData("lang: de", "Am 15. ging der Export nicht. Alles steht wieder.", "")]
    [InlineData("omit: { summary: \"three lines of logs say it all\" }", "", "")]
    public void Audience_language_and_omissions_are_heeded(string head, string summary, string ids) =>
        Assert.Equal(ids, Found($"---\n{head}\n---\n\n# Exports\n\n" + (summary.Length > 0 ? $"## Summary\n\n{summary}\n" : "## Impact\n\nNone.\n"), "PM400"));

    [Theory]
    [InlineData("Customers could not pay.", "PM4201")]
    [InlineData("Customers saw HTTP 503 errors of API v2.1 (see #4711) on 2026-03-15.", "PM4201")]
    [InlineData("Users were no longer able to pay, and some users complained.", "PM4201")]
    [InlineData("No customer was affected.", "")]
    [InlineData("Checkout was down from 14:22 to 15:47 UTC.", "")]
    [InlineData("All customers in the EU.", "")]
    [InlineData("Three of our partners got yesterday's file.", "")]
    [InlineData("8 % of payments failed. A number of customers called us.", "PM4202")]
    [InlineData("8 % of payments failed, which some users (about 40) reported.", "")]
    [InlineData("In March 2026 two thousand orders were late.", "")]
    [InlineData("Version 2.4 of the client was hit in 2026.", "PM4201")]
    [InlineData("- Revenue: significantly lower\n- Customers: 500", "PM4202")]
    public void Impact_is_numbers(string impact, string ids) => Assert.Equal(ids, Found($"# Payments\n\n## Impact\n\n{impact}\n", "PM4201", "PM4202"));

    [Theory]
    [InlineData("- The certificate expired.", "PM4101")]
    [InlineData("The certificate expired.", "")]
    [InlineData("### Root cause\n\nThe certificate expired.", "")]
    [InlineData("### Expiry of the certificate\n\nNobody is told before that.", "PM4101")]
    [InlineData("- The certificate expired.\n- Nobody is told before that.", "")]
    [InlineData("Because of two things:\n\n- The certificate expired.", "")]
    public void One_listed_cause_is_hardly_all(string causes, string ids) => Assert.Equal(ids, Found($"# Payments\n\n## Root causes\n\n{causes}\n", "PM4101"));

    [Theory]
    [InlineData("The job held a lock.", "PM4102")]
    [InlineData("The upgrade of 14:00 took a lock, and no alert watches locks.", "")]
    [InlineData("- The job held a lock.", "")]
    public void Causes_are_told_apart(string causes, string ids) => Assert.Equal(ids, Found($"# Payments\n\n## Root cause\n\n{causes}\n", "PM4102"));

    [Theory]
    [InlineData("Why did it fail? The disk was full. Why? Logs are not rotated.", "PM4103")]
    [InlineData("Why did it fail? The disk was full. Why? Logs are not rotated. Why? The image has no such job.", "")]
    [InlineData("Why did it fail? The disk was full. Why? Logs were not rotated. Why? @bob switched the job off.", "PM4103")]
    [InlineData("We do not know why the disk was full.", "")]
    public void Whys_go_on_to_the_system(string causes, string ids) => Assert.Equal(ids, Found($"# Payments\n\n## Root causes\n\n{causes}\n", "PM4103"));

    [Theory]
    [InlineData("Good teamwork", "PM4302")]
    [InlineData("**Great communication** between everyone!", "PM4302")]
    [InlineData("Be more careful", "PM4302")]
    [InlineData("The alert fired", "")]
    [InlineData("Good work by @mona", "")]
    [InlineData("Good teamwork\n  - Support and engineers shared one list.", "")]
    [InlineData("Response took 40 minutes", "")]
    [InlineData("`make test` is good", "")]
    [InlineData("Kafka was slow", "")]
    public void A_bullet_of_the_reflection_points_to_something(string bullet, string ids) => Assert.Equal(ids, Found($"# Payments\n\n## Lessons learned\n\n- {bullet}\n", "PM4302"));

    [Fact]
    public void Bullets_that_are_all_vague_are_one_finding() =>
        Assert.Equal((5, 4), Assert.Single(Judge("# Payments\n\nText.\n\n## Lessons learned\n\n- Good teamwork\n- Great effort\n- Test more\n"), d => d.Id == "PM4302") is var d ? (d.Start.Line, d.Start.Column) : default);

    [Theory]
    [InlineData("## What went well\n\n- Alert in 2 minutes\n", "", "PM4301")]
    [InlineData("## What went well\n\n- Alert in 2 minutes\n\n## Lessons learned\n\n- Rotate logs\n", "", "")]
    [InlineData("## Where we got lucky\n\n- It was Sunday\n", "", "")]
    [InlineData("## What went well\n\n- Alert in 2 minutes\n\n## What didn't go well\n", "", "")]
    [InlineData("## What went well\n\n- Alert in 2 minutes\n", "audience: customer", "")]
    public void A_reflection_has_two_sides(string reflection, string head, string ids) =>
        Assert.Equal(ids, Found($"---\n{head}\n---\n\n# Payments\n\n## Root causes\n\nA full disk.\n\n{reflection}", "PM4301"));

    [Fact]
    public void A_team_that_asks_for_each_side_gets_one_finding_each()
    {
        var configuration = PostMortemConfiguration.Default with { RequiredSections = PostMortemConfiguration.Default.RequiredSections.SetItem("post-mortem", [SectionRole.WentWell, SectionRole.WentPoorly]) };
        Assert.DoesNotContain(Judge("# Payments\n\n## Root causes\n\nA full disk.\n\n## What went well\n\n- Alert in 2 minutes\n", configuration), d => d.Id == "PM4301");
    }

    [Fact]
    public void Keep_doing_beside_what_could_be_improved_is_what_went_well() =>
        Assert.Equal("", Found("# Retro of the move\n\n## What we did\n\nWe moved.\n\n## Keep doing\n\n- Labels on boxes\n\n## What could be improved\n\n- Rain on 3 May\n", "PM4301"));

    private static string Found(string text, params string[] ids) =>
        string.Join(',', Judge(text).Where(d => d.DefaultSeverity > Severity.Silent && ids.Any(i => d.Id.StartsWith(i, StringComparison.Ordinal))).Select(d => d.Id));

    private static ImmutableArray<Diagnostic> Judge(string text, PostMortemConfiguration? configuration = null)
    {
        configuration ??= PostMortemConfiguration.Default;
        // The body makes a post-mortem of it, so that PM0014 lets the rules run.
        var full = text.Contains("etro of", StringComparison.Ordinal) ? text : text + "\n## Action items\n\n- Add an alarm for locks\n\n## Resolution of it\n\nDone.\n";
        return Analyzer.Judge(DocumentParser.Parse(new SourceText("a.md", full), "a.md", configuration), new RuleContext(configuration, new DateOnly(2026, 3, 20)));
    }
}
