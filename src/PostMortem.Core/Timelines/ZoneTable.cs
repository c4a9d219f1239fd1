using System.Collections.Immutable;

namespace PostMortem.Timelines;

/// <summary>What an abbreviation means.</summary>
/// <param name="Name">The abbreviation, in capitals.</param>
/// <param name="Offset">Its offset from UTC; null where it has several meanings, or changes with the season ("ET").</param>
/// <param name="ZoneIds">The IANA zones that use it, most usual first.</param>
/// <param name="Partner">The abbreviation of the same zones in the other half of the year, or null where there is none.</param>
/// <param name="Meanings">What it may mean, where that is not one thing; empty otherwise.</param>
/// <param name="IsWord">Whether it is also a word or a common abbreviation of something else, so that it must stand where nothing but a zone does.</param>
internal sealed record ZoneAbbreviation(string Name, TimeSpan? Offset, ImmutableArray<string> ZoneIds, string? Partner, ImmutableArray<string> Meanings, bool IsWord);

/// <summary>The zone words of reports: abbreviations and spelled-out names. Offsets of seasons come from the database in <see cref="ZoneRules"/>.</summary>
internal static class ZoneTable
{
    private static readonly Dictionary<string, ZoneAbbreviation> ByName = Abbreviations().ToDictionary(z => z.Name);

    /// <summary>Spelled-out names, longest first, and the abbreviation that means the same.</summary>
    public static readonly ImmutableArray<(string Words, string Abbreviation)> Names =
    [
        ("Coordinated Universal Time", "UTC"), ("Greenwich Mean Time", "GMT"),
        ("Central European Summer Time", "CEST"), ("Central European Standard Time", "CET"), ("Central European Time", "CET"),
        ("Eastern European Summer Time", "EEST"), ("Eastern European Time", "EET"),
        ("Western European Summer Time", "WEST"), ("Western European Time", "WET"),
        ("Pacific Standard Time", "PST"), ("Pacific Daylight Time", "PDT"), ("Pacific Time", "PT"), ("Pacific", "PT"),
        ("Mountain Standard Time", "MST"), ("Mountain Daylight Time", "MDT"), ("Mountain Time", "MT"),
        ("Central Daylight Time", "CDT"), ("Central Time", "CT"),
        ("Eastern Standard Time", "EST"), ("Eastern Daylight Time", "EDT"), ("Eastern Time", "ET"), ("Eastern", "ET"),
        ("Japan Standard Time", "JST"), ("Singapore Time", "SGT"),
        ("Australian Eastern Standard Time", "AEST"), ("Australian Eastern Daylight Time", "AEDT"),
    ];

    /// <summary>The meaning of an abbreviation in capitals, or null.</summary>
    public static ZoneAbbreviation? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<ZoneAbbreviation> Abbreviations() =>
    [
        .. Seasonal("PST", -8, "PDT", "PT", "America/Los_Angeles"),
        .. Seasonal("MST", -7, "MDT", "MT", "America/Denver", "America/Phoenix"),
        .. Seasonal("EST", -5, "EDT", "ET", "America/New_York"),
        Fixed("CDT", -5, "CST", "America/Chicago"), Generic("CT", "America/Chicago"),
        .. Seasonal("AKST", -9, "AKDT", null, "America/Anchorage"),
        .. Seasonal("NZST", 12, "NZDT", null, "Pacific/Auckland"),
        .. Seasonal("AEST", 10, "AEDT", null, "Australia/Sydney", "Australia/Brisbane"),
        .. Seasonal("ACST", 9.5, "ACDT", null, "Australia/Adelaide", "Australia/Darwin"),
        .. Seasonal("CET", 1, "CEST", null, "Europe/Berlin"),
        .. Seasonal("EET", 2, "EEST", null, "Europe/Helsinki"),
        Fixed("WET", 0, "WEST", "Europe/Lisbon") with { IsWord = true }, Fixed("WEST", 1, "WET", "Europe/Lisbon") with { IsWord = true },
        Fixed("ADT", -3, "AST", "America/Halifax"),
        Fixed("HST", -10, null, "Pacific/Honolulu"), Fixed("AWST", 8, null, "Australia/Perth"),
        Fixed("JST", 9, null, "Asia/Tokyo"), Fixed("KST", 9, null, "Asia/Seoul"), Fixed("SGT", 8, null, "Asia/Singapore"), Fixed("HKT", 8, null, "Asia/Hong_Kong"),
        Fixed("MSK", 3, null, "Europe/Moscow") with { IsWord = true }, Fixed("TRT", 3, null, "Europe/Istanbul"), Fixed("SAST", 2, null, "Africa/Johannesburg"),
        Fixed("EAT", 3, null, "Africa/Nairobi") with { IsWord = true }, Fixed("WIB", 7, null, "Asia/Jakarta"), Fixed("PKT", 5, null, "Asia/Karachi"),
        Fixed("BRT", -3, null, "America/Sao_Paulo"), Fixed("ART", -3, null, "America/Argentina/Buenos_Aires") with { IsWord = true },
        Ambiguous("IST", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], "India (UTC+5:30)", "Ireland (UTC+1)", "Israel (UTC+2)"),
        Ambiguous("CST", ["America/Chicago", "Asia/Shanghai", "America/Havana"], "US Central (UTC-6)", "China (UTC+8)", "Cuba (UTC-5)"),
        Ambiguous("BST", ["Europe/London", "Asia/Dhaka"], "British Summer (UTC+1)", "Bangladesh (UTC+6)"),
        Ambiguous("AST", ["America/Halifax", "Asia/Riyadh"], "Atlantic (UTC-4)", "Arabia (UTC+3)") with { IsWord = true },
        Ambiguous("GST", ["Asia/Dubai", "Atlantic/South_Georgia"], "Gulf (UTC+4)", "South Georgia (UTC-2)") with { IsWord = true },
    ];

    private static IEnumerable<ZoneAbbreviation> Seasonal(string winter, double hours, string summer, string? generic, params ImmutableArray<string> zones)
    {
        yield return Fixed(winter, hours, summer, zones);
        yield return Fixed(summer, hours + 1, winter, zones);
        if (generic is not null) yield return Generic(generic, zones);
    }

    private static ZoneAbbreviation Fixed(string name, double hours, string? partner, params ImmutableArray<string> zones) => new(name, TimeSpan.FromHours(hours), zones, partner, [], false);

    // Two letters are too little to be told from other words.
    private static ZoneAbbreviation Generic(string name, params ImmutableArray<string> zones) => new(name, null, zones, null, [], true);

    private static ZoneAbbreviation Ambiguous(string name, ImmutableArray<string> zones, params ImmutableArray<string> meanings) => new(name, null, zones, null, meanings, false);
}
