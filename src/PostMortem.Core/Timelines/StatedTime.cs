using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>How exact a time is.</summary>
public enum TimePrecision
{
    /// <summary>A day only.</summary>
    Day,

    /// <summary>An hour or a minute that is said to be approximate.</summary>
    Approximate,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>A second.</summary>
    Second,
}

/// <summary>A date, a clock time or both, as written in a document.</summary>
/// <param name="Text">The words as written, zone included.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Date">The day as written, or null. A date without a year has none here until the document gives it one.</param>
/// <param name="Time">The clock time as written, or null for a date alone.</param>
/// <param name="Precision">How exact.</param>
/// <param name="IsTwelveHour">Whether it was written with am or pm.</param>
/// <param name="Zone">The zone that the words themselves carry, or null.</param>
/// <param name="Fault">Why the words are no time, though they look like one (PM2006); null where they are fine.</param>
public sealed record StatedTime(
    string Text,
    TextSpan Span,
    PartialDate? Date,
    TimeOnly? Time,
    TimePrecision Precision,
    bool IsTwelveHour,
    ZoneMention? Zone,
    string? Fault)
{
    /// <summary>Where the clock time alone stands, without date and zone; <see cref="Span"/> where there is none.</summary>
    public TextSpan TimeSpan { get; init; } = Span;

    /// <summary>The words that <see cref="Fault"/> is about: the date or the clock time; <see cref="Span"/> where there is no fault.</summary>
    public TextSpan FaultSpan { get; init; } = Span;

    /// <summary>What the date may mean: two days, day first, where day and month may be swapped, so that <see cref="Date"/> is null.</summary>
    public ImmutableArray<PartialDate> DateReadings { get; init; } = [];

    /// <summary>Whether a date in numbers, such as 13/09/2025, has the day first; null where it doesn't show.</summary>
    internal bool? IsDayFirst
    {
        get
        {
            var first = Scan.Digits(Text, 0, 3);
            if (Date is not { } date || first is not (1 or 2) || Scan.At(Text, first) is not ('/' or '.' or '-') || date.Day <= 12) return null;
            return Scan.Number(Text, 0, first) == date.Day;
        }
    }

    /// <summary>The weekday written in front of the clock time, or alone; it gives the day where no date does.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>1 where words say that it is on the day after the entry before it ("next day, 08:00").</summary>
    internal int DayShift { get; init; }

    /// <summary>Whether the same time stands behind it in UTC, in brackets or after a slash.</summary>
    public bool IsGivenInUtc { get; init; }
}

/// <summary>A day as written: the year may be missing.</summary>
/// <param name="Year">The year, or null.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>The day with a year from elsewhere where it has none; null where that day does not exist.</summary>
    public DateOnly? WithYear(int? fallback) => (Year ?? fallback) is { } year && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
