using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The review was held too soon or too late, or customers were told late.</summary>
internal sealed class PM6005PublishedLate : DocumentRule
{
    private const int MostDaysToCustomers = 14;
    private const int MostBusinessDays = 5;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM6005", "PublishedLate", RuleCategory.Publishing, Severity.Silent, "The review was too soon or too late, or customers were told late", "Guide, \"Frequently Asked Questions\": within 3-5 business days, to customers within 2 weeks");

    public override bool AppliesTo(PostMortemDocument document) => document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.Dates.IsEmpty) yield break;
        var incident = document.Dates[0].EndDate;
        if (EditorialDays.Reviewed(document) is var (held, heldSpan))
        {
            var days = BusinessDays.Between(incident, held);
            if (held == incident || held == incident.AddDays(1))
                yield return new Finding(heldSpan, $"the review was held {(held == incident ? "on the day of the incident" : "on the day after the incident")}; leave people time to cool off, 3 to 5 business days");
            else if (days > MostBusinessDays)
                yield return new Finding(heldSpan, string.Create(CultureInfo.InvariantCulture, $"the review was held {days} business days after {incident:yyyy-MM-dd}; hold it within {MostBusinessDays}, while memory is fresh"));
        }

        if (document.Audience == Audience.Customer && EditorialDays.Published(document) is var (published, span) && published.DayNumber - incident.DayNumber is > MostDaysToCustomers and var late)
            yield return new Finding(span, string.Create(CultureInfo.InvariantCulture, $"customers were told {late} days after {incident:yyyy-MM-dd}; publish within {MostDaysToCustomers} days"));
    }
}
