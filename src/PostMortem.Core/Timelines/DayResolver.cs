using System.Collections.Immutable;

namespace PostMortem.Timelines;

/// <summary>When an entry was, as far as the timeline tells.</summary>
/// <param name="Date">The day; null where it can't be told.</param>
/// <param name="WallClock">The clock time on that day, or on a counted day where no day of the timeline is known.</param>
/// <param name="Words">The words that give the day; null where it comes from elsewhere in the document.</param>
internal readonly record struct EntryDay(DateOnly? Date, DateTime? WallClock, StatedTime? Words);

/// <summary>Gives each entry of a timeline its day: the one written, the one above it, or the one before it, rolled over at midnight.</summary>
internal sealed class DayResolver
{
    /// <summary>A clock time that falls by more than this has passed midnight; one that falls by less is out of order.</summary>
    private static readonly TimeSpan RollOver = TimeSpan.FromHours(4);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>Days are counted from here where none is known.</summary>
    private static readonly DateOnly Epoch = new(1000, 1, 1);

    private readonly IReadOnlyList<WrittenEntry> entries;
    private readonly DateOnly? documentDate;
    private readonly StatedTime? documentWords;
    private readonly bool isNewestFirst;
    private readonly Lazy<int?> firstYear;
    private readonly Lazy<bool?> isDayFirst;
    private DateOnly? day;
    private bool isCounted;
    private TimeOnly? clock;
    private ZoneMention? zone;
    private StatedTime? words;

    private DayResolver(IReadOnlyList<WrittenEntry> entries, DateOnly? documentDate, StatedTime? documentWords, int? documentYear)
    {
        this.entries = entries;
        this.documentDate = documentDate;
        this.documentWords = documentWords;
        isNewestFirst = FallsThroughout();
        firstYear = new Lazy<int?>(() => entries.Select(e => e.Start?.Date?.Year ?? e.Group?.Day?.Date?.Year).FirstOrDefault(y => y is not null) ?? documentYear);
        isDayFirst = new Lazy<bool?>(() => entries.SelectMany(e => new[] { e.Start, e.Group?.Day }).Select(t => t?.IsDayFirst).FirstOrDefault(o => o is not null));
    }

    /// <summary>The day of each entry.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="documentDate">The day to begin with where the timeline says none.</param>
    /// <param name="documentWords">The words of that day where they stand in a heading above the timeline, or null.</param>
    /// <param name="documentYear">The year of days that have none, where nothing else gives one.</param>
    public static ImmutableArray<EntryDay> Resolve(IReadOnlyList<WrittenEntry> entries, DateOnly? documentDate, StatedTime? documentWords, int? documentYear)
    {
        var resolver = new DayResolver(entries, documentDate, documentWords, documentYear);
        var days = entries.Select((e, i) => (Day: resolver.DayOf(e, i), IsCounted: resolver.isCounted, Words: resolver.words)).ToList();
        // Counted days can't be compared with real ones.
        var isMixed = days.Any(d => d is { Day: not null, IsCounted: false });
        return
        [
            .. days.Zip(entries, (d, e) => new EntryDay(
                d.IsCounted ? null : d.Day,
                d.IsCounted && isMixed ? null : d.Day is { } date && e.Start?.Time is { } time ? date.ToDateTime(time) : null,
                d.IsCounted || d.Day is null ? null : d.Words)),
        ];
    }

    private DateOnly? DayOf(WrittenEntry entry, int index)
    {
        if (entry.Start is null or { Fault: not null }) return null;
        if (Stated(entry.Start, index) is { } own) Begin(own, entry.Start);
        else if (entry.Start is { Date: null, DateReadings.Length: > 0 }) return null;
        else if (entry.Group?.Day is { } above && !IsUnder(index - 1, above))
        {
            if (above.Weekday is { } heading && above.Date is null) GoTo(heading);
            else Begin(Stated(above, index), above);
        }
        else if (entry.Start.Weekday is { } weekday) GoTo(weekday);
        else if (entry.Start.DayShift is > 0 and var days && day is { } eve) (day, clock) = (eve.AddDays(days), null);
        else if (day is null && clock is null) BeginWithDocument();
        if (entry.Start.Time is not { } time) return isCounted ? null : day;
        if (clock is { } before && day is { } today)
        {
            if (Shift(entry.Start, today, before, time) is { } shift) day = today.AddDays(shift);
            else if (!isNewestFirst && before > time && before - time > RollOver) day = IsHalfDayClock(entry.Start, before, time) ? null : today.AddDays(1);
            else if (isNewestFirst && time > before && time - before > RollOver) day = today.AddDays(-1);
        }

        (clock, zone) = (time, entry.Start.Zone);
        return day;
    }

    /// <summary>The days from the entry before to one whose time is of another zone, so that the two instants are in order; null where both are of one zone, or its offset is not known.</summary>
    private int? Shift(StatedTime start, DateOnly today, TimeOnly before, TimeOnly time)
    {
        if (zone is null || start.Zone is null || zone.Text == start.Zone.Text) return null;
        if (ZoneRules.Resolve(zone, Known, before).Offset is not { } here || ZoneRules.Resolve(start.Zone, Known, time).Offset is not { } there) return null;
        var ahead = today.ToDateTime(time) - there - (today.ToDateTime(before) - here);
        if (isNewestFirst) return ahead > RollOver ? -1 : ahead < RollOver - OneDay ? 1 : 0;
        return ahead < -RollOver ? 1 : ahead > OneDay - RollOver ? -1 : 0;
    }

    /// <summary>Goes on to the next day of that name, or back to it where the newest stands first.</summary>
    private void GoTo(DayOfWeek weekday)
    {
        var isFirst = day is null;
        if (isFirst) BeginWithDocument();
        var ahead = ((int)weekday - (int)day!.Value.DayOfWeek + 7) % 7;
        if (ahead == 0) return;
        // The first is the one nearest to the document's day. (Counted days have the names that the text gives them, from the first on.)
        var isBack = isFirst ? ahead > 3 : isNewestFirst;
        (day, clock) = (day.Value.AddDays(isBack ? ahead - 7 : ahead), null);
    }

    private DateOnly? Known => isCounted ? null : day;

    private void Begin(DateOnly? stated, StatedTime by) => (day, isCounted, clock, words) = (stated, false, null, by);

    private void BeginWithDocument() => (day, isCounted, words) = (documentDate ?? Epoch, documentDate is null, documentWords);

    /// <summary>"11:50" and then "1:10", without am and pm, may be of one day or of two.</summary>
    private static bool IsHalfDayClock(StatedTime stated, TimeOnly before, TimeOnly time) =>
        before.Hour is >= 10 and <= 12 && time.Hour is >= 1 and <= 7 && !stated.IsTwelveHour && stated.Text is [>= '1' and <= '9', ':' or '.', ..];

    private bool IsUnder(int index, StatedTime above) => index >= 0 && entries[index].Group?.Day == above;

    private DateOnly? Stated(StatedTime time, int index)
    {
        if (time.Date is { } date) return WithYear(date, index);
        if (time.DateReadings.Length < 2) return null;
        // 03/04/2026: the reading that lies near the day before it, or the document's.
        var near = Known ?? documentDate;
        var close = near is null ? [] : time.DateReadings.Select(r => WithYear(r, index)).OfType<DateOnly>().Where(d => Math.Abs(d.DayNumber - near.Value.DayNumber) <= 7).ToList();
        if (close.Count == 1) return close[0];
        // Else the order that the timeline's other dates have: "12-09-2025" above "13-09-2025". (The readings stand day first.)
        return isDayFirst.Value is { } first ? WithYear(time.DateReadings[first ? 0 : 1], index) : null;
    }

    private DateOnly? WithYear(PartialDate date, int index)
    {
        if (date.Year is not null) return date.WithYear(null);
        if (Known is { } before)
        {
            // December goes over into January.
            var year = before.Year + (before.Month - date.Month > 6 ? 1 : date.Month - before.Month > 6 ? -1 : 0);
            return date.WithYear(entries[index].Group?.Year ?? year);
        }

        return date.WithYear(entries[index].Group?.Year ?? documentDate?.Year ?? firstYear.Value);
    }

    /// <summary>Whether nearly all neighbours with a time fall.</summary>
    private bool FallsThroughout()
    {
        var (falls, rises) = (0, 0);
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i - 1].Start is not { } before || entries[i].Start is not { } after) continue;
            var order = 0;
            if ((before.Date, after.Date) is ({ } first, { } second) && first != second && first.Year == second.Year) order = (second.Month, second.Day).CompareTo((first.Month, first.Day));
            // Far apart, either may be on the next day.
            else if ((after.Date is null || before.Date == after.Date) && before.Time is { } early && after.Time is { } late && (late.ToTimeSpan() - early.ToTimeSpan()).Duration() <= RollOver) order = late.CompareTo(early);
            if (order < 0) falls++;
            else if (order > 0) rises++;
        }

        return falls >= 3 && falls > rises * 4;
    }
}
