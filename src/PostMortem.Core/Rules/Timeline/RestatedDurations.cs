using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Compares durations that a document states of one thing in several places (PM2011).</summary>
internal static class RestatedDurations
{
    private const int FewestSharedWords = 4;

    private static readonly string[] Things = ["outage", "downtime", "incident", "disruption"];

    // "a previous outage", "the first outage" and "a partial outage" are others.
    private static readonly string[] OtherThings =
        ["first", "second", "third", "partial", "full", "complete", "previous", "earlier", "another", "each", "every", "similar", "next", "per", "past", "typical", "average", "brief", "longest", "shortest", "near", "if", "would", "could"];

    private sealed record Statement(string Thing, StatedDuration Duration, InlineText Text)
    {
        public string Words => Text.Text[Duration.Start..Duration.End];

        public TextSpan Span => Text.SourceSpan(Duration.Start, Duration.End - Duration.Start);
    }

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> In(PostMortemDocument document)
    {
        // Several incidents have several durations.
        if (document.Incidents.Length > 1) yield break;
        var statements = document.Metadata.Select(OfFact).Concat(document.Sentences.Where(IsAsked).SelectMany(OfSentence)).OfType<Statement>().ToList();
        foreach (var group in statements.GroupBy(s => s.Thing))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(s => !s.Duration.Agrees(first.Duration))) yield return Contradiction(document, other, first);
        }

        if (document.Incidents is [var incident] && statements.FirstOrDefault(s => s.Thing == "incident") is { } total && Stated(incident) is { } minutes && !total.Duration.Allows(minutes))
        {
            yield return new Finding(total.Span, $"'{total.Words}' contradicts '{incident[Milestone.Start]!.Text}' and '{incident[Milestone.Resolved]!.Text}', between which lie {StatedDuration.Format(minutes)}; correct one of them");
        }

        foreach (var finding in Effects(document)) yield return finding;
    }

    private static Finding Contradiction(PostMortemDocument document, Statement later, Statement earlier) =>
        new(later.Span, $"'{later.Words}' contradicts '{earlier.Words}' in line {document.Source.PositionOf(earlier.Span.Start).Line}; correct one of them");

    /// <summary>The minutes from start to end where the facts state both by name.</summary>
    private static double? Stated(Incident incident) =>
        incident[Milestone.Start] is { Source: not MilestoneSource.Entry } start && incident[Milestone.Resolved] is { Source: not MilestoneSource.Entry } end ? Elapsed.Minutes(start, end) : null;

    private static Statement? OfFact(MetadataEntry fact)
    {
        var thing = fact.NormalizedKey switch
        {
            "duration" or "incident duration" or "total duration" => "incident",
            "outage duration" => "outage",
            "downtime" or "total downtime" => "downtime",
            "time to detect" or "time to detection" => "time to detect",
            "time to acknowledge" or "time to mitigate" or "time to recovery" or "time to repair" or "time to resolve" or "time to resolution" => fact.NormalizedKey,
            _ => null,
        };
        return thing is not null && DurationReader.ReadAt(fact.Value.Prose(), 0) is { } duration ? new Statement(thing, duration, fact.Value) : null;
    }

    private static bool IsAsked(Sentence sentence) =>
        sentence.Place is SentencePlace.Paragraph or SentencePlace.ListItem
        && !(sentence.Section.IsWithin(SectionRole.Timeline) || sentence.Section.IsWithin(SectionRole.ActionItems) || sentence.Section.IsWithin(SectionRole.Background));

    private static IEnumerable<Statement> OfSentence(Sentence sentence)
    {
        var prose = sentence.Prose;
        foreach (var duration in DurationReader.Find(prose))
        {
            if (ThingOf(prose, duration) is { } thing) yield return new Statement(thing, duration, sentence.Text);
        }
    }

    /// <summary>"the outage lasted 20 minutes", "a 20-minute outage", "20 minutes of downtime"; null for durations of anything else.</summary>
    private static string? ThingOf(string prose, StatedDuration duration)
    {
        var before = prose[..duration.Start].Split([' ', ',', ';', '(', ')', '*', ':'], StringSplitOptions.RemoveEmptyEntries).TakeLast(6).Select(w => w.ToLowerInvariant()).ToList();
        if (before.Any(w => OtherThings.Contains(w))) return null;
        if (before.Count > 0 && before[^1] == "for") before.RemoveAt(before.Count - 1);
        if (before is [.., var thing, "lasted" or "lasting"] && Things.Contains(thing)) return thing;
        var next = Scan.Blanks(prose, duration.End);
        if (Scan.Word(prose, next, "of")) next = Scan.Blanks(prose, next + 2);
        return Things.FirstOrDefault(t => Scan.Word(prose, next, t)) is { } named && (named == "downtime" || next == duration.End + 1) ? named : null;
    }

    /// <summary>Summary and conclusion that tell one effect, in much the same words, with two durations.</summary>
    private static IEnumerable<Finding> Effects(PostMortemDocument document)
    {
        var told = document.Sentences.Where(IsAsked).Select(s => (Sentence: s, Durations: DurationReader.Find(s.Prose).ToList()))
            .Where(s => s.Durations is [var only] && s.Sentence.Prose[..only.Start].EndsWith(" for ", StringComparison.Ordinal) && !EntryWords.Of(s.Sentence.Text).Any(w => OtherThings.Contains(w))).ToList();
        var summaries = told.Where(s => s.Sentence.Section.Is(SectionRole.Summary)).ToList();
        if (summaries is not [var summary]) yield break;
        var words = Significant(summary.Sentence);
        foreach (var (sentence, durations) in told.Where(s => s.Sentence.Section.Is(SectionRole.Lessons) || s.Sentence.Section.Is(SectionRole.Impact)))
        {
            if (durations[0].Agrees(summary.Durations[0]) || Significant(sentence).Count(words.Contains) < FewestSharedWords) continue;
            yield return Contradiction(document, new Statement("", durations[0], sentence.Text), new Statement("", summary.Durations[0], summary.Sentence.Text));
        }
    }

    private static HashSet<string> Significant(Sentence sentence) => [.. EntryWords.Of(sentence.Text).Where(w => w.Length > 4 && char.IsLetter(w[0]))];
}
