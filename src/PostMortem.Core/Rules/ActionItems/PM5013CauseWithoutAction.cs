using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>A listed cause, or something that didn't go well, that no action item takes up: they share no word that says what they are about.</summary>
internal sealed class PM5013CauseWithoutAction : DocumentRule
{
    private const int MostFindings = 3;
    private const int ShortestWord = 4;

    /// <summary>Words are compared by so many first letters: "certificate", "certificates".</summary>
    private const int StemLength = 5;

    private static readonly HashSet<string> Insignificant = ActionWords.Phrases.Under("insignificant");

    // Silent: the words of a cause and of its remedy often differ ("no alarm", "monitor the queue").
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5013", "CauseWithoutAction", RuleCategory.ActionItems, Severity.Silent, "A cause is taken up by no action item", "Google SRE, postmortem review: action items for each root cause");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective && document.IsEnglish;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var taken = document.ActionItems.SelectMany(l => l.Items).SelectMany(i => Stems(i.Text.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (taken.Count == 0) return [];
        return document.AllSections.Where(s => s.Is(SectionRole.RootCauses) || s.Is(SectionRole.WentPoorly))
            .SelectMany(s => s.Blocks.OfType<ListBlock>()).SelectMany(l => l.Items).Select(i => i.Text)
            .Where(text => Stems(text.Text).ToList() is { Count: > 1 } words && !words.Exists(taken.Contains))
            .Take(MostFindings)
            .Select(text => new Finding(text.Span, $"no action item takes up '{Words.Of(text.Text)}'; add one, or say why none is needed"));
    }

    private static IEnumerable<string> Stems(string text) => PhraseList.WordsOf(text).Select(w => text[w])
        .Where(w => w.Length >= ShortestWord && !Insignificant.Contains(w))
        .Select(w => w.Length > StemLength ? w[..StemLength] : w);
}
