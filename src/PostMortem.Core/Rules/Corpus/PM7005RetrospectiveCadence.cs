using System.Globalization;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>More than four weeks lie between two retrospectives of a team.</summary>
internal sealed class PM7005RetrospectiveCadence : CorpusRule
{
    private const int MostDays = 28;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM7005", "RetrospectiveCadence", RuleCategory.Corpus, Severity.Silent, "More than four weeks lie between two retrospectives of a team", "Guide, \"Running retrospectives\"");

    public override bool AppliesTo(PostMortemDocument document) => document is { Kind: DocumentKind.Retrospective, Date: not null };

    public override IEnumerable<Finding> Check(PostMortemDocument document, DocumentCorpus corpus, RuleContext context)
    {
        if (corpus.LastRetrospectiveBefore(document) is not { Date: { } last } earlier) yield break;
        var days = document.Date!.Value.DayNumber - last.DayNumber;
        if (days > MostDays)
        {
            yield return new Finding(
                document.TitleSpan,
                string.Create(CultureInfo.InvariantCulture, $"this retrospective comes {days} days after the last one ('{earlier.RelativePath}' of {last:yyyy-MM-dd}); hold one every two to four weeks, also when things go well"))
            {
                Subject = $"{last:O}",
            };
        }
    }
}
