using System.Collections.Immutable;

namespace PostMortem.Index.Pages;

/// <summary>Incidents by month and severity, and by year where there are many.</summary>
internal static class IncidentCounts
{
    // A table of so many rows is read at a glance; a longer one is opened on demand.
    private const int MostOpenRows = 6;

    /// <summary>The section.</summary>
    public static Html Render(List<IndexedDocument> incidents, DateOnly? today)
    {
        var groups = SeverityGroup.Of(incidents);
        var calendar = Calendar.Of([.. incidents.Select(i => i.Date!.Value)], today);
        return Html.Of($"""
            <section aria-labelledby="months">
            <h2 id="months">When, and how severe</h2>
            {(calendar.Years.IsEmpty ? Html.Empty : Figure("By year", calendar.Years, groups, isCharted: true))}{Figure(calendar.Years.IsEmpty ? "By month" : "The last 24 months", calendar.Months, groups, isCharted: incidents.Count >= Distribution.Fewest)}</section>

            """);
    }

    private static Html Figure(string name, ImmutableArray<Period> periods, ImmutableArray<SeverityGroup> groups, bool isCharted)
    {
        ImmutableArray<SeverityGroup> present = [.. groups.Where(g => g.Documents.Any(d => periods.Any(p => p.Holds(d.Date!.Value))))];
        var chart = isCharted ? Html.Of($"{Legend(present)}{BarChart.Render(periods, present)}") : Html.Empty;
        var rows = periods.Where(p => present.Any(g => g.Documents.Any(d => p.Holds(d.Date!.Value)))).ToList();
        return Html.Of($"""
            <figure>
            <figcaption><h3>{name}</h3></figcaption>
            {chart}{Fold(rows.Count > MostOpenRows, "As a table", Table(name, rows, present))}
            </figure>

            """);
    }

    /// <summary>Shows something long on demand only.</summary>
    public static Html Fold(bool isLong, string name, Html content) => isLong ? Html.Of($"<details>\n<summary>{name}</summary>\n{content}\n</details>") : content;

    private static Html Legend(ImmutableArray<SeverityGroup> groups) => groups.Length < 2 ? Html.Empty : Html.Of($"""
        <ul class="legend" aria-hidden="true">
        {Html.Join(groups.Select((g, i) => Html.Of($"<li><svg width=\"12\" height=\"12\" focusable=\"false\"><rect class=\"{BarChart.ClassOf(g, i)}\" width=\"12\" height=\"12\"/></svg> {g.Name ?? "not stated"}</li>\n")))}</ul>

        """);

    private static Html Table(string name, List<Period> periods, ImmutableArray<SeverityGroup> groups) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{name}"><table>
        <thead><tr><th scope="col">{(periods.Exists(p => p.Month is not null) ? "Month" : "Year")}</th>{(groups.Length < 2 ? Html.Empty : Html.Join(groups.Select(g => Html.Of($"<th scope=\"col\" class=\"number\">{g.Name ?? "Not stated"}</th>"))))}<th scope="col" class="number">Incidents</th></tr></thead>
        <tbody>
        {Html.Join(periods.Select(p => Row(p, groups)))}</tbody>
        </table></div>
        """);

    private static Html Row(Period period, ImmutableArray<SeverityGroup> groups)
    {
        var counts = groups.Select(g => g.Documents.Count(d => period.Holds(d.Date!.Value))).ToList();
        var cells = groups.Length < 2 ? Html.Empty : Html.Join(counts.Select(c => Html.Of($"<td class=\"number\">{c}</td>")));
        return Html.Of($"<tr><th scope=\"row\">{period.Name}</th>{cells}<td class=\"number\">{counts.Sum()}</td></tr>\n");
    }
}
