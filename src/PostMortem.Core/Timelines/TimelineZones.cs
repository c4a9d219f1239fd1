using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>A zone that words declare for many times.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Words">Where to report it.</param>
internal sealed record WrittenZone(ZoneMention Zone, TextSpan Words);

/// <summary>Tells the zone of each entry: its own, else that of the group above it, the section's, the first entry's, the document's.</summary>
internal sealed class TimelineZones
{
    private readonly WrittenZone? ofSection;
    private readonly Lazy<WrittenZone?> ofDocument;
    private readonly OrderedDictionary<WrittenZone, int> used = [];
    private readonly ZoneMention? carried;
    private WrittenZone? ofDayBefore;

    /// <summary>Reads what the section declares.</summary>
    public TimelineZones(Section section, IReadOnlyList<Section> beside, IReadOnlyList<WrittenEntry> entries, Lazy<WrittenZone?> ofDocument)
    {
        carried = Carried(entries);
        ofSection = section.SelfAndDescendants().Concat(beside.SelectMany(s => s.SelfAndDescendants())).SelectMany(s => s.Blocks).SelectMany(Texts).Select(InText).FirstOrDefault(z => z is not null)
            ?? InHeadings(section);
        this.ofDocument = ofDocument;
    }

    /// <summary>The zone that the document declares for all its times, outside of a timeline.</summary>
    public static WrittenZone? OfDocument(IEnumerable<Section> sections, FrontMatter frontMatter)
    {
        if (frontMatter["timezone"] is { Text: { } name, Scalars: [var scalar, ..] } && ZoneReader.ReadAt(name.Trim(), 0) is { } zone) return new WrittenZone(zone with { Span = scalar.Span }, scalar.Span);
        return sections.Where(s => !s.IsWithin(SectionRole.Timeline)).SelectMany(s => s.Blocks).SelectMany(Texts).Select(t => InText(t, true)).FirstOrDefault(z => z is not null);
    }

    /// <summary>The zone in force for an entry, or null.</summary>
    public ZoneMention? ZoneOf(WrittenEntry entry)
    {
        if (entry.Start is not { Time: not null } start) return null;
        if (start.Zone is not null) return start.Zone;
        // "13 May (CEST)" holds for the days below it, until one says otherwise.
        if (entry.Group?.Zone is { } group) ofDayBefore = new WrittenZone(group, entry.Group.ZoneWords);
        var declared = ofDayBefore ?? ofSection;
        if (declared is null && carried is not null) return carried;
        declared ??= ofDocument.Value;
        if (declared is null) return null;
        used[declared] = used.GetValueOrDefault(declared) + 1;
        return declared.Zone;
    }

    /// <summary>The declarations that entries rely on, in the order of their use.</summary>
    public ImmutableArray<ZoneDeclaration> Declarations() => [.. used.Select(u => new ZoneDeclaration(u.Key.Zone, u.Key.Words, u.Value))];

    /// <summary>"12:24 (UTC)" on the first entry holds for the bare times after it; so does a zone that most entries carry.</summary>
    private static ZoneMention? Carried(IReadOnlyList<WrittenEntry> entries)
    {
        var timed = entries.Where(e => e.Start?.Time is not null).ToList();
        var own = timed.Select(e => e.Start!.Zone).OfType<ZoneMention>().ToList();
        var isSame = own.Count > 0 && own.All(z => z.Kind == own[0].Kind && z.Offset == own[0].Offset && z.Abbreviation == own[0].Abbreviation);
        return isSame && (timed[0].Start!.Zone is not null || own.Count * 2 >= timed.Count) ? own[0] : null;
    }

    private static WrittenZone? InHeadings(Section section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (ZoneDeclarationReader.InLabel(at.Heading.Text) is { } zone) return Place(at.Heading, zone, zone.Span);
        }

        return null;
    }

    private static WrittenZone? InText(InlineText text) => InText(text, false);

    private static WrittenZone? InText(InlineText text, bool aboutAllOnly)
    {
        if (ZoneDeclarationReader.InSentence(text.Text) is not var (zone, words)) return null;
        return aboutAllOnly && !ZoneDeclarationReader.IsAboutAll(text.Text, words) ? null : Place(text, zone, words);
    }

    private static WrittenZone Place(InlineText text, ZoneMention zone, TextSpan words) =>
        new(zone with { Span = text.SourceSpan(zone.Span.Start, zone.Span.Length) }, text.SourceSpan(words.Start, words.Length));

    private static IEnumerable<InlineText> Texts(Block block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items.Select(i => i.Text),
        QuoteBlock quote => quote.Blocks.SelectMany(Texts),
        _ => [],
    };
}
