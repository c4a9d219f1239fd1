using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>The review was held too soon or too late, or customers were told late.</summary>
internal sealed class PM6005PublishedLate : DocumentRule
{
    private const int MostDaysToCustomers = 14;
    private const int MostBusinessDays = 5;

    private static readonly string[] ReviewKeys = ["reviewed", "review", "review date", "review held", "retro held", "retro held on", "review meeting", "post mortem held", "postmortem held", "meeting held"];

    private static readonly string[] PublicationKeys = ["published", "publication date", "date published", "published on"];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM6005", "PublishedLate", RuleCategory.Publishing, Severity.Silent, "The review was too soon or too late, or customers were told late", "Guide, \"Frequently Asked Questions\": within 3-5 business days, to customers within 2 weeks");

    public override bool AppliesTo(PostMortemDocument document) => document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.Dates.IsEmpty) yield break;
        var incident = document.Dates[0].EndDate;
        if (DayOf(document, "reviewed", ReviewKeys) is var (held, heldSpan))
        {
            var days = BusinessDays.Between(incident, held);
            if (held == incident || held == incident.AddDays(1))
                yield return new Finding(heldSpan, $"the review was held {(held == incident ? "on the day of the incident" : "on the day after the incident")}; leave people time to cool off, 3 to 5 business days");
            else if (days > MostBusinessDays)
                yield return new Finding(heldSpan, string.Create(CultureInfo.InvariantCulture, $"the review was held {days} business days after {incident:yyyy-MM-dd}; hold it within {MostBusinessDays}, while memory is fresh"));
        }

        if (document.Audience == Audience.Customer && DayOf(document, "published", PublicationKeys) is var (published, span) && published.DayNumber - incident.DayNumber is > MostDaysToCustomers and var late)
            yield return new Finding(span, string.Create(CultureInfo.InvariantCulture, $"customers were told {late} days after {incident:yyyy-MM-dd}; publish within {MostDaysToCustomers} days"));
    }

    private static (DateOnly Day, TextSpan Span)? DayOf(PostMortemDocument document, string key, string[] metadataKeys)
    {
        if (document.FrontMatter[key] is { Scalars: [var scalar, ..] } && Day(document, scalar.Text) is { } day) return (day, scalar.Span);
        foreach (var entry in document.Metadata.Where(m => metadataKeys.Contains(m.NormalizedKey)))
        {
            if (Day(document, entry.Value.Text) is { } told) return (told, entry.Value.SourceSpan(0, entry.Value.Text.Length));
        }

        return null;
    }

    private static DateOnly? Day(PostMortemDocument document, string text) =>
        DateReader.Find(text).Select(m => m.Date?.WithYear(document.Date?.Year)).FirstOrDefault(d => d is not null);
}
