using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>What the pages' examples do not show: where the timeline rules keep silent, and what they say once.</summary>
public class TimelineRulesTests
{
    [Theory]
    [InlineData("- 14:22 GMT x\n- 14:23Z x\n- 14:24 +00:00 x\n- 14:25 zulu x")]
    [InlineData("- 14:22 UTC (15:22 CET) x\n- 14:23 UTC / 15:23 CET: x\n- 15:24 CET (14:24 UTC) x")]
    [InlineData("- 14:22 UTC The log says `15:22 CET`.\n\n> We saw it at 15:22 CET.")]
    [InlineData("- 14:22 UTC x\n- ~15:00 UTC x\n- 14:50 UTC x")]
    [InlineData("- 14:22 (UTC) x\n- 14:23 x\n- 14:24 x")]
    [InlineData("- 22:22 UTC x\n- 22:40 - 01:00 UTC x\n- 23:00 UTC x\n- 00:10 UTC x")]
    [InlineData("- 2026-06-02: x\n- 2026-08-11: y\n- 2026-10-20: z")]
    [InlineData("- 14:22 UTC x\n  - and nested\n- Note that this is rough\n\n![graph](x.png)\n\nMore about it.")]
    public void Nothing_is_wrong(string entries) => Assert.Empty(Check($"## Timeline\n\n{entries}\n"));

    [Theory]
    [InlineData("- 14:22 CET x\n- 14:23 CET x", "PM2001 '14:22 CET' is not UTC; write '13:22 UTC'", "PM2001 '14:23 CET' is not UTC; write '13:23 UTC'")]
    [InlineData("- 00:22 CET x", "PM2001 '00:22 CET' is not UTC; write '2026-03-03 23:22 UTC'")]
    [InlineData("- 14:22 IST x\n- 14:23 IST x", "PM2003 'IST' may be India (UTC+5:30), Ireland (UTC+1) or Israel (UTC+2) time; write the time in UTC")]
    [InlineData("4 March 2026, AST unless marked.\n\n- 14:22 x\n- 14:40 x", "PM2003 'AST' may be Atlantic (UTC-4) or Arabia (UTC+3) time; write the time in UTC")]
    [InlineData("- 14:22 UTC x\n- 64:23 queue full\n- 14:24 UTC x", "PM2006 '64:23' does not exist: a day ends at 23:59; write when it happened")]
    [InlineData("| Time (UTC) | Event |\n|---|---|\n| 14:22 | x |\n| 64:23 | x |\n| 14:40 | x |", "PM2006 '64:23' does not exist: a day ends at 23:59; write when it happened")]
    [InlineData("| Date | Time (UTC) | Event |\n|---|---|---|\n| 2026-03-04 | 14:22 | x |\n| 2026-03-04 | n/a | x |\n| 2026-03-04 | 14:40 | x |", new string[0])]
    [InlineData("- 14:22 PST (UTC-7) x", "PM2003 'PST (UTC-7)' contradicts itself: 'PST' is UTC-8; write the time in UTC")]
    [InlineData("- 14:22 local time x", "PM2001 '14:22 local time' is not UTC; write the time in UTC")]
    [InlineData("- 15:00 CET x\n- 14:30 UTC x\n- 15:10 CET x", "PM2001 '15:00 CET' is not UTC; write '14:00 UTC'", "PM2001 '15:10 CET' is not UTC; write '14:10 UTC'", "PM2007 '15:10 CET' is before '14:30 UTC' above it; move it up, or write its date if it was another day")]
    [InlineData("All times UTC.\n\n- 20266-03-04 10:00 x\n- 20266-03-04 11:00 x\n- 25:10 x", "PM2006 '20266-03-04' does not exist: a year has four digits; the same holds for 1 more time; write when it happened", "PM2006 '25:10' does not exist: a day ends at 23:59; write when it happened")]
    [InlineData("| Time (UTC) | Event |\n|---|---|\n| 2026-03-04 12:00 | x |\n| 2026-03-05 12:00 | y |\n| 2026-03-06 12:00 | z |", "PM2005 '12:00' is the time of 3 entries on several days; write when each happened")]
    public void A_fault_is_said_once_and_what_to_write_instead(string entries, params string[] expected) => Assert.Equal(expected, Check($"## Timeline\n\n{entries}\n"));

    [Fact]
    public void Times_in_summary_impact_and_facts_are_judged_too()
    {
        var found = Check("# Queue full\n\n**Incident start**: 2026-03-04 10:00 EST\n\n## Summary\n\nFrom 10:00 to 11:30 EST (15:00 - 16:30 UTC) the queue was full.\n\n## Impact\n\nUntil 9pm PST no order was sent.\n\n## Root causes\n\nThe cron job runs at 2am PST.\n");
        Assert.Equal(["PM2001 '10:00 EST' is not UTC; write '15:00 UTC'", "PM2001 '9pm PST' is not UTC; write '05:00 UTC the next day'"], found);
    }

    [Fact]
    public void Milestones_of_the_front_matter_are_judged_too()
    {
        var found = Check("---\nstarted: 2026-03-04 10:75 UTC\nresolved: 25:00 UTC\nversion: 25:00\n---\n# Queue full\n");
        Assert.Equal(["PM2006 '10:75' does not exist: an hour ends at minute 59; write when it happened", "PM2006 '25:00' does not exist: a day ends at 23:59; write when it happened"], found);
    }

    [Fact]
    public void A_retrospective_has_no_times_to_judge() => Assert.Empty(Check("---\nkind: retrospective\n---\n## Timeline\n\n- 14:22 PST x\n- y\n"));

    // What happened is left out of these timelines, so that their milestones are missing.
    private static IEnumerable<string> Check(string text)
    {
        var document = DocumentParser.Parse(new SourceText("2026-03-04-queue.md", text), "2026-03-04-queue.md", PostMortemConfiguration.Default);
        return RuleCatalog.DocumentRules.OfType<TimelineRule>().Where(r => r is not PM2012MilestoneMissing && r.Descriptor.DefaultSeverity > Severity.Silent && r.AppliesTo(document))
            .SelectMany(r => r.Check(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 6, 1))).Select(f => $"{r.Descriptor.Id} {f.Message}"));
    }
}
