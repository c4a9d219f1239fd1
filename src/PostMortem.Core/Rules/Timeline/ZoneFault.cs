using System.Globalization;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Says why it can't be told which zone, or which moment, words mean (PM2003).</summary>
internal static class ZoneFault
{
    /// <summary>The entries that rely on each declared zone of a timeline.</summary>
    public static ILookup<ZoneMention, TimelineEntry> Covered(Timeline timeline) =>
        timeline.Entries.Where(e => e.Start is { Zone: null, Time: not null } && e.Zone is not null).ToLookup(e => e.Zone!);

    /// <summary>What is wrong with a declared zone at the first of its times where something is; null where nothing is.</summary>
    public static string? Of(ZoneMention zone, IEnumerable<TimelineEntry> covered)
    {
        foreach (var entry in covered)
        {
            var resolution = ZoneRules.Resolve(zone, entry.Date, entry.Start!.Time!.Value);
            // A single hour that occurs twice says nothing about the declaration.
            if (resolution.Problem != ZoneProblem.Repeated && Of(zone, resolution, entry.Date, entry.Start) is { } fault) return fault;
        }

        return null;
    }

    /// <summary>What is wrong with a zone at a time; null where nothing is.</summary>
    public static string? Of(ZoneMention zone, ZoneResolution resolution, DateOnly? day, StatedTime stated) => resolution.Problem switch
    {
        ZoneProblem.SeveralMeanings => $"'{zone.Abbreviation}' may be {Either(zone)} time; write the time in UTC",
        ZoneProblem.NotInForce when resolution.InForce is { } other && char.IsAsciiLetter(other[0]) => $"'{zone.Abbreviation}' is not in force on {Day(day)}, '{other}' is; write the time in UTC",
        ZoneProblem.NotInForce => $"'{zone.Abbreviation}' is not in force on {Day(day)}; write the time in UTC",
        ZoneProblem.Contradiction => $"'{zone.Text}' contradicts itself: '{zone.Abbreviation}' is {Offset(ZoneTable.Find(zone.Abbreviation!)!.Offset!.Value)}; write the time in UTC",
        ZoneProblem.Repeated => $"'{Words.Of(stated)}' happens twice on {Day(day)}, when the clocks go back; write the time in UTC",
        _ => null,
    };

    private static string Either(ZoneMention zone)
    {
        var meanings = ZoneTable.Find(zone.Abbreviation!)!.Meanings;
        return string.Join(", ", meanings[..^1]) + " or " + meanings[^1];
    }

    private static string Offset(TimeSpan offset) =>
        string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}");

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "that day";
}
