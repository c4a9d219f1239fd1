using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>Action items of which none keeps the incident from coming back, or none notices it sooner.</summary>
internal sealed class PM5010NoPreventiveAction : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5010", "NoPreventiveAction", RuleCategory.ActionItems, Severity.Suggestion, "No action item prevents the same failure", "Guide, \"6. Action items\": categories of action items");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.Kind != DocumentKind.Retrospective && document.IsEnglish;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var items = document.ActionItems.SelectMany(l => l.Items).Where(i => !i.IsAboutDocument).ToList();
        if (items.Count == 0) yield break;
        var purposes = items.Aggregate(ActionPurposes.None, (all, i) => all | i.Purposes);
        var at = document.ActionItems.First(l => !l.Items.IsEmpty).HeaderSpan;
        // An item whose purpose the words don't tell may prevent.
        if ((purposes & ActionPurposes.Prevent) == 0 && items.TrueForAll(i => i.Purposes != ActionPurposes.None))
            yield return new Finding(at, $"no action item prevents the same failure, all of them {Names(purposes)}; add one that makes it impossible or unlikely: a check, a limit, a test, a fix of the cause") { Subject = "prevent" };
        // Where it is told and took long, PM2010 says so; where the document tells of an alarm or a report in other words, it was thought of.
        if ((purposes & ActionPurposes.Detect) == 0 && document.Metrics.MinutesToDetect is null && !document.Sentences.Any(TellsOfDetection))
            yield return new Finding(at, "no action item notices the same failure sooner, and nothing tells how this one was noticed; add an alarm, or write when and how it was detected") { Subject = "detect" };
    }

    private static bool TellsOfDetection(Sentence sentence) =>
        !sentence.Section.IsWithin(SectionRole.ActionItems) && ActionWords.Phrases.Find(sentence.Prose, PhraseList.WordsOf(sentence.Prose)).Any(p => p.Heading == "detected");

    private static string Names(ActionPurposes purposes)
    {
        var names = new List<string>();
        if ((purposes & ActionPurposes.Detect) != 0) names.Add("detect");
        if ((purposes & ActionPurposes.Mitigate) != 0) names.Add("mitigate");
        if ((purposes & ActionPurposes.Communicate) != 0) names.Add("communicate");
        if ((purposes & ActionPurposes.Document) != 0) names.Add("document");
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
    }
}
