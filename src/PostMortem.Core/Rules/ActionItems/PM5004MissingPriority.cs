using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>An action item without a priority, or with one that is not of the team's set.</summary>
internal sealed class PM5004MissingPriority : DocumentRule
{
    private enum Scale
    {
        None,
        Words,
        Numbers,
        Severities,
    }

    private static readonly HashSet<string> ScaleWords = new[]
    {
        "critical", "blocker", "urgent", "highest", "high", "major", "medium", "med", "moderate", "normal", "low", "lowest", "minor", "trivial", "must", "should", "could",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5004", "MissingPriority", RuleCategory.ActionItems, Severity.Suggestion, "An action item has no priority", "Guide, \"6. Action items\": a priority (P0 / P1 / P2)");

    // Of a retrospective only owner and due date are asked.
    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var set = context.Configuration.Priorities;
        var written = document.ActionItems.SelectMany(l => l.Items).Select(i => i.Priority).OfType<ActionField>().DistinctBy(p => p.Span).ToList();
        var open = OpenItems.Of(document);
        var isOtherScale = written.Count > 0 && ScaleOf(written[0].Text) is not Scale.None and var scale && written.TrueForAll(p => !IsOf(p.Text, set) && ScaleOf(p.Text) == scale);
        if (isOtherScale && open.FirstOrDefault(o => o.Item.Priority is not null) is { List: { } list })
        {
            var names = string.Join(", ", written.Select(p => $"'{p.Text}'").Distinct(StringComparer.OrdinalIgnoreCase).Take(4));
            yield return new Finding(list.HeaderSpan, $"{names}: priorities of another scale than {string.Join(", ", set)}; use these, or list your own as 'priorities' in postmortem.yml");
        }

        var findings = OpenItems.Report(
            document,
            item => item.Priority is null || (!isOtherScale && !IsOf(item.Priority.Text, set)),
            item => item.Priority is { } priority
                ? new Finding(priority.Span, $"'{priority.Text}' is none of {string.Join(", ", set)}; say how urgent '{Words.Of(item.Text.Text)}' is")
                : new Finding(item.Span, $"'{Words.Of(item.Text.Text)}' has no priority; write one of {string.Join(", ", set)}"),
            subject => $"{subject} has a priority; give each one of {string.Join(", ", set)}, for example in a 'Priority' column");
        // Where others have one, somebody forgot it; where none has, the team may rank them elsewhere.
        foreach (var finding in findings) yield return finding with { Severity = written.Count > 0 ? Severity.Warning : Severity.Suggestion };
    }

    /// <summary>Whether words hold a priority of the set: "P1", "P1 (soon)".</summary>
    private static bool IsOf(string text, ImmutableArray<string> set) => set.Any(p => text.Trim().Equals(p, StringComparison.OrdinalIgnoreCase))
        || PhraseList.WordsOf(text).Any(w => set.Contains(text[w], StringComparer.OrdinalIgnoreCase));

    private static Scale ScaleOf(string text)
    {
        if (PhraseList.WordsOf(text) is not [var first, ..]) return Scale.None;
        var word = text.AsSpan()[first];
        if (ScaleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return Scale.Words;
        if (word.Length == 1 && char.IsAsciiDigit(word[0])) return Scale.Numbers;
        return char.IsAsciiDigit(word[^1]) && (word[..^1].Equals("S", StringComparison.OrdinalIgnoreCase) || word[..^1].Equals("SEV", StringComparison.OrdinalIgnoreCase)) ? Scale.Severities : Scale.None;
    }
}
