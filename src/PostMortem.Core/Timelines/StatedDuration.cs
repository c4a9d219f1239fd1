using System.Globalization;

namespace PostMortem.Timelines;

/// <summary>How long something took, as a text states it.</summary>
/// <param name="Start">Where its words begin, "about" and the like included.</param>
/// <param name="End">One past the last.</param>
/// <param name="Minutes">The figure; the lower one of a range.</param>
/// <param name="Least">The shortest time that the words allow, in minutes.</param>
/// <param name="Most">The longest time that they allow; infinite after "over".</param>
internal readonly record struct StatedDuration(int Start, int End, double Minutes, double Least, double Most)
{
    /// <summary>Whether a time is what the words say.</summary>
    public bool Allows(double minutes) => minutes >= Least && minutes <= Most;

    /// <summary>Whether both may be of one time.</summary>
    public bool Agrees(StatedDuration other) => Least <= other.Most && other.Least <= Most;

    /// <summary>Minutes as a reader writes them: <c>1h 25m</c>.</summary>
    public static string Format(double minutes)
    {
        var whole = (long)Math.Round(minutes, MidpointRounding.AwayFromZero);
        var (days, hours, rest) = (whole / 1440, whole / 60 % 24, whole % 60);
        string[] parts = [Part(days, "d"), Part(hours, "h"), rest > 0 || whole == 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest}m") : ""];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static string Part(long number, string unit) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
}
