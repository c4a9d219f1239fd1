namespace PostMortem.Timelines;

/// <summary>The time between two moments, as far as it is sure.</summary>
internal static class Elapsed
{
    /// <summary>The minutes from one moment to another; null where zones or days leave doubt.</summary>
    public static double? Minutes(MilestoneMoment? from, MilestoneMoment? to)
    {
        if (from is null || to is null) return null;
        if (from.Utc is { } first && to.Utc is { } second) return (second - first).TotalMinutes;
        return from.WallClock is { } early && to.WallClock is { } late && IsOneClock(from, to) ? (late - early).TotalMinutes : null;
    }

    /// <summary>Whether both were read from clocks that nobody set in between. A region's clocks, of which an instant is not known, may have been.</summary>
    private static bool IsOneClock(MilestoneMoment from, MilestoneMoment to) => (from.Zone, to.Zone) switch
    {
        (null, null) => true,
        ({ Kind: not ZoneKind.Iana } one, { } other) => one.Kind == other.Kind && one.Offset == other.Offset && one.Abbreviation == other.Abbreviation,
        _ => false,
    };
}
