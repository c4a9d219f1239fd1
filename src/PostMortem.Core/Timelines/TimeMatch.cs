using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>When an entry happened, as its words say it. Offsets are those of the text that was read; so are the zones' spans.</summary>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">One past the last word, zone and brackets included.</param>
/// <param name="TextStart">Where the entry's own text begins, after separators.</param>
/// <param name="From">The date and clock time, or the beginning of a range.</param>
/// <param name="To">The end of a range, or null.</param>
internal sealed record TimeMatch(int Start, int End, int TextStart, TimePart From, TimePart? To)
{
    /// <summary>The first time at its place in the file.</summary>
    public StatedTime StatedStart(InlineText text) => From.ToStated(text);

    /// <summary>The end of the range at its place in the file.</summary>
    public StatedTime? StatedEnd(InlineText text) => To?.ToStated(text);
}

/// <summary>A date, a clock time or both.</summary>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">One past the last, zone included.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="Clock">The clock time, or null.</param>
/// <param name="Zone">The zone, or null.</param>
/// <param name="IsApproximate">Whether words or signs say "about".</param>
internal sealed record TimePart(int Start, int End, DateMatch? Date, ClockMatch? Clock, ZoneMention? Zone, bool IsApproximate)
{
    /// <summary>The weekday in front of it, or alone.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>1 where words say that it is on the day after ("next day, 08:00").</summary>
    public int DayShift { get; init; }

    /// <summary>Whether the same time stands behind it in UTC.</summary>
    public bool IsGivenInUtc { get; init; }

    /// <summary>The same, at its place in the file.</summary>
    public StatedTime ToStated(InlineText text)
    {
        var precision = Clock is null ? TimePrecision.Day : IsApproximate ? TimePrecision.Approximate : Clock.Value.Precision;
        return new StatedTime(
            text.Text[Start..End], text.SourceSpan(Start, End - Start), Date?.Date, Clock?.Time, precision, Clock is { Meridiem: not '\0' },
            Zone is null ? null : Zone with { Span = text.SourceSpan(Zone.Span.Start, Zone.Span.Length) }, Date?.Fault ?? Clock?.Fault)
        {
            TimeSpan = Clock is { } clock ? text.SourceSpan(clock.Start, clock.End - clock.Start) : text.SourceSpan(Start, End - Start),
            FaultSpan = Date is { Fault: not null } date ? text.SourceSpan(date.Start, date.Length) : Clock is { Fault: not null } wrong ? text.SourceSpan(wrong.Start, wrong.End - wrong.Start) : text.SourceSpan(Start, End - Start),
            DateReadings = Date?.Readings ?? [],
            IsGivenInUtc = IsGivenInUtc,
            Weekday = Weekday,
            DayShift = DayShift,
        };
    }
}
