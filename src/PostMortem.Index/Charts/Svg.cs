using System.Globalization;

namespace PostMortem.Index;

/// <summary>
/// What charts share. They are as wide as the page lets them be: across, all positions are shares of the width, so that the text keeps its size on a phone
/// and on a wall. No style stands in them, for the page allows none; colours are classes.
/// </summary>
internal static class Svg
{
    /// <summary>A share of the width, 0 to 1.</summary>
    public static string Percent(double share) => (Math.Round(share * 100, 3) + 0).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>A length in pixels.</summary>
    public static string Pixels(double length) => Math.Round(length, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>How a label stands to its position, so that none leaves the chart.</summary>
    public static string Anchor(double share) => share < 0.08 ? "start" : share > 0.92 ? "end" : "middle";

    /// <summary>The chart. Its table or text says the same to those who can't see it.</summary>
    public static Html Chart(string name, double height, Html content) => Html.Of($"<svg class=\"chart {name}\" width=\"100%\" height=\"{Pixels(height)}\" aria-hidden=\"true\" focusable=\"false\">\n{content}</svg>\n");
}
