using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary><c>omit:</c> names a section without a reason, one that is there, or none at all.</summary>
internal sealed class PM1007OmissionWithoutReason : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1007", "OmissionWithoutReason", RuleCategory.Structure, Severity.Warning, "A section is omitted without a reason, or although it is there", "Guide, \"Templates vs. reality\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var (entry, role, reason) in Omissions.Of(document))
        {
            if (role is not { } known)
            {
                var nearest = Spelling.Nearest(entry.Key, SectionRoleNames.All);
                yield return new Finding(entry.KeySpan, $"'{entry.Key}' is no section that can be omitted; {(nearest is null ? $"write one of {string.Join(", ", SectionRoleNames.All)}" : $"did you mean '{nearest}'?")}");
            }
            else if (document.Has(known))
            {
                var section = document.SectionsOf(known).First();
                yield return new Finding(entry.KeySpan, $"'{entry.Key}' is omitted, yet the section stands in line {document.Source.PositionOf(section.Span.Start).Line}; remove one of the two");
            }
            else if (reason is null)
            {
                yield return new Finding(entry.KeySpan, $"'{entry.Key}' is omitted without a reason; say why it does not apply, for example 'omit: {{ {entry.Key}: \"caught in staging; no customer saw it\" }}'");
            }
        }
    }
}
