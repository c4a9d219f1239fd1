using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>PM2011: what contradicts, and above all what does not.</summary>
public class DurationContradictionTests
{
    [Theory]
    [InlineData("From 14:22 to 15:47 UTC (1h 52m) it failed.", "'1h 52m' contradicts '14:22 to 15:47 UTC', which is 1h 25m; correct one of them")]
    [InlineData("It was down for about 3 hours, from 15:30 to 17:10 UTC.", "'about 3 hours' contradicts '15:30 to 17:10 UTC', which is 1h 40m; correct one of them")]
    [InlineData("From 23:40 to 00:20 UTC (30 minutes) it failed.", "'30 minutes' contradicts '23:40 to 00:20 UTC', which is 40m; correct one of them")]
    [InlineData("Between 14:00 and 15:00 UTC (over 2 hours) it failed.", "'over 2 hours' contradicts '14:00 and 15:00 UTC', which is 1h; correct one of them")]
    [InlineData("The total was 60 minutes (20 minutes + 30 minutes).", "'60 minutes' contradicts '20 minutes + 30 minutes', which is 50m; correct one of them")]
    [InlineData("The outage lasted 20 minutes.\n\n## Impact\n\nA 45-minute outage of the shop.", "'45-minute' contradicts '20 minutes' in line 3; correct one of them")]
    public void Contradictions_are_told(string summary, string expected) => Assert.Equal([expected], Check("## Summary\n\n" + summary + "\n"));

    [Theory]
    [InlineData("From 14:22 to 15:47 UTC (1h 25m) it failed.")]
    [InlineData("From 14:22 to 15:47 UTC (85 min), it failed.")]
    [InlineData("From 14:22 to 15:47 UTC (almost 90 minutes) it failed.")]
    [InlineData("From 14:22 to 15:47 UTC (over an hour) it failed.")]
    [InlineData("From 11:50 to 1:10 (1h 20m) it failed.")]
    [InlineData("From 23:40 to 00:20 UTC (40 minutes) it failed.")]
    [InlineData("From 14:00 to 15:00 UTC (2 days) it failed now and then.")]
    // The duration is of something else.
    [InlineData("From 14:22 to 15:47 UTC (20 minutes after the release) it failed.")]
    [InlineData("From 14:22 to 15:47 UTC (10 minutes of it completely) it failed.")]
    [InlineData("Between 14:00 and 15:00 UTC it failed for 20 minutes.")]
    [InlineData("Every day from 10:00 to 11:00 UTC (3 days) it failed.")]
    [InlineData("From ~14:00 to ~15:00 UTC (40 minutes) it failed.")]
    [InlineData("The outage lasted 20 minutes. A previous outage lasted 3 hours. The first outage lasted 5 minutes.")]
    [InlineData("The outage lasted about an hour.\n\n## Impact\n\nThe outage lasted 55 minutes.")]
    [InlineData("The total was 50 minutes (20 minutes + 30 minutes).")]
    [InlineData("> From 14:22 to 15:47 UTC (1h 52m) it failed.")]
    public void The_rest_is_not(string summary) => Assert.Empty(Check("## Summary\n\n" + summary + "\n"));

    [Fact]
    public void A_stated_milestone_is_held_to_the_entry_that_names_it()
    {
        const string Timeline = "\n## Timeline (UTC)\n\n- 14:22 Incident starts.\n- 14:31 Alert fires.\n- 15:47 Incident resolved.\n";
        Assert.Empty(Check("---\nstarted: 2026-03-04 14:22 UTC\nresolved: 2026-03-04 15:47 UTC\n---\n" + Timeline));
        // The alert is no word of the front matter: that it detected is a conclusion.
        Assert.Empty(Check("---\nstarted: 2026-03-04 14:22 UTC\ndetected: 2026-03-04 14:40 UTC\n---\n" + Timeline));
        Assert.Equal(["'2026-03-04 14:02 UTC' contradicts the timeline, where '14:22' says that it started; correct one of them"], Check("---\nstarted: 2026-03-04 14:02 UTC\n---\n" + Timeline));
        Assert.Equal(["'3 h' contradicts '2026-03-04 14:22 UTC' and '2026-03-04 15:47 UTC', between which lie 1h 25m; correct one of them"], Check("---\nstarted: 2026-03-04 14:22 UTC\nresolved: 2026-03-04 15:47 UTC\n---\n**Duration**: 3 h\n" + Timeline));
    }

    private static IEnumerable<string> Check(string text)
    {
        var document = DocumentParser.Parse(new SourceText("2026-03-04-queue.md", text), "2026-03-04-queue.md", PostMortemConfiguration.Default);
        return new PM2011DurationContradiction().Check(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 6, 1))).Select(f => f.Message);
    }
}
