using System.Globalization;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The same class of incident as one of the six months before.</summary>
internal sealed class PM7002RecurringIncident : CorpusRule
{
    private const int MostWords = 3;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM7002", "RecurringIncident", RuleCategory.Corpus, Severity.Suggestion, "The incident is of the same class as an earlier one", "Guide, \"Closing\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, DocumentCorpus corpus, RuleContext context)
    {
        var recurrences = corpus.Recurrences.Of(document).ToList();

        // A report that names one incident of the class knows that it recurred.
        if (recurrences.Count == 0 || recurrences.Exists(r => corpus.Names(document, r.Document) || corpus.Names(r.Document, document))) yield break;
        var earlier = recurrences[0].Document;
        var date = earlier.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new Finding(
            document.TitleSpan,
            $"this looks like '{earlier.RelativePath}' of {date} again: both name {Shared(recurrences[0])}; {StateOf(earlier)}; link to it and say why it came back, or name it under 'related:'")
        { Subject = date };
    }

    private static string Shared(SimilarIncident recurrence)
    {
        var shared = recurrence.Words.Take(MostWords).Select(w => $"'{w}'").Concat(recurrence.Services.Select(s => $"the service '{s}'")).ToList();
        return shared is [var only] ? only : $"{string.Join(", ", shared[..^1])} and {shared[^1]}";
    }

    private static string StateOf(PostMortemDocument earlier)
    {
        var items = earlier.ActionItems.SelectMany(l => l.Items).Where(i => !i.IsAboutDocument).ToList();
        var done = items.Count(i => i.IsDone);
        return (items.Count, done) switch
        {
            (0, _) => "it promised no action",
            (1, 0) => "its one action item is not marked as done",
            (1, 1) => "its one action item is done",
            (var all, 0) => $"none of its {all} action items is marked as done",
            var (all, some) when all == some => $"all {all} of its action items are done",
            var (all, some) => $"{some} of its {all} action items {(some == 1 ? "is" : "are")} done",
        };
    }
}
