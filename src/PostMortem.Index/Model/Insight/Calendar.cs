using System.Collections.Immutable;
using System.Globalization;

namespace PostMortem.Index;

/// <summary>A month, or a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month; null for the whole year.</param>
internal sealed record Period(int Year, int? Month)
{
    /// <summary>Its name: 2026, or 2026-03.</summary>
    public string Name => Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}") : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => day.Year == Year && (Month is null || Month == day.Month);
}

/// <summary>The periods over which incidents are counted.</summary>
/// <param name="Years">The years; empty where the months tell all.</param>
/// <param name="Months">The months: all of them, or the latest.</param>
internal sealed record Calendar(ImmutableArray<Period> Years, ImmutableArray<Period> Months)
{
    // More bars than these tell less than a bar a year, and would not fit a phone.
    private const int MostMonths = 36;
    private const int LatestMonths = 24;

    /// <summary>The periods for incidents.</summary>
    /// <param name="days">The days of the incidents; at least one.</param>
    /// <param name="today">Today, up to which nothing happened; null where it is unknown.</param>
    public static Calendar Of(IReadOnlyCollection<DateOnly> days, DateOnly? today)
    {
        var (first, last) = (Number(days.Min()), Number(days.Max()));
        // Where nothing was written for over a year, the silence is not worth the width.
        if (today is { } day && Number(day) > last && Number(day) - last <= 12) last = Number(day);
        if (last - first < MostMonths) return new Calendar([], Between(first, last));
        return new Calendar([.. Enumerable.Range(first / 12, (last / 12) - (first / 12) + 1).Select(y => new Period(y, null))], Between(last - LatestMonths + 1, last));
    }

    private static int Number(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static ImmutableArray<Period> Between(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(n => new Period(n / 12, (n % 12) + 1))];
}
