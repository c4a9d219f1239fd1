using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A responder by first and last name.</summary>
internal sealed class PM2008FullNameInTimeline : TimelineRule
{
    private static readonly string[] ActorHeaders = ["who", "actor", "actors", "responder", "responders", "person", "people", "engineer", "by", "by whom"];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2008", "FullNameInTimeline", RuleCategory.Timeline, Severity.Warning, "The timeline names a person in full", "Guide, \"2. Timeline\": responders by initial or handle");

    /// <summary>What is for customers names nobody at all (PM6001).</summary>
    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.Audience != Audience.Customer;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var sentences = SentencesOfTimelines(document);
        return document.Timelines.SelectMany(t => Check(document, t, sentences[t.Section]));
    }

    private static IEnumerable<Finding> Check(PostMortemDocument document, Timeline timeline, IEnumerable<Sentence> sentences)
    {
        var actors = ActorCells(timeline.Section).ToHashSet();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var tokens = new TokenizedSentence(sentence, document.People);
            foreach (var name in FullNames.Find(tokens, actors.Contains(sentence.Text.Span)))
            {
                var (start, end) = (tokens[name.First].Start, tokens[name.Last].End);
                var words = string.Join(' ', sentence.Prose[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (named.ContainsKey(words)) continue;
                var initials = Initials(words);
                var other = named.FirstOrDefault(n => n.Value == initials).Key;
                named.Add(words, initials);
                yield return new Finding(sentence.Text.SourceSpan(start, end - start), other is null ? $"'{words}' is a full name; write '{initials}' or '@handle'" : $"'{words}' is a full name; write '@handle' ('{initials}' is '{other}' too)");
            }
        }
    }

    private static string Initials(string name) => string.Concat(name.Split(' ').Where(p => char.IsUpper(p[0])).Select(p => p[0]));

    private static IEnumerable<TextSpan> ActorCells(Section section) => section.SelfAndDescendants().SelectMany(s => s.Blocks).OfType<TableBlock>().SelectMany(table => table.Rows
        .SelectMany(r => r.Cells.Take(table.Header.Length).Where((_, column) => ActorHeaders.Contains(table.Header[column].Text.Trim(), StringComparer.OrdinalIgnoreCase)))
        .Select(c => c.Span));
}
