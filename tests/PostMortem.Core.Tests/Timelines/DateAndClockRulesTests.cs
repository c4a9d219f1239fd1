using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>PM2004, PM2013, PM2014 and PM2015 beyond their pages.</summary>
public class DateAndClockRulesTests
{
    [Theory]
    [InlineData("All times UTC.\n\n- 2026-03-15 2:22 pm x\n- 2:31 pm x\n- 3:05 pm x", "'2:22 pm' and 2 more times with am or pm; write '14:22'")]
    [InlineData("- 2026-03-15 14:22 x\n- 2:31 PM x", "'2:31 PM' with am or pm among 24-hour times; write '14:31'")]
    [InlineData("- 2026-03-15 12:05 am UTC x\n- 00:31 UTC x", "'12:05 am' with am or pm among 24-hour times; write '00:05'")]
    [InlineData("- 2026-03-15 13:05 x\n- 2:00 to 2:30 pm x", "'2:00 to 2:30 pm' with am or pm among 24-hour times; write '14:00'")]
    [InlineData("- 2026-03-15 2:22 pm x\n- 2:31 pm x", null)]
    [InlineData("All times PDT.\n\n- 2026-03-15 2:22 pm x\n- 14:31 x", null)]
    [InlineData("- 2026-03-15 2:22 pm PDT x\n- 21:31 UTC x", null)]
    [InlineData("All times UTC.\n\n- 2026-03-15 14:22 the 2 pm job runs", null)]
    public void Twelve_hour_times(string entries, string? message) => Assert.Equal(message, Messages("PM2004", $"# Errors\n\n## Timeline\n\n{entries}\n").SingleOrDefault());

    [Theory]
    [InlineData("# Errors on 03/04/2026", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors\n\n**Date**: 3.4.2026", "'3.4.2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors on 03/04/2026\n\n**Date**: 3 April 2026", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03'")]
    [InlineData("# Errors on 03/04/2026\n\n## Action items\n\n- Add an alarm by 05/06/2026", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors\n\n## Action items\n\n| Action | Due |\n|---|---|\n| Add an alarm | 05/06/2026 |", "'05/06/2026' may be 5 June or 6 May; write '2026-06-05' or '2026-05-06'")]
    [InlineData("# Errors\n\n## Timeline (UTC)\n\n- 03/04/2026 14:22 x\n- 03/05/2026 14:31 x", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors\n\n## Timeline (UTC)\n\n### 03/04/2026\n\n- 14:22 x", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors on 03/04/2026\n\nRetro held 03/17/2026.", null)]
    [InlineData("# Errors on 03/04/2026\n\nRetro held 17.03.2026.", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors on 03/04/2026\n\nHeld 03/17/2026, published 18/03/2026.", "'03/04/2026' may be 3 April or 4 March; write '2026-04-03' or '2026-03-04'")]
    [InlineData("# Errors on 04/04/2026", null)]
    [InlineData("# Errors on 2026-03-04, version 1.3.26, a ratio of 3/4", null)]
    [InlineData("# Errors\n\n## Background\n\nThe contract of 03/04/2019 says so.", null)]
    [InlineData("# Errors\n\n`03/04/2026`", null)]
    public void Ambiguous_dates(string text, string? message) => Assert.Equal(message, Messages("PM2013", text + "\n").SingleOrDefault());

    [Fact]
    public void A_date_that_can_not_be_told_is_not_missing_too() => Assert.Empty(Messages("PM1009", "# Errors on 03/04/2026\n\n## Summary\n\nErrors.\n"));

    [Theory]
    [InlineData("We need to improve the alarm.", true)]
    [InlineData("Follow-up: better alarms.", true)]
    [InlineData("The timeout should be documented.", true)]
    [InlineData("We decide that we should fail over.", false)]
    [InlineData("We restart the node to prevent further errors.", false)]
    [InlineData("The long-term fix is deployed.", false)]
    [InlineData("We should consider the beta broken.", false)]
    [InlineData("The flag must be set before the job runs.", false)]
    public void Proposals_in_the_timeline(string entry, bool isFound) => Assert.Equal(isFound, Messages("PM2014", $"# Errors\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 {entry}\n").Any());

    [Fact]
    public void What_stands_below_an_entry_is_its_evidence() =>
        Assert.Empty(Messages("PM2015", "# Errors\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 x\n\n  ![graph](g.png)\n\n- 14:31 x\n\n  ```\n  log\n  ```\n"));

    [Fact]
    public void What_most_entries_lack_is_said_once() =>
        Assert.Equal(["2 of 3 entries have no link, image or code; link the graph, the page or the commit"], Messages("PM2015", "# Errors\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 x\n- 14:31 `y`\n- 14:32 z\n"));

    private static IEnumerable<string> Messages(string id, string text)
    {
        var document = DocumentParser.Parse(new SourceText("/docs/errors.md", text), "errors.md", PostMortemConfiguration.Default, "post-mortem");
        return Analyzer.Judge(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 11, 24))).Where(d => d.Id == id || d.Id == "PM0011").Select(d => d.Message);
    }
}
