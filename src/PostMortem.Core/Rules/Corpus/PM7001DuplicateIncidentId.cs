using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Two documents carry one id.</summary>
internal sealed class PM7001DuplicateIncidentId : CorpusRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM7001", "DuplicateIncidentId", RuleCategory.Corpus, Severity.Error, "Two documents carry one id", "An id names one incident");

    public override bool HoldsOnUnlikelyDocuments => true;

    public override IEnumerable<Finding> Check(PostMortemDocument document, DocumentCorpus corpus, RuleContext context)
    {
        if (document.FrontMatter["id"] is not { Text: { } id } entry) yield break;
        var same = corpus.ById[id.Trim()];
        if (same.Count() == 1) yield break;

        // The first one had the id, unless only the others are beyond judgement.
        var first = same.First() != document ? same.First() : same.Skip(1).Any(corpus.IsJudged) ? null : same.ElementAt(1);
        if (first is not null) yield return new Finding(entry.Scalars[0].Span, $"'{id}' is the id of '{first.RelativePath}' already; give each document an id of its own");
    }
}
