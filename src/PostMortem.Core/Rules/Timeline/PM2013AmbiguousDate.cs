using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A date that one half of the world reads as another day than the other.</summary>
internal sealed class PM2013AmbiguousDate : TimelineRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2013", "AmbiguousDate", RuleCategory.Timeline, Severity.Warning, "A date may be one of two days", "Guide, \"2. Timeline\": times for shared context");

    public override bool AppliesTo(PostMortemDocument document) => AmbiguousDates.AreAsked(document);

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        AmbiguousDates.In(document).Where(d => !IsOfLanguage(d, document)).Select(d => new Finding(d.Span, $"'{d.Text}' may be {Name(d.Readings[0])} or {Name(d.Readings[1])}; write {Instead(d, document)}"));

    /// <summary>Whoever writes dots in a language of the continent puts the day first.</summary>
    private static bool IsOfLanguage(AmbiguousDate date, PostMortemDocument document) => !document.IsEnglish && date.Text.Contains('.', StringComparison.Ordinal);

    private static string Instead(AmbiguousDate date, PostMortemDocument document)
    {
        var days = date.Readings.Select(r => r.WithYear(document.Date?.Year ?? 2000)).OfType<DateOnly>().ToList();
        // Of the two, the one that another date of the document names is meant.
        var meant = days.Where(d => document.Dates.Any(s => d >= s.Date && d <= s.EndDate)).ToList();
        if (date.Readings[0].Year is null) return $"the month in letters, such as '{Name(date.Readings[0])}'";
        return string.Join(" or ", (meant.Count == 1 ? meant : days).Select(d => string.Create(CultureInfo.InvariantCulture, $"'{d:yyyy-MM-dd}'")));
    }

    private static string Name(PartialDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {CalendarNames.Month(date.Month)}");
}
