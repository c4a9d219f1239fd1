using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>When an incident began and ended, as a sentence states it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Time">"14:22 to 15:47", or the time it began.</param>
/// <param name="Minutes">How long it took, where that is told instead of the end.</param>
internal sealed record StatedSpan(InlineText Text, TimeMatch Time, double? Minutes)
{
    /// <summary>Whether another span lies within this one.</summary>
    public bool Covers(StatedSpan other) =>
        this == other || (Time.To is not null && other.Time.To is not null && Day(Time.From) == Day(other.Time.From) && Day(Time.To) == Day(other.Time.To)
        && Time.From.Clock?.Time <= other.Time.From.Clock?.Time && Time.To.Clock?.Time >= other.Time.To.Clock?.Time);

    private static PartialDate? Day(TimePart part) => part.Date?.Date;
}

/// <summary>Finds the span of the incident in the prose of a section.</summary>
internal static class StatedSpans
{
    private static readonly HashSet<string> IncidentWords = new(StringComparer.Ordinal)
    {
        "incident", "outage", "downtime", "disruption", "disrupted", "affected", "impacted", "degraded", "impact", "unable", "interrupted", "lasted",
    };

    /// <summary>What else has a span: works, a habit, a day before.</summary>
    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal)
    {
        "maintenance", "scheduled", "planned", "previous", "previously", "every", "each", "daily", "nightly", "weekly", "usually", "normally", "typically", "window", "will", "meeting", "rehearsal", "deploy", "deployed", "deployment",
        "investigated", "investigation", "monitored", "restored", "hotline", "merged", "merge", "rolled", "upgrade", "upgraded", "migration", "migrated", "runs", "ran",
    };

    private static readonly string[] Froms = ["from", "starting at", "starting from", "beginning at", "beginning from", "since"];

    /// <summary>The span of the incident that a section, or the opening paragraph for the summary, states: the only one, or the one that covers all others.</summary>
    public static StatedSpan? In(ImmutableArray<Sentence> sentences, SectionRole role)
    {
        var all = sentences.Where(s => IsPlace(s, role)).SelectMany(s => Of(s, role)).ToList();
        return all.FirstOrDefault(s => all.TrueForAll(s.Covers));
    }

    private static bool IsPlace(Sentence sentence, SectionRole role) =>
        (sentence.Section.Is(role) || (role == SectionRole.Summary && sentence.Section.Form == HeadingForm.Preamble)) && sentence.Place is not (SentencePlace.Quote or SentencePlace.Heading);

    private static List<StatedSpan> Of(Sentence sentence, SectionRole role)
    {
        var spans = TimeReader.FindSpans(sentence.Prose).Select(m => new StatedSpan(sentence.Text, m, null)).ToList();
        if (spans.Count == 0) spans = [.. Lengths(sentence)];
        return spans.Count > 0 && IsOfIncident(sentence, role) ? spans : [];
    }

    /// <summary>"For 85 minutes from 14:22 UTC": only an exact figure tells the end.</summary>
    private static IEnumerable<StatedSpan> Lengths(Sentence sentence)
    {
        foreach (var duration in DurationReader.Find(sentence.Prose))
        {
            if (Scan.AnyWord(sentence.Prose, Scan.Blanks(sentence.Prose, duration.End), Froms) is not (> 0 and var from)) continue;
            if (TimeReader.ReadAt(sentence.Prose, Scan.Blanks(sentence.Prose, from)) is { From.Clock: { Fault: null }, To: null } match)
                yield return new StatedSpan(sentence.Text, match, duration.Most - duration.Least <= 2 ? duration.Minutes : null);
        }
    }

    /// <summary>The summary is about the incident, unless its words say otherwise; elsewhere they must speak for it.</summary>
    private static bool IsOfIncident(Sentence sentence, SectionRole role)
    {
        var words = EntryWords.Of(sentence.Text);
        if (words.Exists(OtherWords.Contains)) return false;
        if (role == SectionRole.Summary || words.Exists(IncidentWords.Contains)) return true;
        var news = EntryNews.Of(sentence.Text);
        return news.Tells("start") || news.Tells("symptom");
    }
}
