using System.Globalization;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>An action that an earlier document promised, not done there, is promised again.</summary>
internal sealed class PM7003RepeatedAction : CorpusRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM7003", "RepeatedAction", RuleCategory.Corpus, Severity.Suggestion, "An action was promised before and is not done", "Guide, \"Anti-patterns\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, DocumentCorpus corpus, RuleContext context)
    {
        foreach (var (promise, earlier) in corpus.Promises.Repeated(document))
        {
            var span = promise.Item.Text.SourceSpan(0, promise.Lead.Length);
            if (IsLinked(document, promise.Item.Span, earlier.Document, corpus)) continue;
            var date = earlier.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return new Finding(span, $"'{Words.Of(promise.Lead)}' was promised on {date} already{Was(promise, earlier)} and is not marked as done in '{earlier.Document.RelativePath}'; say what kept it, or mark it there");
        }
    }

    private static string Was(Promise promise, Promise earlier)
    {
        if (promise.Lead.Equals(earlier.Lead, StringComparison.OrdinalIgnoreCase)) return "";
        return promise.Ticket is not null && promise.Ticket == earlier.Ticket ? $" with the same ticket, as '{Words.Of(earlier.Lead)}'," : $", as '{Words.Of(earlier.Lead)}',";
    }

    /// <summary>Whether the item itself leads to the earlier document: its writers know.</summary>
    private static bool IsLinked(PostMortemDocument document, TextSpan item, PostMortemDocument earlier, DocumentCorpus corpus) =>
        document.Links.Any(l => item.Contains(l.Span) && corpus.LinksTo(document, l, earlier));
}
