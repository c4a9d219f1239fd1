using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A document for customers does not say when it was, or for how long. What happened and what is being done are sections (PM1001).</summary>
internal sealed class PM6003CustomerPartMissing : CustomerRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM6003", "CustomerPartMissing", RuleCategory.Publishing, Severity.Warning, "A document for customers does not say when it was, or for how long", "Guide, \"Publishing\": when and for how long");

    /// <summary>Durations are told in English words.</summary>
    public override bool AppliesTo(PostMortemDocument document) => base.AppliesTo(document) && document.IsEnglish;

    protected override IEnumerable<Finding> Find(PostMortemDocument document, RuleContext context)
    {
        // Without a date anywhere PM1009 reports, without a section PM1001.
        var hasDay = document.Date is null || document.Dates.Any(d => d.Source != DateSource.FileName);
        var hasLength = !document.Has(SectionRole.Summary) || IsLengthTold(document);
        if (hasDay && hasLength) yield break;
        var missing = (hasDay, hasLength) switch
        {
            (true, false) => "nothing says for how long; write 'from 14:22 to 15:47 UTC'",
            (false, true) => "nothing says on which day; write 'on 15 March 2026'",
            _ => "nothing says when and for how long; write 'on 15 March 2026 from 14:22 to 15:47 UTC'",
        };
        yield return new Finding(Place(document), missing) { Subject = string.Join(' ', new[] { hasDay ? "" : "day", hasLength ? "" : "length" }) };
    }

    private static TextSpan Place(PostMortemDocument document)
    {
        var heading = document.SectionsOf(SectionRole.Summary).FirstOrDefault()?.Heading;
        return heading is null or { IsBlank: true } ? document.TitleSpan : heading.SourceSpan(0, heading.Text.Length);
    }

    private static bool IsLengthTold(PostMortemDocument document) =>
        (document.FrontMatter["started"]?.Text is not null && document.FrontMatter["resolved"]?.Text is not null)
        || document.Timelines.Any(t => t.Entries.Count(e => e.HasClockTime) > 1)
        || document.Sentences.Any(s => !s.Section.IsWithin(SectionRole.ActionItems) && Figures.HasDuration(s.Prose));
}
