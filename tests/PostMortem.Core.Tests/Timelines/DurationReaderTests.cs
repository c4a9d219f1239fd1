using System.Globalization;
using PostMortem.Timelines;

namespace PostMortem.Core.Tests.Timelines;

/// <summary>Durations as people write them: the figure, and how far the truth may lie from it.</summary>
public class DurationReaderTests
{
    [Theory]
    [InlineData("1h 25m", "85 84-86")]
    [InlineData("1h25m", "85 84-86")]
    [InlineData("1 hour and 25 minutes", "85 84-86")]
    [InlineData("1:25 hours", "85 84-86")]
    [InlineData("83 minutes", "83 82-84")]
    [InlineData("90 minutes", "90 85-95")]
    [InlineData("a 20-minute outage", "20 17-23")]
    [InlineData("2 hours", "120 90-150")]
    [InlineData("1.5 hours", "90 75-105")]
    [InlineData("about 2 hours", "120 90-150")]
    [InlineData("~100 min", "100 80-120")]
    [InlineData("nearly an hour", "60 30-90")]
    [InlineData("half an hour", "30 25-35")]
    [InlineData("over 3 h", "180 150-")]
    [InlineData("13+ hours", "780 750-")]
    [InlineData("less than 5 minutes", "5 0-7")]
    [InlineData("10-15 minutes", "10 9-16")]
    [InlineData("two days", "2880 2160-3600")]
    [InlineData("5 min and 10 min", "5 3-7, 10 7-13")]
    [InlineData("14:22 to 15:47, 3 nodes, $5 min, v1.5 h, 2m rows", "")]
    public void Is_read(string text, string expected) => Assert.Equal(expected, string.Join(", ", DurationReader.Find(text).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Minutes:0.##} {d.Least:0.##}-{(double.IsInfinity(d.Most) ? "" : d.Most.ToString("0.##", CultureInfo.InvariantCulture))}"))));
}
