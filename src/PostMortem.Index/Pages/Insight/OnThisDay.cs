using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>What happened on this day of the year, or close to it, in earlier years.</summary>
internal static class OnThisDay
{
    private const int Near = 3;

    /// <summary>The section; nothing where today is unknown or nothing happened.</summary>
    public static Html Render(List<IndexedDocument> incidents, DateOnly? today)
    {
        if (today is not { } day) return Html.Empty;
        var past = incidents.Where(i => i.Date!.Value.Year < day.Year && DaysApart(i.Date.Value, day) <= Near)
            .OrderBy(i => DaysApart(i.Date!.Value, day)).ThenByDescending(i => i.Date).ToList();
        if (past.Count == 0) return Html.Empty;
        var exact = past.Where(i => DaysApart(i.Date!.Value, day) == 0).ToList();
        var (heading, shown) = exact.Count > 0 ? ("On this day", exact) : ("Around this day", past);
        return Html.Of($"""
            <section aria-labelledby="day">
            <h2 id="day">{heading}, {day.ToString("d MMMM", CultureInfo.InvariantCulture)}</h2>
            <ul class="similar">
            {Html.Join(shown.Select(i => Html.Of($"<li><p class=\"date\">{DocumentList.Date(i.Date)}</p><p><a href=\"{i.Page}\">{i.Name}</a></p></li>\n")))}</ul>
            </section>

            """);
    }

    /// <summary>The days between two days of the year, the shorter way round; 29 February counts as 1 March.</summary>
    private static int DaysApart(DateOnly a, DateOnly b)
    {
        var apart = Math.Abs(InYear(a) - InYear(b));
        return Math.Min(apart, 365 - apart);

        static int InYear(DateOnly day) => day is { Month: 2, Day: 29 } ? 60 : new DateOnly(2001, day.Month, day.Day).DayOfYear;
    }
}
