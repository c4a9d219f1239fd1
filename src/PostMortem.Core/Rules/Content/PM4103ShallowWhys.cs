using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>A five-whys chain stops early, or at a person.</summary>
internal sealed class PM4103ShallowWhys : ContentRule
{
    private const int Fewest = 3;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4103", "ShallowWhys", RuleCategory.Content, Severity.Suggestion, "A five-whys chain stops too early", "Guide, \"3. Root causes\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var section in document.SectionsOf(SectionRole.RootCauses))
        {
            if (WhyChain.In(section) is not { } chain) continue;
            if (chain.Steps.Length < Fewest)
            {
                yield return new Finding(
                    chain.Steps[^1].Span,
                    string.Create(CultureInfo.InvariantCulture, $"the chain of whys stops after {(chain.Steps.Length == 1 ? "one step" : "two steps")}; ask on until the answer is something in the system that can be changed, such as a missing check"));
            }
            else if (EndsAtAPerson(chain, section, document))
            {
                yield return new Finding(chain.End.Span, $"the chain of whys ends at a person: '{Words.Of(chain.End.Text)}'; ask why the system let that happen, and go on from there");
            }
        }
    }

    private static bool EndsAtAPerson(WhyChain chain, Section section, PostMortemDocument document)
    {
        var sentence = new TokenizedSentence(new Sentence(chain.End, section, SentencePlace.Paragraph, null), document.People);
        var clauses = ClauseReader.Read(sentence).ToList();
        return clauses.Count > 0 && clauses[0].Subject is { IsIndividual: true };
    }
}
