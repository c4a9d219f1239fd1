using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Timelines;

/// <summary>Reads the timelines of a document from its sections: entries with their days, zones and instants. What cannot be told stays null.</summary>
internal static class TimelineReader
{
    /// <summary>The timelines, one per outermost section with that role that holds an entry.</summary>
    /// <param name="sections">The top-level sections.</param>
    /// <param name="frontMatter">The front matter, for <c>timezone</c>.</param>
    /// <param name="documentDate">The day that title, file name and the like give, for entries without day or year.</param>
    /// <param name="documentYear">The year that they give, for days without one where there is no such day.</param>
    public static ImmutableArray<Timeline> Read(ImmutableArray<Section> sections, FrontMatter frontMatter, DateOnly? documentDate, int? documentYear)
    {
        var all = sections.SelectMany(s => s.SelfAndDescendants()).ToList();
        var elsewhere = new Lazy<WrittenZone?>(() => TimelineZones.OfDocument(all, frontMatter));
        var timelines = ImmutableArray.CreateBuilder<Timeline>();
        foreach (var section in all.Where(s => s.Is(SectionRole.Timeline) && !(s.Parent?.IsWithin(SectionRole.Timeline) ?? false)).SelectMany(Incidents))
        {
            var siblings = section.Parent?.Children ?? sections;
            var beside = siblings.Skip(siblings.IndexOf(section) + 1).TakeWhile(EntryCollector.IsTimeHeading).ToList();
            var written = EntryCollector.Collect(section, beside);
            if (written.Count == 0) continue;
            var words = DayAbove(section);
            var days = DayResolver.Resolve(written, words?.Date?.WithYear(documentDate?.Year) ?? documentDate ?? DayInProse(section), words, documentYear);
            timelines.Add(Build(section, written, days, new TimelineZones(section, beside, written, elsewhere)));
        }

        return timelines.DrainToImmutable();
    }

    /// <summary>A timeline of timelines, one under each of several headings, tells of several incidents.</summary>
    private static IEnumerable<Section> Incidents(Section section)
    {
        var nested = section.Children.SelectMany(c => c.SelfAndDescendants()).Where(s => s.Is(SectionRole.Timeline)).ToList();
        return nested.Any(n => EntryCollector.Collect(n, []).Any(e => e.Start?.Time is not null)) ? nested : [section];
    }

    /// <summary>The day in the nearest heading above a timeline ("2026-03-04: queue full"), which names its incident among several.</summary>
    private static StatedTime? DayAbove(Section section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (DateReader.Find(at.Heading.Text).FirstOrDefault(d => d.Date is not null) is { } match) return new TimePart(match.Start, match.End, match, null, null, false).ToStated(at.Heading);
        }

        return null;
    }

    /// <summary>The one day that the sentences around the entries name ("The incident was on 5 March 2026"), where nothing else gives one.</summary>
    private static DateOnly? DayInProse(Section section)
    {
        var days = section.Blocks.OfType<ParagraphBlock>().Where(p => TimeReader.ReadStart(p.Text.Text) is null)
            .SelectMany(p => DateReader.Find(p.Text.Text)).Select(d => d.Date?.WithYear(null)).OfType<DateOnly>().Distinct().Take(2).ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static Timeline Build(Section section, IReadOnlyList<WrittenEntry> written, ImmutableArray<EntryDay> days, TimelineZones zones)
    {
        var entries = written.Select((e, i) => Resolve(e, days[i], zones.ZoneOf(e))).ToImmutableArray();
        var forms = written.Select(e => e.Form).Distinct().ToList();
        return new Timeline(section, forms.Count == 1 ? forms[0] : TimelineForm.Mixed, zones.Declarations(), entries);
    }

    private static TimelineEntry Resolve(WrittenEntry entry, EntryDay day, ZoneMention? zone)
    {
        DateTime? utc = day.Date is { } date && entry.Start?.Time is { } time && zone is not null ? ZoneRules.Resolve(zone, date, time).ToUtc(date, time) : null;
        return new TimelineEntry(entry.Span, entry.Text, entry.Start, entry.End, day.Date, zone, utc) { WallClock = day.WallClock, DayWords = day.Words, Who = entry.Who };
    }
}
