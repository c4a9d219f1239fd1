using System.Globalization;
using CsCheck;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>The forms in which people write timelines. Expected: day, time (? where unknown), instant in UTC where it can be told, and what happened.</summary>
public class TimelineReaderTests
{
    [Fact]
    public void Items_of_a_list() => AssertRead(
        """
        ## Timeline

        All times UTC.

        - **14:22** — Queue full.
        - `14:31` Alert fires.
          - The alert names the queue.

          ![graph](graph.png)
        - [14:33](https://example.org/chat) @ann acknowledges.
        - Note: the graph is a day late.
        - ~14:50: Rollback.
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-04 14:31 14:31Z Alert fires.",
        "2026-03-04 14:33 14:33Z @ann acknowledges.",
        "2026-03-04 14:50~ 14:50Z Rollback.");

    [Fact]
    public void Lines_without_a_marker() => AssertRead(
        """
        ## Timeline (UTC)

        09:15 Queue full,
        and filling.
        09:20 Alert fires.

        09:31
        Rollback.
        """,
        "2026-03-04 09:15 09:15Z Queue full, and filling.",
        "2026-03-04 09:20 09:20Z Alert fires.",
        "2026-03-04 09:31 09:31Z Rollback.");

    [Fact]
    public void Rows_of_a_table() => AssertRead(
        """
        ## Timeline

        | Who | Time (UTC) | What happened |
        |---|---|---|
        | shop | 14:22 | Queue full. |
        | ann | 14:31 - 14:40 | Looks at 3 graphs. |
        | bob | ??:?? | Calls. |
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-04 14:31 14:31Z Looks at 3 graphs.",
        "? ? - Calls.");

    [Fact]
    public void A_day_in_one_column_and_a_time_in_another() => AssertRead(
        """
        ## Timeline

        | Date (2025) | Time (UTC) | Event |
        |---|---|---|
        | May 12 | 23:50 | Queue full. |
        |  | 23:55 | Alert fires. |
        | May 13 | 00:10 | Rollback. |
        """,
        "2025-05-12 23:50 23:50Z Queue full.",
        "2025-05-12 23:55 23:55Z Alert fires.",
        "2025-05-13 00:10 00:10Z Rollback.");

    [Fact]
    public void Two_columns_of_times_of_which_one_is_in_UTC() => AssertRead(
        """
        ## Timeline

        | Local time | UTC | Event |
        |---|---|---|
        | 15:22 | 14:22 | Queue full. |
        | 15:31 | 14:31 | Alert fires. |
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-04 14:31 14:31Z Alert fires.");

    [Fact]
    public void Times_of_several_zones_are_of_one_day_where_their_instants_are() => AssertRead(
        """
        ## Timeline

        - 14:05 UTC Queue full.
        - 06:20 PST Support reports it.
        - 14:31 UTC @ann acknowledges.
        - 18:10 PST Still full.
        - 03:00 UTC Empty.
        """,
        "2026-03-04 14:05 14:05Z Queue full.",
        "2026-03-04 06:20 14:20Z Support reports it.",
        "2026-03-04 14:31 14:31Z @ann acknowledges.",
        "2026-03-04 18:10 02:10Z Still full.",
        "2026-03-05 03:00 03:00Z Empty.");

    [Fact]
    public void A_heading_for_each_entry() => AssertRead(
        """
        ## Timeline

        All times in CET

        ### 2026-03-04 23:50

        Queue full.

        More about it.

        - 3 queues
        - all full

        ### 00:10 - Rollback

        Done.

        ## Action items

        - Add an alert.
        """,
        "2026-03-04 23:50 22:50Z Queue full.",
        "2026-03-05 00:10 23:10Z Rollback");

    [Fact]
    public void A_heading_of_an_entry_may_be_worded_like_that_of_a_section() => AssertRead(
        """
        ## Timeline (UTC)

        ### 14:22 Impact

        Queue full.

        ### 14:40 Cause identified

        ### 15:10 Action items closed
        """,
        "2026-03-04 14:22 14:22Z Impact",
        "2026-03-04 14:40 14:40Z Cause identified",
        "2026-03-04 15:10 15:10Z Action items closed");

    [Fact]
    public void A_heading_for_each_phase_of_a_day() => AssertRead(
        """
        ## Timeline (UTC)

        ### March 4

        #### Detection

        - 14:22 Queue full.

        #### 14:31 - 15:00 Mitigation

        - 14:35 Restart.
        - 14:50 Rollback.

        #### Lessons learned

        - 09:00 is too late for a restart.
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-04 14:31 14:31Z Mitigation",
        "2026-03-04 14:35 14:35Z Restart.",
        "2026-03-04 14:50 14:50Z Rollback.");

    [Fact]
    public void A_list_without_times_is_the_timeline_where_nothing_else_is()
    {
        AssertRead("## Timeline\n\n- Queue full, at 14:22 UTC.\n- Rollback.\n- [Graph](https://example.org)\n", "2026-03-04 14:22 14:22Z Queue full, at 14:22 UTC.", "? ? - Rollback.");
        AssertRead("## Timeline (UTC)\n\n14:22 Queue full:\n\n- three queues\n- all full\n", "2026-03-04 14:22 14:22Z Queue full:");
    }

    [Fact]
    public void A_heading_for_each_day_below_and_beside_the_timeline()
    {
        AssertRead(
            """
            ## Timeline

            ### 04-03-2026 (all times CET)

            - 14:22 Queue full.

            ### 15-03-2026

            | When | What |
            |---|---|
            | 09:00 | Review. |
            """,
            "2026-03-04 14:22 13:22Z Queue full.",
            "2026-03-15 09:00 08:00Z Review.");
        AssertRead(
            """
            ## Timeline

            ## March 4

            14:22 UTC Queue full.

            ## March 5

            09:00 UTC Review.

            ## Lessons

            - 10:00 is late.
            """,
            "2026-03-04 14:22 14:22Z Queue full.",
            "2026-03-05 09:00 09:00Z Review.");
    }

    [Fact]
    public void Entries_under_a_day_on_a_line_of_its_own() => AssertRead(
        """
        ## Timeline (UTC)

        **2026-03-04**

        - 14:22 Queue full.

        2026-03-05

        A day without a time is an entry.

        March 6

        10.57 Review.
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-05 day - A day without a time is an entry.",
        "2026-03-06 10:57 10:57Z Review.");

    [Fact]
    public void Entries_nested_under_a_bullet_with_a_day_or_a_phase() => AssertRead(
        """
        ## Timeline (UTC)

        - March 4th
          - 14:22 Queue full.
          - 14:31 Alert fires.
        - March 5th:
          - 09:00 Review.
        - Recovery
          - 09:30 Rollback.
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-04 14:31 14:31Z Alert fires.",
        "2026-03-05 09:00 09:00Z Review.",
        "2026-03-05 09:30 09:30Z Rollback.");

    [Theory]
    [InlineData("(UTC+1)")]
    [InlineData("UTC+01:00:")]
    [InlineData("The entries of the depot's log are in CET.")]
    [InlineData("Taken from the radio log, all entries in CET:")]
    public void A_zone_declared_in_a_line_above(string line) => AssertRead($"## Timeline\n\n{line}\n\n- 14:22 Queue full.\n", "2026-03-04 14:22 13:22Z Queue full.");

    [Theory]
    [InlineData("The log shows the IST failure.")]
    [InlineData("The events in CET clusters were replayed.")]
    public void A_line_that_declares_no_zone(string line) => AssertRead($"## Timeline\n\n{line}\n\n- 14:22 Queue full.\n", "2026-03-04 14:22 - Queue full.");

    [Fact]
    public void A_zone_declared_among_the_facts() => AssertRead("**Severity:** 2\n**Timezone:** Europe/Paris\n\n## Timeline\n\n- 14:22 Queue full.\n", "2026-03-04 14:22 13:22Z Queue full.");

    [Fact]
    public void A_section_as_a_bullet() => AssertRead(
        """
        ## Incident

        - **Summary**
          - The queue was full.
        - **Timeline**
          - 14:22 UTC Queue full.
          - 14:31 Alert fires.
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-04 14:31 14:31Z Alert fires.");

    [Fact]
    public void A_clock_that_falls_far_has_passed_midnight() => AssertRead(
        """
        ## Timeline (UTC)

        - 22:10 Queue full.
        - 23:50 - 00:20 Rollback.
        - 00:15 Late news.
        - 00:05 A slip.
        - 09:00 Review.
        """,
        "2026-03-04 22:10 22:10Z Queue full.",
        "2026-03-04 23:50 23:50Z Rollback.",
        "2026-03-05 00:15 00:15Z Late news.",
        "2026-03-05 00:05 00:05Z A slip.",
        "2026-03-05 09:00 09:00Z Review.");

    [Fact]
    public void A_clock_of_twelve_hours_without_am_and_pm_leaves_the_day_open() => AssertRead(
        """
        ## Timeline (UTC)

        - 11:50 Queue full.
        - 1:10 Rollback.
        - 2026-03-05 9:00 Review.
        """,
        "2026-03-04 11:50 11:50Z Queue full.",
        "? 01:10 - Rollback.",
        "2026-03-05 09:00 09:00Z Review.");

    [Fact]
    public void Newest_first_goes_back_over_midnight() => AssertRead(
        """
        ## Timeline (UTC)

        - March 5, 02:00 Review.
        - 01:00 Rollback.
        - 23:50 Alert fires.
        - 23:30 Queue full.
        - 23:00 Deployment.
        """,
        "2026-03-05 02:00 02:00Z Review.",
        "2026-03-05 01:00 01:00Z Rollback.",
        "2026-03-04 23:50 23:50Z Alert fires.",
        "2026-03-04 23:30 23:30Z Queue full.",
        "2026-03-04 23:00 23:00Z Deployment.");

    [Fact]
    public void A_year_comes_from_the_next_place_that_has_one_and_goes_on_over_New_Year() => AssertRead(
        """
        ## Timeline (UTC)

        - Dec 31, 23:50 Queue full.
        - Jan 1, 00:10 Rollback.
        - 05/01 09:00 Review.
        """,
        "2026-12-31 23:50 23:50Z Queue full.",
        "2027-01-01 00:10 00:10Z Rollback.",
        "2027-01-05 09:00 09:00Z Review.");

    [Fact]
    public void Without_any_day_only_the_clock_is_known()
    {
        var timeline = Assert.Single(Parse("# Queue full\n\n## Timeline (UTC)\n\n- 23:50 Queue full.\n- 00:10 Rollback.\n", "queue.md").Timelines);
        Assert.All(timeline.Entries, e => Assert.Equal((null, null), (e.Date, e.Utc)));
        Assert.Equal(TimeSpan.FromMinutes(20), timeline.Entries[1].WallClock - timeline.Entries[0].WallClock);
    }

    [Fact]
    public void A_weekday_gives_the_day_after_the_one_before() => AssertRead(
        """
        ## Timeline (UTC)

        - Wed 14:22 Queue full.
        - Thu 14:10 Rollback.

        **Friday**

        - 09:00 Review.
        """,
        "2026-03-04 14:22 14:22Z Queue full.",
        "2026-03-05 14:10 14:10Z Rollback.",
        "2026-03-06 09:00 09:00Z Review.");

    [Fact]
    public void Several_incidents_have_a_timeline_each()
    {
        var timelines = Parse(
            """
            # Week

            ## Monday, March 2: queue full

            ### Timeline (UTC)

            - 14:22 Queue full.

            ## Friday, March 6: queue full again

            ### Timeline (UTC)

            - 09:00 Queue full.
            """).Timelines;
        Assert.Equal(["2026-03-02 14:22 14:22Z Queue full.", "2026-03-06 09:00 09:00Z Queue full."], timelines.Select(t => Describe(t.Entries.Single())));
    }

    [Theory]
    [InlineData("## Timeline (UTC)\n\n- 14:22 x", "UTC", 1)]
    [InlineData("## Timeline (times in BST)\n\n- 14:22 x", "BST", 1)]
    [InlineData("## Timeline\n\nAll times in PST (UTC-8)\n\n- 14:22 x\n- 14:23 x", "PST (UTC-8)", 2)]
    [InlineData("## Timeline\n\nTimes are given in Central European Time (CET).\n\n- 14:22 x", "Central European Time (CET)", 1)]
    [InlineData("## Timeline\n\n*Note: all times are UTC+1.*\n\n- 14:22 x", "UTC+1", 1)]
    [InlineData("## Timeline\n\n> Times are UTC.\n\n- 14:22 x", "UTC", 1)]
    [InlineData("## Timeline\n\n- All times UTC\n- 14:22 x", "UTC", 1)]
    [InlineData("All times in this report are in America/New_York.\n\n## Timeline\n\n- 14:22 x", "America/New_York", 1)]
    [InlineData("## Timeline\n\n| Time | Event |\n|---|---|\n| 14:22 | x |\n\n(all times are Pacific)", "Pacific", 1)]
    [InlineData("Printers stopped. Clock times in this report are UTC throughout.\n\n## Timeline\n\n- 14:22 x", "UTC", 1)]
    [InlineData("The shop was shut. Times are Eastern (America/New_York).\n\n## Timeline\n\n- 14:22 x", "Eastern (America/New_York)", 1)]
    [InlineData("## Timeline\n\nUTC unless noted otherwise.\n\n- 14:22 x", "UTC", 1)]
    [InlineData("## Timeline (site clock, two hours ahead of UTC)\n\n- 14:22 x", "two hours ahead of UTC", 1)]
    [InlineData("## Timeline\n\nAll times are local, 3 h behind GMT.\n\n- 14:22 x", "3 h behind GMT", 1)]
    [InlineData("## Timeline (all times local, UTC+01:00)\n\n- 14:22 x", "UTC+01:00", 1)]
    [InlineData("## Timeline\n\nTimes: Amsterdam\n\n- 14:22 x", "Amsterdam", 1)]
    [InlineData("## Timeline\n\nTimes in the shop varied.\n\n- 14:22 x", null, 0)]
    [InlineData("## Timeline (Lisbon, WEST)\n\n- 14:22 x", "WEST", 1)]
    [InlineData("## Timeline\n\nGraphs show three times in a row.\n\n- 14:22 x", null, 0)]
    [InlineData("## Timeline: the EST failure\n\n- 14:22 x", null, 0)]
    [InlineData("The retry runs at all times. UTC is used by the cron job.\n\n## Timeline\n\n- 14:22 x", null, 0)]
    public void A_zone_is_declared_for_many_times(string text, string? zone, int covered)
    {
        var timeline = Assert.Single(Parse(text).Timelines);
        var declaration = timeline.Declarations.SingleOrDefault();
        Assert.Equal((zone, covered), (declaration?.Zone.Text, declaration?.CoveredTimes ?? 0));
    }

    [Fact]
    public void Lines_that_say_where_others_have_their_time_that_it_is_lost_are_entries() => AssertRead(
        """
        ## Timeline (UTC)

        14:22: Queue full
        14:31: Alert fires
        unreadable: Queue moved
        14:5x: Rollback
        15:10: Queue empty
        """,
        "2026-03-04 14:22 14:22Z Queue full",
        "2026-03-04 14:31 14:31Z Alert fires",
        "? ? - unreadable: Queue moved",
        "? ? - 14:5x: Rollback",
        "2026-03-04 15:10 15:10Z Queue empty");

    [Fact]
    public void A_later_date_tells_which_number_of_an_earlier_one_is_the_day() => AssertRead(
        "## Timeline (UTC)\n\n### 12-09-2025\n\n- 18:40 Queue full\n\n### 13-09-2025\n\n- 00:20 Rollback",
        "2025-09-12 18:40 18:40Z Queue full",
        "2025-09-13 00:20 00:20Z Rollback");

    [Fact]
    public void A_night_between_two_days_begins_on_the_first() =>
        Assert.Equal("2025-10-30 23:40 23:40Z Queue full", Describe(Parse("# Queue\n\nIn the night from 30 to 31 October 2025 the queue was full.\n\n## Timeline (UTC)\n\n- 23:40 Queue full\n- 00:10 Rollback", "a.md").Timelines[0].Entries[0]));

    [Fact]
    public void The_next_day_is_the_day_after() => AssertRead(
        "## Timeline (UTC)\n\n- 08:40 Queue full\n- Next day, 09:20: Rollback",
        "2026-03-04 08:40 08:40Z Queue full",
        "2026-03-05 09:20 09:20Z Rollback");

    [Fact]
    public void Days_without_a_year_take_that_of_a_month_in_the_opening() =>
        Assert.Equal("2026-02-12 21:15 21:15Z Queue full", Describe(Parse("# Queue\n\nDepot North, February 2026. The queue was full.\n\n## Timeline (UTC)\n\n### Thursday 12 February\n\n- 21:15 Queue full", "a.md").Timelines[0].Entries[0]));

    [Fact]
    public void A_time_that_the_clocks_skip_is_told_once_in_its_own_words() =>
        Assert.Equal(["PM2006"], PostMortem.Analysis.Analyzer.Judge(Parse("## Timeline\n\n- 2026-03-29 02:40 Europe/Madrid x"), new PostMortem.Rules.RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 11, 24))).Select(d => d.Id).Where(i => i is "PM2001" or "PM2006"));

    [Fact]
    public void The_front_matter_declares_a_zone()
    {
        var document = Parse("---\ntimezone: Europe/Berlin\n---\n## Timeline\n\n- 2026-07-01 14:22 x\n");
        var declaration = Assert.Single(document.Timelines[0].Declarations);
        Assert.Equal("Europe/Berlin", document.Source[declaration.Span]);
        Assert.Equal("2026-07-01 14:22 12:22Z x", Describe(document.Timelines[0].Entries[0]));
    }

    [Theory]
    [InlineData("2026-07-01 14:22 PDT", "21:22Z")]
    [InlineData("2026-07-01 14:22 PT:", "21:22Z")]
    [InlineData("2026-01-01 14:22 PT:", "22:22Z")]
    [InlineData("2026-01-01 14:22 MST", "21:22Z")]
    [InlineData("2026-07-01 14:22 MST", "21:22Z")] // Arizona
    [InlineData("2026-07-01 14:22 PST", "-")] // PDT is in force.
    [InlineData("2026-07-01 14:22 CET/CEST", "12:22Z")]
    [InlineData("2026-07-01 14:22 IST", "-")]
    [InlineData("2026-07-01 14:22 IST (UTC+5:30)", "08:52Z")]
    [InlineData("2026-07-01 14:22 PST (UTC-7)", "-")] // contradicts itself
    [InlineData("2026-07-01 14:22 local time", "-")]
    [InlineData("2026-03-29 02:30 Europe/Berlin", "-")] // skipped
    [InlineData("2026-10-25 02:30 Europe/Berlin", "-")] // twice
    [InlineData("2026-10-25 02:30 CEST", "00:30Z")]
    [InlineData("2026-10-25 02:30 CET", "01:30Z")]
    [InlineData("2026-07-01T14:22:00+02:00", "12:22Z")]
    public void An_instant_is_told_only_where_zone_and_day_determine_it(string time, string instant) =>
        Assert.Equal(instant, Describe(Parse($"## Timeline\n\n- {time} x\n").Timelines[0].Entries[0]).Split(' ')[2]);

    [Fact]
    public void Any_text_is_read_and_its_entries_stand_inside_it() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(p => "## Timeline\n\n" + string.Concat(p)).Sample(
            text =>
            {
                var document = Parse(text);
                var whole = new TextSpan(0, text.Length);
                Assert.All(document.Timelines.SelectMany(t => t.Entries), e =>
                {
                    Assert.True(whole.Contains(e.Span) && whole.Contains(e.Text.Span));
                    if (e.Start is { } start) Assert.True(whole.Contains(start.Span) && start.Span.Contains(start.TimeSpan));
                });
                Assert.Equal(document.Timelines.SelectMany(t => t.Entries).Select(Describe), Parse(text).Timelines.SelectMany(t => t.Entries).Select(Describe));
            },
            iter: 3_000);

    private static readonly string[] Pieces =
    [
        "14:22", "25:61", "2026-03-04", "March 4", "All times in PST", "- ", "  - ", "\n", "\n\n", "## Timeline", "### ", "| Time | Event |\n|---|---|\n", "| ", " | ", " x ", "**", "`", "(UTC)", "12:??", "é", "\uD83D",
        "Note ", "1. ", "> ",
    ];

    private static void AssertRead(string text, params string[] expected) =>
        Assert.Equal(expected, Assert.Single(Parse(text).Timelines).Entries.Select(Describe));

    private static PostMortemDocument Parse(string text, string path = "2026-03-04-queue.md") =>
        DocumentParser.Parse(new SourceText(path, text), path, PostMortemConfiguration.Default);

    private static string Describe(TimelineEntry entry)
    {
        var day = entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
        var time = entry.Start is null ? "?" : (entry.Start.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "day") + (entry.Start.Precision == TimePrecision.Approximate ? "~" : "");
        var instant = entry.Utc?.ToString("HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-";
        return $"{day} {time} {instant} {entry.Text.Text.Trim().Replace('\n', ' ')}";
    }
}
