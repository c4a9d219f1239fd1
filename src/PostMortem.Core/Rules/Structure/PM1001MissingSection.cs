using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A section that the document's kind requires is absent.</summary>
internal sealed class PM1001MissingSection : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1001", "MissingSection", RuleCategory.Structure, Severity.Warning, "A section that this kind of document needs is missing", "Guide, \"The structure\"");

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var required = SectionProfile.Of(document, context.Configuration);
        var present = document.AllSections.ToList();
        for (var i = 0; i < required.Length; i++)
        {
            var section = required[i];
            if (present.Any(s => section.MetBy.Any(s.Is)) || Omissions.Excuse(document, section)) continue;
            var before = required[..i].Reverse().Select(r => present.Find(s => r.MetBy.Any(s.Is) && !s.Heading.IsBlank)).FirstOrDefault(s => s is not null);
            var name = SectionRoleNames.NameOf(section.Role);
            yield return new Finding(
                before?.Heading.Span ?? document.TitleSpan,
                $"the section '{section.Title}' is missing{(before is null ? "" : $" after '{before.Heading.Text.Trim()}'")}; add '{Marker(document)} {section.Title}', or, where it does not apply, 'omit: {{ {name}: \"the reason\" }}' to the front matter")
            { Subject = name };
        }
    }

    private static string Marker(PostMortemDocument document)
    {
        var level = document.Sections.Where(s => s.Form is HeadingForm.Atx or HeadingForm.Setext && !s.Roles.IsEmpty).Select(s => s.Level).DefaultIfEmpty(2).Min();
        return new string('#', level);
    }
}
