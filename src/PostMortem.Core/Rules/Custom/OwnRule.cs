using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A rule that a team defined in <c>postmortem.yml</c>.</summary>
internal sealed class OwnRule(OwnRuleDefinition definition) : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        definition.Id, definition.Name, RuleCategory.Custom, definition.Severity, "A rule of your own", "postmortem.yml")
    { Link = definition.Link };

    public override bool AppliesTo(PostMortemDocument document) =>
        base.AppliesTo(document) && (definition.Kinds.IsEmpty || definition.Kinds.Contains(document.KindName, StringComparer.OrdinalIgnoreCase));

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) => definition.Check switch
    {
        ForbiddenWords forbidden => Occurrences(document, forbidden.Patterns).Select(o => Say(o.Span, "'{found}' is a word to avoid", o.Words)),
        ReplacedWords replaced => replaced.Replacements.SelectMany(r => Occurrences(document, [r.Pattern])
            .Where(o => o.Words != r.Instead).Select(o => Say(o.Span, "'{found}' is not the word for it; write '{instead}'", o.Words, r.Instead))),
        CountedWords counted => Count(document, counted),
        RequiredWords required => required.Patterns.SelectMany(p => Missing(document, p)),
        _ => [],
    };

    private IEnumerable<Finding> Count(PostMortemDocument document, CountedWords counted)
    {
        var found = Occurrences(document, counted.Patterns).OrderBy(o => o.Span).ToList();
        var words = string.Join("', '", counted.Patterns.Select(p => p.Text));
        if (found.Count > counted.AtMost)
        {
            var first = found[(int)counted.AtMost];
            yield return Say(first.Span, string.Create(CultureInfo.InvariantCulture, $"'{{found}}' stands here for the {counted.AtMost + 1}. time of {{count}}; write it at most {Times(counted.AtMost.Value)}"), first.Words, count: found.Count);
        }

        if (found.Count < counted.AtLeast && PlaceOf(document) is { } place)
            yield return Say(place, $"'{{found}}' stands {Times(found.Count)}; write it at least {Times(counted.AtLeast.Value)}", words, count: found.Count) with { Subject = words };
    }

    /// <summary>Looked for in the lines as they are written, markup and code included: what is asked for is often a field.</summary>
    private IEnumerable<Finding> Missing(PostMortemDocument document, TextPattern pattern)
    {
        if (PlaceOf(document) is not { } place) yield break;
        var scopes = definition.Sections.IsEmpty ? [document.Source.Content] : Scopes(document).Select(s => document.Source[s.Span]);
        if (scopes.SelectMany(s => s.Split('\n')).Any(line => pattern.Find(line).Any())) yield break;
        yield return Say(place, definition.Sections.IsEmpty ? "'{found}' is nowhere in this document; write it" : "'{found}' is nowhere in this section; write it", pattern.Text) with { Subject = pattern.Text };
    }

    /// <summary>Where the words stand in what a reader reads; code and addresses are no prose.</summary>
    private IEnumerable<(TextSpan Span, string Words)> Occurrences(PostMortemDocument document, ImmutableArray<TextPattern> patterns)
    {
        var sentences = document.Sentences.Where(s => definition.Sections.IsEmpty || definition.Sections.Any(s.Section.IsWithin)).Select(s => (s.Text, s.Prose));
        if (definition.Sections.IsEmpty && document.Title is { } title) sentences = sentences.Prepend((title, title.Prose()));
        foreach (var (text, prose) in sentences)
        {
            foreach (var (start, length) in patterns.SelectMany(p => p.Find(prose))) yield return (text.SourceSpan(start, length), prose.Substring(start, length));
        }
    }

    private IEnumerable<Section> Scopes(PostMortemDocument document) => definition.Sections.SelectMany(document.SectionsOf);

    /// <summary>Where to report what is missing; null where the section itself is, which PM1001 says.</summary>
    private TextSpan? PlaceOf(PostMortemDocument document) =>
        definition.Sections.IsEmpty ? document.TitleSpan : Scopes(document).Select(s => (TextSpan?)(s.Heading.IsBlank ? document.TitleSpan : s.Heading.Span)).FirstOrDefault();

    private Finding Say(TextSpan span, string message, string found, string instead = "", int count = 0) => new(
        span,
        (definition.Message ?? message).Replace("{instead}", instead, StringComparison.Ordinal).Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{found}", Words.Of(found), StringComparison.Ordinal));

    private static string Times(long count) => count switch
    {
        0 => "never",
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };
}
