using System.Globalization;
using System.Text;
using CsCheck;
using PostMortem.Timelines;

namespace PostMortem.Core.Tests.Timelines;

public class TimeReaderTests
{
    [Fact]
    public void Reads_times_as_people_write_them()
    {
        var differences = new StringBuilder();
        var count = 0;
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "PostMortem.Core.Tests", "Timelines", "times.txt")))
        {
            var arrow = line.LastIndexOf("=> ", StringComparison.Ordinal);
            if (arrow < 0 || line.StartsWith('#')) continue;
            count++;
            var text = line[..arrow].TrimEnd(' ').Replace("\\n", "\n", StringComparison.Ordinal).Replace('\u2423', '\u00A0');
            var actual = Describe(text).TrimEnd();
            if (actual != line[(arrow + 3)..].TrimEnd()) differences.AppendLine(line).Append(' ', arrow).Append("=> ").AppendLine(actual);
        }

        Assert.True(differences.Length == 0, differences.ToString());
        Assert.True(count >= 150, "the data file lost lines");
    }

    [Fact]
    public void Any_text_gives_spans_inside_it_and_no_exception() => Pieces().Sample(text =>
    {
        if (TimeReader.ReadStart(text) is { } match)
        {
            Assert.InRange(match.Start, 0, text.Length - 1);
            Assert.InRange(match.End, match.Start + 1, text.Length);
            Assert.InRange(match.TextStart, match.End, text.Length);
            Assert.All(new[] { match.From.Zone, match.To?.Zone }.OfType<ZoneMention>(), z => Assert.Equal(z.Text, text[z.Span.Start..z.Span.End]));
        }

        var after = 0;
        foreach (var date in DateReader.Find(text))
        {
            Assert.InRange(date.Start, after, text.Length - 1);
            Assert.True(date.Length > 0);
            after = date.End;
            Assert.InRange(after, 1, text.Length);
        }

        DateReader.InFileName(text);
    }, iter: 20_000);

    [Fact]
    public void A_time_read_once_is_read_the_same_from_its_own_words() => Pieces().Sample(text =>
    {
        if (TimeReader.ReadStart(text) is not { } match) return;
        var again = TimeReader.ReadStart(text[match.Start..]);
        Assert.NotNull(again);
        Assert.Equal(match.From.Clock?.Time?.Hour, again.From.Clock?.Time?.Hour);
    }, iter: 20_000);

    // Pieces of times in any order find more than letters at random.
    private static Gen<string> Pieces() => Gen.OneOf(
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]),
        Gen.String[0, 4]).Array[0, 10].Select(string.Concat);

    private static readonly string[] Words =
    [
        "14:22", "9:15", "25:10", "11.57", "2026-03-04", "20260304", "March", "may", "3", "31", "24", "/", "-", ":", ".", "T", "Z", " ", "  ", "\n", "(", ")", "~", "UTC", "PST", "IST", "CET/CEST", "+02:00", "-7",
        "am", "pm", "a", "XX", "to", "at", "Europe/Berlin", "local time", "Pacific", "\u00A0", "\u2013", "1625", "7h30", "noon", "2019", ",", "[", "]", "on", "Monday", "\uD83D", "é", "99999999999999999999",
    ];

    private static string Describe(string text)
    {
        if (TimeReader.ReadStart(text) is not { } match) return "-";
        if ((match.From.Date?.Fault ?? match.From.Clock?.Fault) is { } fault) return "! " + fault;
        var end = match.To is { } to ? " .. " + Describe(to) : "";
        return $"{Describe(match.From)}{end} | {text[match.TextStart..]}".Replace('\n', ' ');
    }

    private static string Describe(TimePart part)
    {
        var words = new List<string>();
        if (part.Date is { IsAmbiguous: true } either) words.Add("?" + string.Join('/', either.Readings.Select(DateReaderTests.Describe)));
        else if (part.Date?.Date is { } date) words.Add(DateReaderTests.Describe(date));
        if (part.Clock is { Time: { } time } clock)
        {
            var isAbout = part.IsApproximate || clock.Precision == TimePrecision.Approximate;
            words.Add(time.ToString(clock.Precision == TimePrecision.Second ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture) + (isAbout ? "~" : ""));
        }

        if (part.Zone is { } zone) words.Add($"{zone.Kind}:{zone.Text}");
        return string.Join(' ', words);
    }
}
