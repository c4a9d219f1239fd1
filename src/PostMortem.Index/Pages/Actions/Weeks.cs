namespace PostMortem.Index.Pages;

/// <summary>Weeks, from Monday on.</summary>
internal static class Weeks
{
    /// <summary>The Monday of a day's week. The first week of all has none.</summary>
    public static DateOnly Monday(DateOnly day)
    {
        var since = ((int)day.DayOfWeek + 6) % 7;
        return day.DayNumber < since ? day : day.AddDays(-since);
    }
}
