using System.Globalization;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A clock time that carries a zone of its own.</summary>
/// <param name="Stated">The time, or the beginning of a range.</param>
/// <param name="End">The end of the range, or null.</param>
/// <param name="Day">The day it is on, or, where <paramref name="IsDayKnown"/> is false, the day of the incident, which is near enough to tell summer from winter.</param>
/// <param name="IsDayKnown">Whether the text says that it is on that day.</param>
internal sealed record ZonedTime(StatedTime Stated, StatedTime? End, DateOnly? Day, bool IsDayKnown)
{
    /// <summary>The zone.</summary>
    public ZoneMention Zone => Stated.Zone!;

    /// <summary>What the zone means then.</summary>
    public ZoneResolution Resolution => ZoneRules.Resolve(Zone, Day, Stated.Time!.Value);

    /// <summary>All of them in the timelines, summary, impact and facts of a document, in the file's order; quotations and code are left out.</summary>
    public static IEnumerable<ZonedTime> In(PostMortemDocument document)
    {
        var found = new List<ZonedTime>();
        // The sentences hold the entries' times once more.
        var seen = new HashSet<int>();
        foreach (var entry in document.Timelines.SelectMany(t => t.Entries))
        {
            if (entry.Start is { Zone: not null, Time: not null } start && seen.Add(start.TimeSpan.Start)) found.Add(new ZonedTime(start, entry.End is { Time: not null } ? entry.End : null, entry.Date, entry.Date is not null));
        }

        var places = document.Sentences
            .Where(s => s.Place != SentencePlace.Quote && (s.Section.IsWithin(SectionRole.Timeline) || s.Section.IsWithin(SectionRole.Summary) || s.Section.IsWithin(SectionRole.Impact)))
            .Select(s => (s.Text, s.Prose))
            .Concat(document.Metadata.Select(m => (m.Value, m.Value.Prose())))
            .Concat(document.FrontMatter.Entries.Where(e => IsTime(e.Key)).SelectMany(e => e.Scalars).Select(s => (s.Inline, s.Text)));
        foreach (var (text, prose) in places)
        {
            foreach (var match in TimeReader.FindZoned(prose))
            {
                var (stated, own) = (match.StatedStart(text), match.From.Date?.Date?.WithYear(document.Date?.Year));
                if (stated.Time is not null && seen.Add(stated.TimeSpan.Start)) found.Add(new ZonedTime(stated, match.StatedEnd(text), own ?? document.Date, own is not null));
            }
        }

        return found.OrderBy(f => f.Stated.Span);
    }

    /// <summary>The words at fault: clock time and zone, and the day in front of them where that is another one in UTC.</summary>
    public TextSpan Span => IsDayKnown && Stated.Date is not null && ShiftOf(Stated, Resolution.Offset) != 0 ? Stated.Span : new TextSpan(Stated.TimeSpan.Start, Math.Max(Stated.TimeSpan.End, Stated.Span.End));

    /// <summary>The time or range in UTC, with the day where it is another one; null where the offset is not known.</summary>
    public string? InUtc()
    {
        var day = IsDayKnown ? Day : null;
        var start = InUtc(Stated, day, Resolution.Offset);
        if (start is null || End?.Time is null || End.Date is not null) return start;
        return InUtc(End, null, Resolution.Offset) is { } end ? $"{start.Replace(" UTC", "", StringComparison.Ordinal)} - {end}" : start;
    }

    /// <summary>A time in UTC, with the day where it is another one; null where the offset is not known.</summary>
    public static string? InUtc(StatedTime stated, DateOnly? day, TimeSpan? offset)
    {
        if (stated.Time is not { } time || offset is not { } known) return null;
        var shift = ShiftOf(stated, offset);
        var utc = TimeOnly.FromTimeSpan(time.ToTimeSpan() - known - TimeSpan.FromDays(shift));
        var clock = utc.ToString(stated.Precision == TimePrecision.Second ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        if (shift == 0) return clock + " UTC";
        if (day is { } date && date.DayNumber + shift is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber)
            return string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDayNumber(number):yyyy-MM-dd} {clock} UTC");
        return clock + (shift > 0 ? " UTC the next day" : " UTC the day before");
    }

    private static int ShiftOf(StatedTime stated, TimeSpan? offset) => stated.Time is { } time && offset is { } known ? (int)Math.Floor((time.ToTimeSpan() - known).TotalDays) : 0;

    private static bool IsTime(string key) => key.ToUpperInvariant() is "DATE" or "STARTED" or "DETECTED" or "ACKNOWLEDGED" or "MITIGATED" or "RESOLVED";
}
