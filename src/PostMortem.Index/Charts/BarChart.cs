using System.Globalization;

namespace PostMortem.Index;

/// <summary>Incidents by period, a bar each, one piece for each severity.</summary>
internal static class BarChart
{
    private const double Top = 20;
    private const double Tall = 120;
    private const double Bottom = 36;

    /// <summary>The class of a severity's pieces: its place among those there are.</summary>
    public static string ClassOf(SeverityGroup group, int place) => group.Name is null ? "unstated" : string.Create(CultureInfo.InvariantCulture, $"s{Math.Min(place, 5)}");

    /// <summary>The chart.</summary>
    public static Html Render(IReadOnlyList<Period> periods, IReadOnlyList<SeverityGroup> groups)
    {
        var counts = periods.Select(p => groups.Select(g => g.Documents.Count(d => p.Holds(d.Date!.Value))).ToArray()).ToArray();
        var highest = Math.Max(1, counts.Max(c => c.Sum()));
        var baseline = Top + Tall;
        var below = periods[0].Month is null ? Bottom / 2 : Bottom;
        return Svg.Chart("bars", baseline + below, Html.Of($"""
            {Html.Join(periods.Select((p, i) => Bar(periods, i, counts[i], groups, highest)))}<line class="base" x1="0" x2="100%" y1="{Svg.Pixels(baseline)}" y2="{Svg.Pixels(baseline)}"/>

            """));
    }

    private static Html Bar(IReadOnlyList<Period> periods, int index, int[] counts, IReadOnlyList<SeverityGroup> groups, int highest)
    {
        var period = periods[index];
        var width = 1.0 / periods.Count;
        var (left, middle) = (index * width, (index + 0.5) * width);
        var top = Top + Tall;
        var pieces = new List<Html>();
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            if (counts[i] == 0) continue;
            var height = Tall * counts[i] / highest;
            top -= height;
            pieces.Add(Html.Of($"<rect class=\"{ClassOf(groups[i], i)}\" x=\"{Svg.Percent(left + (width * 0.12))}\" y=\"{Svg.Pixels(top)}\" width=\"{Svg.Percent(width * 0.76)}\" height=\"{Svg.Pixels(height)}\"><title>{period.Name}, {groups[i].Name ?? "not stated"}: {counts[i]}</title></rect>"));
        }

        var total = counts.Sum() is > 0 and var sum ? Html.Of($"<text x=\"{Svg.Percent(middle)}\" y=\"{Svg.Pixels(top - 5)}\" text-anchor=\"middle\">{sum}</text>") : Html.Empty;
        return Html.Of($"<g>{Html.Join(pieces)}{total}{Label(periods, index, middle)}</g>\n");
    }

    /// <summary>Below a month its number, and below the first month of a year the year.</summary>
    private static Html Label(IReadOnlyList<Period> periods, int index, double middle)
    {
        var (period, baseline) = (periods[index], Top + Tall);
        var minor = periods.Count > 12 && index % 2 == 1 ? new Html(" minor") : Html.Empty;
        if (period.Month is not { } month) return Text(period.Name, 16);
        var isFirst = index == 0 || month == 1;
        // A year that ends at once has no room for its number.
        var hasRoom = month != 12 || periods.Count == 1;
        return Html.Of($"{Text(month.ToString("00", CultureInfo.InvariantCulture), 16)}{(isFirst && hasRoom ? Html.Of($"<text class=\"year\" x=\"{Svg.Percent(middle)}\" y=\"{Svg.Pixels(baseline + 32)}\" text-anchor=\"{Svg.Anchor(middle)}\">{period.Year}</text>") : Html.Empty)}");

        Html Text(string text, double under) => Html.Of($"<text class=\"label{minor}\" x=\"{Svg.Percent(middle)}\" y=\"{Svg.Pixels(baseline + under)}\" text-anchor=\"middle\">{text}</text>");
    }
}
