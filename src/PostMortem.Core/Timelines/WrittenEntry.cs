using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>An entry as it stands in the file, before days and zones are carried over from others.</summary>
/// <param name="Span">The entry's own line.</param>
/// <param name="Text">What happened.</param>
/// <param name="Start">When, as written, or null.</param>
/// <param name="End">The end of a range, or null.</param>
/// <param name="Group">The day and zone that the heading, line, bullet or column above it gives it, or null.</param>
/// <param name="Form">How it was written.</param>
internal sealed record WrittenEntry(TextSpan Span, InlineText Text, StatedTime? Start, StatedTime? End, EntryGroup? Group, TimelineForm Form)
{
    /// <summary>Who acted, from a column for it; null where there is none.</summary>
    public string? Who { get; init; }
}

/// <summary>What stands above several entries and holds for all of them.</summary>
/// <param name="Day">The day, or null.</param>
/// <param name="Year">The year alone, from a column's header, or null.</param>
/// <param name="Zone">The zone, or null.</param>
/// <param name="ZoneWords">Where to report the zone.</param>
internal sealed record EntryGroup(StatedTime? Day, int? Year, ZoneMention? Zone, TextSpan ZoneWords)
{
    /// <summary>The same with what the group around it says, where it does not speak itself.</summary>
    public EntryGroup Within(EntryGroup? outer) => outer is null
        ? this
        : new EntryGroup(Day ?? outer.Day, Year ?? outer.Year, Zone ?? outer.Zone, Zone is null ? outer.ZoneWords : ZoneWords);

    /// <summary>The group that a heading or header makes, or null where it says neither day nor zone.</summary>
    public static EntryGroup? OfLabel(InlineText text, StatedTime? day)
    {
        var zone = ZoneDeclarationReader.InLabel(text.Text);
        if (zone is null && day is null) return null;
        return new EntryGroup(day, null, zone is null ? null : zone with { Span = text.SourceSpan(zone.Span.Start, zone.Span.Length) }, zone is null ? default : text.SourceSpan(zone.Span.Start, zone.Span.Length));
    }
}
