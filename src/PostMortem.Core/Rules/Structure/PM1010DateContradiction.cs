using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Two places give the incident days that are more than one day apart.</summary>
internal sealed class PM1010DateContradiction : DocumentRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM1010", "DateContradiction", RuleCategory.Structure, Severity.Warning, "Two places give the incident different days", "Guide, \"1. Summary\": when and for how long");

    // Files are often named after the day on which they were written, posts after the day on which they appeared.
    private const int WritingDays = 14;
    private const int PublicationDays = 90;

    public override bool AppliesTo(PostMortemDocument document) => document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var published = document.Dates.FirstOrDefault(d => d.Source == DateSource.FrontMatterDate)?.Date;
        var groups = document.Dates
            .Where(d => !d.IsPlanned && d.Source is DateSource.Title or DateSource.FileName or DateSource.Metadata or DateSource.Summary or DateSource.Timeline or DateSource.Started)
            .GroupBy(d => d.Source)
            .Select(g => g.ToList())
            .ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                if (groups[i].Any(a => groups[j].Any(b => Agree(a, b, published)))) continue;
                var (one, other) = (groups[i][0], groups[j][0]);
                // The file's name has no place in the text; the other one has.
                if (other.Source == DateSource.FileName) (one, other) = (other, one);
                yield return new Finding(other.Span, $"{Describe(other)} and {Describe(one)} are more than a day apart; correct the one that is wrong");
                yield break;
            }
        }
    }

    private static bool Agree(StatedDate a, StatedDate b, DateOnly? published)
    {
        if (a.Date.DayNumber <= b.EndDate.DayNumber + 1 && b.Date.DayNumber <= a.EndDate.DayNumber + 1) return true;
        if (b.Source != DateSource.FileName) return false;
        var later = b.Date.DayNumber - a.EndDate.DayNumber;
        return later > 0 && later <= (b.Date == published ? PublicationDays : WritingDays);
    }

    private static string Describe(StatedDate date)
    {
        var where = date.Source switch
        {
            DateSource.Title => "in the title",
            DateSource.FileName => "in the file's name",
            DateSource.Metadata => "in the metadata",
            DateSource.Summary => "in the summary",
            DateSource.Started => "in the front matter",
            _ => "in the timeline",
        };
        var day = date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return date.Text.Contains(day, StringComparison.Ordinal) ? $"'{day}' {where}" : $"'{date.Text}' ({day}) {where}";
    }
}
