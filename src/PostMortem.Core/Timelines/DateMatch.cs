using System.Collections.Immutable;

namespace PostMortem.Timelines;

/// <summary>A date, or a span of days, found in a text.</summary>
/// <param name="Start">Where its words begin in the text; a weekday before it is not part of it.</param>
/// <param name="Length">How long they are.</param>
/// <param name="Readings">What they may mean: one day; two where day and month may be swapped, day first; none where <paramref name="Fault"/> says why.</param>
/// <param name="EndDate">The last day of a span, or null.</param>
/// <param name="Fault">Why there is no such day, though the words look like one; null where they are fine.</param>
public sealed record DateMatch(int Start, int Length, ImmutableArray<PartialDate> Readings, PartialDate? EndDate, string? Fault)
{
    /// <summary>One past the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it cannot be told which number is the day and which the month.</summary>
    public bool IsAmbiguous => Readings.Length > 1;

    /// <summary>The day, where the words leave no doubt.</summary>
    public PartialDate? Date => Readings.Length == 1 ? Readings[0] : null;

    internal static DateMatch Of(int start, int end, PartialDate date, PartialDate? last = null)
    {
        if (FaultOf(date) is { } fault) return Faulty(start, end, fault);
        return new DateMatch(start, end - start, [date], last is { } day && FaultOf(day) is null ? last : null, null);
    }

    internal static DateMatch Faulty(int start, int end, string fault) => new(start, end - start, [], null, fault);

    private static string? FaultOf(PartialDate date)
    {
        if (date.Month is < 1 or > 12) return $"there is no month {Invariant(date.Month)}";
        // Without a year, 29 February may be right.
        var days = DateTime.DaysInMonth(date.Year ?? 2000, date.Month);
        if (date.Day >= 1 && date.Day <= days) return null;
        var month = CalendarNames.Month(date.Month) + (date.Year is { } year ? " " + Invariant(year) : "");
        return $"{month} has {Invariant(days)} days";
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
