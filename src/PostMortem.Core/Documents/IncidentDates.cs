using System.Collections.Immutable;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Documents;

/// <summary>Collects the dates that a document gives its incident.</summary>
internal sealed class IncidentDates
{
    private readonly record struct Candidate(DateSource Source, PartialDate Start, PartialDate? End, string Text, TextSpan Span, bool IsPlanned = false);

    private static readonly string[] Plans = ["planned for", "planned on", "scheduled for", "scheduled on", "due", "due on", "due by", "promised for", "promised by", "announced for", "postponed to", "to open on", "to launch on", "to go live on", "to be live on", "to be ready on", "deadline"];

    private readonly List<Candidate> candidates = [];

    /// <summary>The dates, the timeline's aside, in the order in which they are asked.</summary>
    public static IncidentDates Collect(FrontMatter frontMatter, bool isKindDeclared, ImmutableArray<MetadataEntry> metadata, InlineText? title, IEnumerable<InlineText> openings, string relativePath)
    {
        var dates = new IncidentDates();
        dates.AddFrontMatter(frontMatter["started"], DateSource.Started);
        if (isKindDeclared) dates.AddFrontMatter(frontMatter["date"], DateSource.DeclaredDate);
        foreach (var entry in metadata.Where(IsIncidentDate)) dates.AddText(entry.Value, DateSource.Metadata);
        dates.AddText(title, DateSource.Title);
        openings = [.. openings];
        dates.Year = openings.Prepend(title).OfType<InlineText>().Select(t => DateReader.YearOfMonth(t.Text)).FirstOrDefault(y => y is not null);
        foreach (var opening in openings) dates.AddAll(opening, DateSource.Summary);
        dates.AddFileName(relativePath);
        if (!isKindDeclared) dates.AddFrontMatter(frontMatter["date"], DateSource.FrontMatterDate);
        return dates;
    }

    /// <summary>The year of a month that title or opening name ("Warehouse North, February 2026"), for days without one; null where they name none.</summary>
    public int? Year { get; private set; }

    /// <summary>The day to fall back on where the timeline has none, or no year: the strongest of the others that has a year.</summary>
    public DateOnly? Fallback => Resolve(candidates, Year).Select(d => (DateOnly?)d.Date).FirstOrDefault();

    /// <summary>All dates, strongest first, with the timeline's first dated entry among them.</summary>
    public ImmutableArray<StatedDate> With(ImmutableArray<Timeline> timelines)
    {
        var all = new List<Candidate>(candidates);
        // A day that the timeline took from elsewhere says nothing new; one from a heading above the entries does.
        var first = timelines.SelectMany(t => t.Entries).FirstOrDefault(e => e.Date is not null && (e.DayWords is not null || Fallback is not null));
        if (first is { DayWords: { } words, Date: { } day })
        {
            var last = timelines.SelectMany(t => t.Entries).Select(e => e.Date).Max();
            all.Add(new Candidate(DateSource.Timeline, Of(day), last is { } end && end > day ? Of(end) : null, words.Text, words.Span));
        }

        return [.. Resolve(all.OrderBy(c => c.Source), Year)];

        static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);
    }

    private static IEnumerable<StatedDate> Resolve(IEnumerable<Candidate> ordered, int? fallback)
    {
        var list = ordered.ToList();
        for (var i = 0; i < list.Count; i++)
        {
            var candidate = list[i];
            // A date without a year takes it from the next place that has one, then from any.
            var year = list.Skip(i).Concat(list).Select(c => c.Start.Year).FirstOrDefault(y => y is not null) ?? fallback;
            if (candidate.Start.WithYear(year) is not { } start) continue;
            var end = candidate.End?.WithYear(year) ?? start;
            yield return new StatedDate(start, end < start ? start : end, candidate.Source, candidate.Text, candidate.Span) { IsPlanned = candidate.IsPlanned };
        }
    }

    private static bool IsIncidentDate(MetadataEntry entry) => entry.NormalizedKey is
        "date" or "incident date" or "date of incident" or "incident from" or "incident start" or "start" or "started" or "start time" or "start date" or "start date time"
        or "date and time" or "when" or "issue discovered" or "detected" or "incident time" or "time of incident" or "dates" or "date s" or "incident dates" or "day"
        or "incident day" or "day of incident" or "day of the incident" or "date of the incident" or "start of incident" or "start of the incident" or "began" or "begin" or "occurred" or "occurred on" or "happened on" or "datum" or "jour" or "fecha";

    private void AddFrontMatter(FrontMatterEntry? entry, DateSource source)
    {
        if (entry is not { Scalars: [var scalar, ..] }) return;
        Add(DateReader.Find(scalar.Text).FirstOrDefault(m => m.Date is not null), scalar.Text, source, at => new TextSpan(scalar.Span.Start + at.Start, scalar.Span.Start + at.End));
    }

    private void AddText(InlineText? text, DateSource source)
    {
        if (text is null) return;
        Add(DateReader.Find(text.Text).FirstOrDefault(m => m.Date is not null && !IsOfDocument(text.Text, m.Start)), text.Text, source, at => text.SourceSpan(at.Start, at.Length));
    }

    private void AddAll(InlineText text, DateSource source)
    {
        foreach (var match in DateReader.Find(text.Text).Where(m => m.Date is not null)) Add(match, text.Text, source, at => text.SourceSpan(at.Start, at.Length));
    }

    /// <summary>"(Update 23 April)", "published 2026-03-01": days of the document, not of the incident.</summary>
    private static bool IsOfDocument(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" :,(");
        return before.EndsWith("update", StringComparison.OrdinalIgnoreCase) || before.EndsWith("updated", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("published", StringComparison.OrdinalIgnoreCase) || before.EndsWith("written", StringComparison.OrdinalIgnoreCase);
    }

    private void AddFileName(string relativePath)
    {
        var names = relativePath.Split('/');
        foreach (var name in names.Reverse().Take(2))
        {
            if (DateReader.InFileName(name) is not { Date: { } date } match) continue;
            candidates.Add(new Candidate(DateSource.FileName, date, match.EndDate, name, default));
            return;
        }
    }

    private void Add(DateMatch? match, string text, DateSource source, Func<DateMatch, TextSpan> spanOf)
    {
        if (match is { Date: { } date }) candidates.Add(new Candidate(source, date, match.EndDate, text.Substring(match.Start, match.Length), spanOf(match), IsPlan(text.AsSpan(0, match.Start))));
    }

    /// <summary>"was planned for", "were to open on": what was meant to be on the day that follows.</summary>
    private static bool IsPlan(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var words in Plans)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && !(before.Length > words.Length && char.IsLetter(before[^(words.Length + 1)]))) return true;
        }

        return false;
    }
}
