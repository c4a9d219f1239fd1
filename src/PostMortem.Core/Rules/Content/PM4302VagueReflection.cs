using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A bullet of the reflection gives a general feeling: it points to no moment and no artifact.</summary>
internal sealed class PM4302VagueReflection : ContentRule
{
    /// <summary>So many bullets with one fault are one finding.</summary>
    private const int Many = 3;

    private static readonly SectionRole[] Reflections = [SectionRole.WentWell, SectionRole.WentPoorly, SectionRole.Lucky, SectionRole.Lessons];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4302", "VagueReflection", RuleCategory.Content, Severity.Suggestion, "A bullet of the reflection is a general feeling", "Guide, \"5. What went well, what didn't\"");

    public override bool AppliesTo(PostMortemDocument document) => document.IsEnglish && document.Kind != DocumentKind.Other && document.Audience != Audience.Customer;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var section in document.AllSections.Where(s => Reflections.Any(s.IsWithin) && !s.IsWithin(SectionRole.ActionItems)))
        {
            var example = section.IsWithin(SectionRole.WentPoorly) ? "the status page was updated 20 minutes after the start" : "the rollback was ready 9 minutes after the alert";
            var items = section.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).ToList();
            // What stands beneath a bullet makes it concrete.
            var vague = items.Where(i => i.Children.IsEmpty && Concreteness.IsVague(i.Text)).ToList();
            if (vague.Count >= Many && vague.Count == items.Count && section.Form != HeadingForm.Preamble)
            {
                yield return new Finding(section.Heading.Span, string.Create(CultureInfo.InvariantCulture, $"none of the {items.Count} bullets of '{section.Heading.Text.Trim()}' points to a moment or thing; say which, for example '{example}'"));
                continue;
            }

            foreach (var item in vague)
                yield return new Finding(item.Text.Span, $"'{Words.Of(item.Text.Text)}' points to no moment or thing; say which, for example '{example}'");
        }
    }
}
