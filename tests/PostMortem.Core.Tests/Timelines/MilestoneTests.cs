using System.Globalization;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>What entries, front matter and stated spans tell of milestones, and the minutes between them.</summary>
public class MilestoneTests
{
    [Theory]
    [InlineData("14:22 Orders start failing. Not yet detected.\n14:31 Pager alert fires.\n14:33 @ann acknowledges.\n14:41 @ann identifies the full disk as the cause.\n15:14 Rollback completes; error rate drops.\n15:47 Error rate back to baseline; incident closed.", "start 14:22, detected 14:31, acknowledged 14:33, identified 14:41, mitigated 15:14, resolved 15:47")]
    // What sets it off is no start, and who reports it does not tell since when.
    [InlineData("14:00 New release deployed.\n14:10 A customer reports errors.\n15:00 Service restored.", "detected 14:10, resolved 15:00")]
    [InlineData("14:00 Deployment starts.\n14:05 Checkout is unavailable.\n14:10 On-call is paged.\n15:00 All clear.", "start 14:05, detected 14:10, resolved 15:00")]
    // A machine detects, but nobody hears of it.
    [InlineData("14:00 Latency rises.\n14:01 The monitor detects the latency.\n14:20 Support notices slow pages.\n15:00 Resolved.", "start 14:00, detected 14:20, resolved 15:00")]
    // Whoever acts knew before: the first detection is not told.
    [InlineData("14:00 Queue full, orders are lost.\n14:10 Rollback initiated.\n14:20 A customer reports lost orders.\n15:00 Resolved.", "start 14:00, resolved 15:00")]
    [InlineData("14:00 Alert did not fire.\n14:10 No alert was received.\n14:20 Customers would have reported errors.\n14:30 x", "")]
    // What was done did not help, or only later.
    [InlineData("14:00 Requests fail.\n14:10 Alert fires.\n14:20 Rollback completed.\n14:30 Errors persist.\n14:40 Fix deployed.\n15:00 Service fully recovered.", "start 14:00, detected 14:10, mitigated 14:40, resolved 15:00")]
    // Resolved is the last entry that says so before the ticket is closed.
    [InlineData("14:00 Requests fail.\n14:10 Alert fires.\n14:40 Service restored.\n14:50 All systems operational.\n18:00 Ticket closed.\n19:00 Metrics look normal, everything is fine.", "start 14:00, detected 14:10, resolved 14:50")]
    [InlineData("14:00 Requests fail.\n14:10 Alert fires.\n14:40 Users report that the fix works.\n14:50 Still failing for some users.", "start 14:00, detected 14:10")]
    // One entry may hold several.
    [InlineData("14:00 Requests fail.\n14:10 Alert fires and @ann acknowledges.\n14:40 Rolled back, service recovered.", "start 14:00, detected 14:10, acknowledged 14:10, mitigated 14:40, resolved 14:40")]
    // What opens or arrives before anyone knows is the course of the day.
    [InlineData("06:00 Job ends.\n07:00 Shops open.\n08:00 Mail of the vendor arrives.", "")]
    [InlineData("14:00 Requests fail.\n14:10 A dentist writes to the emergency address.\n14:20 Duty manager calls @ann.\n15:00 Resolved.", "start 14:00, detected 14:10, resolved 15:00")]
    // The newest first.
    [InlineData("15:00 Resolved.\n14:10 Alert fires.\n14:00 Requests fail.", "start 14:00, detected 14:10, resolved 15:00")]
    [InlineData("14:00 Staging deploy fails.\n14:05 Tests fail.\n14:10 Alert fires.\n14:20 Resolved.", "detected 14:10, resolved 14:20")]
    // Symptoms, reports and recoveries in other trades.
    [InlineData("06:30 Gate opens, scanners show a red cross.\n06:34 Stewards radio the control room.\n07:10 New keys loaded.\n07:55 Last scanner accepts tickets.\n09:00 Debrief.", "start 06:30, detected 06:34, resolved 07:55")]
    [InlineData("01:10 Release 12 is live.\n01:24 First label comes out in two copies.\n02:40 The night clerk phones the hotline.\n03:26 Labels print once again.\n05:30 Shops are told.", "start 01:24, detected 02:40, resolved 03:26")]
    [InlineData("10:14 Both replicas evicted, 5xx at 40 %.\n10:15 `GatewayDown` fires, pages #gateway-oncall.\n10:21 5xx at 3 %.\n10:36 5xx at 0 %.\n10:50 Upgrade resumed.", "start 10:14, detected 10:15, resolved 10:36")]
    [InlineData("16:00 File uploaded.\n17:45 The bank refuses the file.\n18:15 Client writes that nobody was paid.\n19:10 File is uploaded again.\n20:00 All 3,200 transfers are booked.", "start 17:45, detected 18:15, resolved 20:00")]
    [InlineData("22:10 Pumps go silent.\n22:11 SCADA raises 60 alarms.\n23:25 Data from the last of the pumps is in; alarms cleared.", "start 22:10, detected 22:11, resolved 23:25")]
    // Another takes over; a first act sets the incident off; a noun is no verb.
    [InlineData("04:12 Controller A loses power, B takes over.\n04:13 Robots halt.\n04:15 Shift lead calls the helpdesk.\n04:58 Picking resumes.", "start 04:13, detected 04:15, resolved 04:58")]
    [InlineData("14:00 Clean-up job disabled.\n15:00 Readings are dropped.\n15:40 Ann notices that the curve ends.\n16:00 Resolved.", "start 15:00, detected 15:40, resolved 16:00")]
    [InlineData("12:02 Token cache rolls over; notices go to the wrong phones.\n12:11 Incident declared.\n12:19 Resolved.", "start 12:02, detected 12:11, acknowledged 12:11, resolved 12:19")]
    // What a repair meets, tries or only checks is neither begin nor end.
    [InlineData("14:00 Nodes drained.\n14:10 Nodes manually replaced.\n14:20 Pods could not be scheduled.\n14:30 Job runs again.", "")]
    [InlineData("14:00 Orders are lost.\n14:10 Alert fires.\n14:30 Fix deployed to all nodes.\n14:40 Checkout times out again.", "start 14:00, detected 14:10")]
    [InlineData("14:00 Orders are lost.\n14:10 Customers call us.\n14:30 A customer calls: all fine again.\n14:40 Meeting.", "start 14:00, detected 14:10, resolved 14:30")]
    public void The_words_of_entries_tell(string entries, string expected) => Assert.Equal(expected, Told(Of($"## Timeline (UTC)\n\n- {entries.Replace("\n", "\n- ")}\n")));

    [Fact]
    public void Front_matter_goes_before_a_stated_span_and_a_span_before_words()
    {
        const string Text = "## Summary\n\nOn 2026-03-04 from 14:20 to 15:40 UTC orders failed.\n\n## Timeline (UTC)\n\n- 14:22 Orders fail.\n- 14:31 Alert fires.\n- 15:47 Resolved.\n";
        Assert.Equal("start 14:20, detected 14:31, resolved 15:40", Told(Of(Text)));
        Assert.Equal("start 14:22, detected 14:25, resolved 15:40", Told(Of("---\nstarted: 2026-03-04T14:22:00Z\ndetected: 2026-03-04 15:25 CET\n---\n" + Text)));
        Assert.Equal("start 14:20, detected 14:31, mitigated 15:00, resolved 15:40", Told(Of("**Mitigated**: 15:00 UTC\n\n" + Text)));
    }

    [Theory]
    [InlineData("Between 14:05 and 15:02 UTC riders got a notice meant for others.", "start 14:05, resolved 15:02")]
    [InlineData("For 78 minutes from 09:00 UTC searches were slow.", "start 09:00, resolved 10:18")]
    // An estimate tells no end.
    [InlineData("For about two hours from 09:00 UTC searches were slow.", "start 09:00")]
    [InlineData("From 14:00 to 16:00 UTC orders failed. Between 14:30 and 15:00 UTC refunds failed as well.", "start 14:00, resolved 16:00")]
    [InlineData("The nightly job runs from 02:00 to 03:00 UTC.", "")]
    public void A_summary_states_when_it_began_and_ended(string summary, string expected) => Assert.Equal(expected, Told(Of($"## Summary\n\n{summary}\n")));

    [Fact]
    public void The_impact_tells_of_other_times_too()
    {
        Assert.Equal("start 14:05, resolved 15:02", Told(Of("## Impact\n\n- 900 students could not save between 14:05 and 15:02 UTC.\n")));
        Assert.Equal("", Told(Of("## Impact\n\n- Two colleagues worked from 14:05 to 15:02 UTC.\n")));
    }

    [Theory]
    [InlineData("On 2026-03-04 from 14:20 to 15:40 UTC (1h 20m), depots could not print.")]
    [InlineData("Between 14:20 and 15:40 UTC on 2026-03-04 the picking app had old levels.")]
    [InlineData("The address search gave old addresses (14:20–15:40 UTC).")]
    [InlineData("Depots could not print from 14:20 to 15:40 UTC (80 minutes).")]
    public void A_summary_that_says_when_needs_no_word_for_the_incident(string summary) => Assert.Equal("start 14:20, resolved 15:40", Told(Of($"## Summary\n\n{summary} A pool was empty.\n")));

    [Fact]
    public void A_timeline_of_what_was_told_to_others_is_no_second_incident()
    {
        var document = Of("# Keys exposed\n\n## Timeline (UTC)\n\n- 10:00 Orders fail.\n- 10:05 Alert fires.\n\n## Regulatory disclosure timeline\n\n- 12:00 UTC Authority informed.\n");
        Assert.Equal(5, document.Metrics.MinutesToDetect);
        Assert.Equal(["Timeline (UTC)", "Regulatory disclosure timeline"], document.Timelines.Select(t => t.Section.Heading.Text));
    }

    [Fact]
    public void A_span_of_something_else_is_none()
    {
        Assert.Equal("", Told(Of("## Summary\n\nThe maintenance from 14:00 to 15:00 UTC was planned.\n")));
        Assert.Equal("", Told(Of("## Summary\n\nThe incident hit the shop from 14:00 to 15:00 UTC. The outage of the app was from 16:00 to 17:00 UTC.\n")));
    }

    [Theory]
    [InlineData("14:22 Orders fail.\n14:31 Alert fires.\n14:33 @ann acknowledges.\n14:50 Error rate drops.\n15:47 Resolved.", "9 11 28 85")]
    // Without a zone the differences are the same.
    [InlineData("23:50 Orders fail.\n00:10 Alert fires.\n01:00 Resolved.", "20 - - 70")]
    [InlineData("Orders fail.\n14:31 Alert fires.\n15:47 Resolved.", "- - - -")]
    public void Minutes_are_counted_from_the_start(string entries, string expected)
    {
        foreach (var heading in new[] { "Timeline (UTC)", "Timeline" }) Assert.Equal(expected, Minutes(Of($"## {heading}\n\n- {entries.Replace("\n", "\n- ")}\n")));
    }

    [Fact]
    public void A_change_of_the_clocks_is_counted()
    {
        const string Entries = "- 2026-10-25 01:30 Orders fail.\n- 2026-10-25 04:00 Alert fires.\n";
        Assert.Equal("210 - - -", Minutes(Of("---\ntimezone: Europe/Berlin\n---\n## Timeline\n\n" + Entries)));
        // 02:30 happens twice: how long it took can't be told.
        Assert.Equal("- - - -", Minutes(Of("---\ntimezone: Europe/Berlin\n---\n## Timeline\n\n" + Entries.Replace("01:30", "02:30"))));
        Assert.Equal("90 - - -", Minutes(Of("---\ntimezone: Europe/Berlin\n---\n## Timeline\n\n" + Entries.Replace("10-25", "03-29").Replace("04:00", "04:00"))));
    }

    [Fact]
    public void Several_incidents_are_told_apart_and_have_no_figures_together()
    {
        var document = Of("# Two\n\n## First\n\n### Timeline (UTC)\n\n- 10:00 Orders fail.\n- 10:05 Alert fires.\n\n## Second\n\n### Timeline (UTC)\n\n- 12:00 Orders fail.\n- 12:20 Alert fires.\n");
        Assert.Equal([5, 20], document.Incidents.Select(i => i.Metrics.MinutesToDetect));
        Assert.Equal(IncidentMetrics.Unknown, document.Metrics);
    }

    [Theory]
    [InlineData("@ann acknowledges; opens a channel.", "@ann")]
    [InlineData("On-call engineer @ann joins, then @bob restarts it.", "@ann, @bob")]
    [InlineData("The alert pages @ann.", null)]
    [InlineData("Robin asks @bob to look at it.", "Robin")]
    [InlineData("Reverted by @ann.", "@ann")]
    [InlineData("RK: we restart it", "RK")]
    [InlineData("DB: connections exhausted", null)]
    [InlineData("@acme/widgets 1.2 was released", null)]
    [InlineData("@ann was informed.", null)]
    [InlineData("The queue is full.", null)]
    public void Who_acts_is_told(string entry, string? expected) =>
        Assert.Equal(expected, Of($"---\nauthors: [Robin Field]\n---\n## Timeline (UTC)\n\n- 14:00 {entry}\n- 14:10 x\n").Timelines[0].Entries[0].Who);

    [Fact]
    public void A_column_tells_who_acts() => Assert.Equal(["shop", null], Of("## Timeline\n\n| Time (UTC) | Who | Event |\n|---|---|---|\n| 14:00 | shop | calls |\n| 14:10 |  | full |\n").Timelines[0].Entries.Select(e => e.Who));

    private static PostMortemDocument Of(string text) => DocumentParser.Parse(new SourceText("2026-03-04-queue.md", text), "2026-03-04-queue.md", PostMortemConfiguration.Default);

    private static string Told(PostMortemDocument document) => string.Join(", ", document.Incidents.SelectMany(i => i.Moments).Select(m => $"{MilestoneNames.NameOf(m.Milestone)} {m.Utc?.ToString("HH:mm", CultureInfo.InvariantCulture)}"));

    private static string Minutes(PostMortemDocument document) => string.Join(' ', new[] { document.Metrics.MinutesToDetect, document.Metrics.MinutesToAcknowledge, document.Metrics.MinutesToMitigate, document.Metrics.MinutesToResolve }.Select(m => m?.ToString(CultureInfo.InvariantCulture) ?? "-"));
}
