using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The summary is too short to say what it must, or too long to be read at a glance.</summary>
internal sealed class PM4001SummaryLength : SummaryRule
{
    private const int Fewest = 2;
    private const int Most = 7;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM4001", "SummaryLength", RuleCategory.Content, Severity.Suggestion, "The summary is much shorter or longer than 3 to 5 sentences", "Guide, \"1. Summary\"");

    /// <summary>Whether a summary is so short that this rule alone says what it lacks.</summary>
    public static bool IsTooShort(SummaryText summary) => summary.WholeLength < Fewest;

    /// <summary>Sentences are counted in any language.</summary>
    public override bool AppliesTo(PostMortemDocument document) => document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;

    protected override Finding? Judge(SummaryText summary, PostMortemDocument document)
    {
        if (summary.Length > Most)
            return summary.Report(string.Create(CultureInfo.InvariantCulture, $"the summary has {summary.Length} sentences; say in 3 to 5 what happened, when, who was affected, why, and what is being done, and move the rest into a section of its own"));
        if (!IsTooShort(summary)) return null;
        var missing = document.IsEnglish ? Missing(summary) : [];
        return summary.Report(missing.Count == 0
            ? "the summary is one sentence; say in 3 to 5 what happened, when and for how long, who was affected, why, and what is being done about it"
            : $"the summary is one sentence; say in 3 to 5 also {Join(missing)}");
    }

    private static List<string> Missing(SummaryText summary)
    {
        var missing = new List<string>();
        if (!summary.SaysAffected) missing.Add("who was affected");
        if (!summary.SaysCause) missing.Add("what the cause was");
        if (!summary.SaysResponse) missing.Add("what is being done about it");
        return missing;
    }
}
