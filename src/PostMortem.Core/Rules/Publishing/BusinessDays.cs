namespace PostMortem.Rules;

/// <summary>Counts Monday to Friday; public holidays differ between countries and are counted too.</summary>
internal static class BusinessDays
{
    /// <summary>The business days after one day, up to and with another.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days <= 0) return 0;
        var count = days / 7 * 5;
        for (var day = from.AddDays(days / 7 * 7); day < to;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count++;
        }

        return count;
    }
}
