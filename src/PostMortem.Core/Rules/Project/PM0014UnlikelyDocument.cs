using System.Text.RegularExpressions;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>The document is in a folder of reports but looks like none, or is a template. The other rules are not run on it.</summary>
internal sealed partial class PM0014UnlikelyDocument : DocumentRule
{
    private const int TemplatePlaceholders = 4;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM0014", "UnlikelyDocument", RuleCategory.Project, Severity.Warning, "The document looks like no post-mortem or retrospective", "Precision: other pages live beside reports")
    { IsAboutContent = true };

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.IsKindDeclared || document.UnknownKind is not null) yield break;
        if (IsTemplate(document))
        {
            yield return new Finding(document.TitleSpan, "this looks like a template; begin its file name with '_', set 'kind: other' in its front matter, or fill it in and set 'kind: post-mortem'") { Subject = "template" };
        }
        // Who says for whom a document is, says that it is one.
        else if (!document.IsAudienceDeclared && HasFewSections(document))
        {
            yield return new Finding(
                document.TitleSpan,
                $"this looks like no {document.KindName}: no timeline, no action items, fewer than two known sections; if it is one, set 'kind: {document.KindName}' in its front matter; if not, set 'kind: other', begin the file's name with '_', or add <PostMortem Remove=\"…\" />")
            { Subject = "kind" };
        }
    }

    private static bool IsTemplate(PostMortemDocument document)
    {
        var placeholders = Placeholders.Find(document).Count();
        if (placeholders >= TemplatePlaceholders && document.Date is null) return true;
        var isUntitled = (document.Title is { } title && (Placeholders.IsPlaceholder(title) || TemplateTitle().IsMatch(title.Text)))
            || document.Metadata.Any(m => m.NormalizedKey is "date" or "incident date" or "date of incident" && Placeholders.IsPlaceholder(m.Value));
        return isUntitled && placeholders + document.AllSections.Sum(Unfilled) >= TemplatePlaceholders;
    }

    /// <summary>What a section leaves to be filled in: itself, labels without a value ("**Duration:**"), paragraphs in italics that say what belongs there.</summary>
    private static int Unfilled(Section section) => section.IsEmpty ? 1 : section.Blocks.Sum(block => block switch
    {
        ListBlock list => list.Items.Count(i => i.Children.IsEmpty && i.Text.Text.TrimEnd().EndsWith(':')),
        ParagraphBlock paragraph => paragraph.Text.IsWholly(InlineStyle.Emphasis) ? 1 : 0,
        _ => 0,
    });

    private static bool HasFewSections(PostMortemDocument document) =>
        document.AllSections.SelectMany(s => s.Form == HeadingForm.Preamble ? [] : s.Roles).Where(r => r is not (SectionRole.Metadata or SectionRole.Background)).Distinct().Count() < 2
        && !document.Timelines.Any(t => !t.Entries.IsEmpty) && !document.ActionItems.Any(a => !a.Items.IsEmpty);

    [GeneratedRegex(@"^\W*(?:incident |post-?mortem )?(?:title|name)\b|\btemplate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TemplateTitle();
}
