using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A document for customers shows what only the own organisation can use.</summary>
internal sealed class PM6002InternalDetailExposed : CustomerRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM6002", "InternalDetailExposed", RuleCategory.Publishing, Severity.Error, "A document for customers shows internal details", "Guide, \"Publishing\": no internal team names, no raw logs");

    protected override IEnumerable<Finding> Find(PostMortemDocument document, RuleContext context)
    {
        var outputs = InternalDetails.Outputs(document).ToList();
        foreach (var (span, isTrace) in outputs)
            yield return new Finding(span, $"'{Words.Of(document, span)}' is {(isTrace ? "a stack trace" : "a raw log")}; say in a sentence what it shows");

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (span, isAddress) in InternalDetails.Hosts(document.Source.Content))
        {
            if (!seen.Add(document.Source[span])) continue;
            yield return new Finding(span, $"'{Words.Of(document, span)}' is {(isAddress ? "a private address" : "an internal host name")}; write what it does for customers, such as 'a database server'");
        }

        foreach (var sentence in document.Sentences)
        {
            foreach (var team in TeamMentions.Find(sentence.Prose, context.Configuration.Teams))
            {
                var span = sentence.Text.SourceSpan(team.Start, team.Length);
                if (seen.Add(document.Source[span])) yield return new Finding(span, $"'{Words.Of(document, span)}' is the name of an internal team; write 'we' or 'our engineers'");
            }
        }
    }
}
