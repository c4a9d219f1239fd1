using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>A statement of the impact says "some" or "significant" and gives no figure.</summary>
internal sealed class PM4202VagueImpact : ContentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4202", "VagueImpact", RuleCategory.Content, Severity.Suggestion, "A statement of the impact is vague", "Guide, \"4. Impact\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var sections = Filled(document, SectionRole.Impact);
        // Where nothing is measured, that is one finding for the whole.
        if (PM4201UnquantifiedImpact.IsUnquantified(document, sections)) yield break;
        foreach (var sentence in SentencesOf(document, sections))
        {
            if (sentence.Place == SentencePlace.Heading || sentence.Prose.StartsWith("Severity", StringComparison.OrdinalIgnoreCase) || Figures.HasNumber(sentence.Prose) || ContentLexicon.Vague.Find(sentence.Prose) is not { } vague) continue;
            var words = sentence.Text.Text.Substring(vague.Start, vague.Length).Replace('\n', ' ');
            yield return new Finding(sentence.Text.SourceSpan(vague.Start, vague.Length), $"'{words}' gives no measure; say how many or how much, for example 'about 500 customers' or '8 % of requests'");
        }
    }
}
