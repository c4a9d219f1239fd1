using System.Globalization;
using PostMortem.Timelines;

namespace PostMortem.Core.Tests.Timelines;

public class DateReaderTests
{
    [Theory]
    [InlineData("Outage of 2026-03-15 in brief", "2026-03-15")]
    [InlineData("Outage of 2026-3-5", "2026-03-05")]
    [InlineData("2026/03/15", "2026-03-15")]
    [InlineData("2026.03.15", "2026-03-15")]
    [InlineData("20260315: queue full", "2026-03-15")]
    [InlineData("INC-2026-03-15 queue full", "2026-03-15")]
    [InlineData("2026-03-15T14:22:00Z", "2026-03-15")]
    [InlineData("March 15, 2026", "2026-03-15")]
    [InlineData("Mar. 15th 2026", "2026-03-15")]
    [InlineData("MARCH 15, 2026", "2026-03-15")]
    [InlineData("on 15 March 2026.", "2026-03-15")]
    [InlineData("the 15th of March, 2026", "2026-03-15")]
    [InlineData("Sunday, 15 March 2026", "2026-03-15")]
    [InlineData("Sunday 15-Mar-2026", "2026-03-15")]
    [InlineData("November 5th \u201924", "2024-11-05")]
    [InlineData("Sept 3", "*-09-03")]
    [InlineData("Dec 17th", "*-12-17")]
    [InlineData("on 7 May", "*-05-07")]
    [InlineData("29-09-2021 (all times UTC)", "2021-09-29")]
    [InlineData("09/29/2021", "2021-09-29")]
    [InlineData("29.09.2021", "2021-09-29")]
    [InlineData("11/24/25", "2025-11-24")]
    [InlineData("04.04.2021", "2021-04-04")]
    [InlineData("03/04/2026", "2026-04-03?2026-03-04")]
    [InlineData("3.4.2026", "2026-04-03?2026-03-04")]
    [InlineData("January 14-19, 2026", "2026-01-14..2026-01-19")]
    [InlineData("January 14 - 19, 2026", "2026-01-14..2026-01-19")]
    [InlineData("5-7 January 2021", "2021-01-05..2021-01-07")]
    [InlineData("October 9 - October 23, 2025", "2025-10-09..2025-10-23")]
    [InlineData("December 30 \u2013 January 2, 2026", "2025-12-30..2026-01-02")]
    [InlineData("December 30, 2025 to January 2", "2025-12-30..2026-01-02")]
    [InlineData("October 29-30", "*-10-29..*-10-30")]
    [InlineData("2026-03-15 to 2026-03-17", "2026-03-15..2026-03-17")]
    [InlineData("from March 3 until March 5, again on March 9", "*-03-03..*-03-05 *-03-09")]
    [InlineData("2026-02-30", "!February 2026 has 28 days")]
    [InlineData("2026-13-01", "!there is no month 13")]
    [InlineData("20266-03-01", "!a year has four digits")]
    [InlineData("February 29", "*-02-29")]
    [InlineData("May 12 - 3 nodes down", "*-05-12")]
    [InlineData("March 30 14:05", "*-03-30")]
    public void Finds_dates_as_people_write_them(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("version 1.2.2021 of 10.0.0.1")]
    [InlineData("upgraded 1.11 to 1.13")]
    [InlineData("we may 5 times retry")]
    [InlineData("teams march 3 miles")]
    [InlineData("port 20991 and build 20261399")]
    [InlineData("https://example.org/2026/03/15/x")]
    [InlineData("in March 2026 and March 3:1 odds")]
    [InlineData("PM2026-010")]
    [InlineData("index.ts:53:11")]
    [InlineData("#2026-03-15")]
    [InlineData("")]
    public void Leaves_other_numbers_alone(string text)
    {
        // "1.2.2021" is a day in some places, so it is left ambiguous, which is no date for anyone who asks for one.
        Assert.DoesNotContain(DateReader.Find(text), m => m.Date is not null);
    }

    [Theory]
    [InlineData("2026-03-15_queue-full.md", "2026-03-15")]
    [InlineData("20260315-queue-full.md", "2026-03-15")]
    [InlineData("2026_03_15_queue.md", "2026-03-15")]
    [InlineData("2026-03-15.md", "2026-03-15")]
    [InlineData("2026-03-15", "2026-03-15")]
    [InlineData("2026-03-15-504-errors.md", "2026-03-15")]
    [InlineData("outage-march-15-2026.md", "2026-03-15")]
    [InlineData("27-2026-03-15-queue.md", "2026-03-15")]
    [InlineData("07_20260315_queue.md", "2026-03-15")]
    [InlineData("outage-15-march.md", "*-03-15")]
    [InlineData("PM2026-010 - Queue full.md", null)]
    [InlineData("2026-03-types.md", null)]
    [InlineData("2026-02-30-x.md", null)]
    [InlineData("index.md", null)]
    public void Finds_the_date_of_a_file_name(string name, string? expected) =>
        Assert.Equal(expected, DateReader.InFileName(name) is { } match ? Describe(match) : null);

    [Fact]
    public void Says_where_a_date_stands()
    {
        var match = Assert.Single(DateReader.Find("Down on Friday, 21 March 2025: all"));
        Assert.Equal("21 March 2025", "Down on Friday, 21 March 2025: all".Substring(match.Start, match.Length));
    }

    private static string Describe(string text) => string.Join(' ', DateReader.Find(text).Select(Describe));

    private static string Describe(DateMatch match) => match.Fault is { } fault
        ? "!" + fault
        : string.Join('?', match.Readings.Select(Describe)) + (match.EndDate is { } end ? ".." + Describe(end) : "");

    internal static string Describe(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "*")}-{date.Month:00}-{date.Day:00}");
}
