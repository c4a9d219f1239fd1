using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace PostMortem.Timelines;

/// <summary>Why no offset can be given.</summary>
internal enum ZoneProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The offset depends on the day, and the day is not known.</summary>
    UnknownDay,

    /// <summary>Nobody can tell which zone "local time" is.</summary>
    Unknown,

    /// <summary>The abbreviation has several meanings.</summary>
    SeveralMeanings,

    /// <summary>The abbreviation is not in force on the day.</summary>
    NotInForce,

    /// <summary>An abbreviation and the offset in brackets behind it contradict one another.</summary>
    Contradiction,

    /// <summary>The clocks skip that time on that day.</summary>
    Skipped,

    /// <summary>The clocks show that time twice on that day.</summary>
    Repeated,
}

/// <summary>What a zone means at a time.</summary>
/// <param name="Offset">The offset from UTC, or null.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="InForce">For <see cref="ZoneProblem.NotInForce"/>, the abbreviation that is in force.</param>
internal readonly record struct ZoneResolution(TimeSpan? Offset, ZoneProblem Problem, string? InForce = null)
{
    /// <summary>The instant of a wall-clock time, where the offset is known.</summary>
    public DateTime? ToUtc(DateOnly date, TimeOnly time)
    {
        if (Offset is not { } offset) return null;
        var ticks = date.ToDateTime(time).Ticks - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks, DateTimeKind.Utc);
    }
}

/// <summary>Offsets of zones from the database that NodaTime carries: the same on every machine. It is loaded only when a document names a zone that needs it.</summary>
internal static class ZoneRules
{
    private static readonly Lazy<TzdbDateTimeZoneSource> Database = new(() => TzdbDateTimeZoneSource.Default);
    private static readonly Lazy<ImmutableDictionary<string, string>> Cities = new(FindCities);

    /// <summary>The database's own spelling of an IANA id, or null where it has none such.</summary>
    public static string? Known(string id) => Database.Value.CanonicalIdMap.ContainsKey(id) ? id : null;

    /// <summary>The zone that is named after a city ("Zurich", "New York"), or null.</summary>
    public static string? ZoneOfCity(string city) => Cities.Value.GetValueOrDefault(city);

    /// <summary>The offset of a zone at a wall-clock time; without a day where the words alone give it.</summary>
    public static ZoneResolution Resolve(ZoneMention zone, DateOnly? date, TimeOnly time)
    {
        var meaning = zone.Abbreviation is null ? null : ZoneTable.Find(zone.Abbreviation);
        return zone.Kind switch
        {
            ZoneKind.Utc => new(TimeSpan.Zero, ZoneProblem.None),
            ZoneKind.Offset when meaning?.Offset is { } own && own != zone.Offset => new(null, ZoneProblem.Contradiction),
            ZoneKind.Offset => new(zone.Offset, ZoneProblem.None),
            ZoneKind.Local => new(null, ZoneProblem.Unknown),
            ZoneKind.Ambiguous => new(null, ZoneProblem.SeveralMeanings),
            ZoneKind.Abbreviation when date is null || meaning?.Partner is null => new(zone.Offset, ZoneProblem.None),
            ZoneKind.Abbreviation => ResolveSeasonal(zone, date.Value, time),
            _ when date is null => new(null, ZoneProblem.UnknownDay),
            _ => ResolveRegion(zone.ZoneIds[0], date.Value, time),
        };
    }

    private static ZoneResolution ResolveSeasonal(ZoneMention zone, DateOnly date, TimeOnly time)
    {
        string? inForce = null;
        foreach (var id in zone.ZoneIds)
        {
            var region = Database.Value.ForId(id);
            var (first, last) = (Interval(region, date, TimeOnly.MinValue), Interval(region, date, TimeOnly.MaxValue));
            if (first.Name == zone.Abbreviation || last.Name == zone.Abbreviation)
            {
                return first.Name != last.Name && region.MapLocal(Local(date, time)).Count == 0 ? new(null, ZoneProblem.Skipped) : new(zone.Offset, ZoneProblem.None);
            }

            inForce ??= first.Name;
        }

        return new(null, ZoneProblem.NotInForce, inForce);
    }

    private static ZoneResolution ResolveRegion(string id, DateOnly date, TimeOnly time)
    {
        var mapping = Database.Value.ForId(id).MapLocal(Local(date, time));
        return mapping.Count switch
        {
            0 => new(null, ZoneProblem.Skipped),
            1 => new(mapping.EarlyInterval.WallOffset.ToTimeSpan(), ZoneProblem.None),
            _ => new(null, ZoneProblem.Repeated),
        };
    }

    private static ZoneInterval Interval(DateTimeZone zone, DateOnly date, TimeOnly time) => zone.MapLocal(Local(date, time)).LateInterval;

    private static LocalDateTime Local(DateOnly date, TimeOnly time) => LocalDateTime.FromDateTime(date.ToDateTime(time));

    private static ImmutableDictionary<string, string> FindCities()
    {
        var cities = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var id in Database.Value.ZoneLocations!.Select(l => l.ZoneId).Concat(Database.Value.CanonicalIdMap.Keys.Order(StringComparer.Ordinal)))
        {
            if (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)) cities.TryAdd(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), id);
        }

        return cities.ToImmutable();
    }
}
