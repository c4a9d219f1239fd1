using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>Durations as points, one line for each figure, on a scale on which minutes and weeks have room.</summary>
internal static class DotStrip
{
    private const double RowHeight = 64;

    private static readonly (double Minutes, string Label)[] Ticks = [(1, "1 min"), (10, "10 min"), (60, "1 h"), (360, "6 h"), (1440, "1 d"), (7 * 1440, "1 week"), (30 * 1440, "30 d"), (365 * 1440, "1 year")];

    /// <summary>The chart, from a page of the output folder.</summary>
    public static Html Render(IReadOnlyList<Distribution> distributions)
    {
        var longest = distributions.SelectMany(d => d.Values).Max(v => v.Minutes);
        ImmutableArray<(double Minutes, string Label)> ticks = [.. Ticks.TakeWhile((t, i) => i < 2 || Ticks[i - 1].Minutes < longest)];
        var end = Math.Max(ticks[^1].Minutes, longest);
        var axisAt = distributions.Count * RowHeight;
        return Svg.Chart("dots", axisAt + 24, Html.Of($"""
            <g class="axis">{Html.Join(ticks.Select((t, i) => Tick(t.Label, Share(t.Minutes, end), axisAt, i)))}</g>
            {Html.Join(distributions.Select((d, i) => Row(d, i, end)))}
            """));
    }

    private static double Share(double minutes, double end) => Math.Log(Math.Max(1, minutes)) / Math.Log(end);

    private static Html Tick(string label, double share, double axisAt, int index)
    {
        var minor = index % 2 == 1 ? new Html(" class=\"minor\"") : Html.Empty;
        return Html.Of($"<line x1=\"{Svg.Percent(share)}\" x2=\"{Svg.Percent(share)}\" y1=\"0\" y2=\"{Svg.Pixels(axisAt + 4)}\"/><text{minor} x=\"{Svg.Percent(share)}\" y=\"{Svg.Pixels(axisAt + 18)}\" text-anchor=\"{Svg.Anchor(share)}\">{label}</text>");
    }

    private static Html Row(Distribution distribution, int row, double end)
    {
        var y = (row * RowHeight) + 30;
        var dots = distribution.Values.Select(v => Html.Of($"<a href=\"{v.Document.Page}\" tabindex=\"-1\"><circle cx=\"{Svg.Percent(Share(v.Minutes, end))}\" cy=\"{Svg.Pixels(y)}\" r=\"5\"><title>{Facts.Duration(v.Minutes)}: {v.Document.Name}</title></circle></a>\n"));
        return Html.Of($"<text class=\"name\" x=\"0\" y=\"{Svg.Pixels(y - 15)}\">{distribution.Name}</text>\n{Html.Join(dots)}{Mark("median", distribution.Median, isLeft: true)}{Mark("p90", distribution.Ninetieth, isLeft: false)}");

        // The median's name stands left of its mark and the other's right of it, so that they never meet; where there is no room on that side, below.
        Html Mark(string name, double? minutes, bool isLeft)
        {
            if (minutes is not { } known) return Html.Empty;
            var share = Share(known, end);
            var hasRoom = isLeft ? share > 0.2 : share < 0.9;
            var (at, anchor) = (Svg.Percent(share), isLeft == hasRoom ? "end" : "start");
            return Html.Of($"<g class=\"mark\"><line x1=\"{at}\" x2=\"{at}\" y1=\"{Svg.Pixels(y - 9)}\" y2=\"{Svg.Pixels(y + 9)}\"/><text x=\"{at}\" y=\"{Svg.Pixels(y + (hasRoom ? 20 : 33))}\" text-anchor=\"{anchor}\">{name}</text></g>\n");
        }
    }
}
