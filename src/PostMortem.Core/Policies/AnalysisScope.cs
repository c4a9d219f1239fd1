using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>Which rules a project takes part in, and how strictly: the stage after the rule's default. A rule that it leaves out is off: only its own ID brings it back.</summary>
public sealed record AnalysisScope
{
    /// <summary>How much is asked.</summary>
    public AnalysisMode Mode { get; init; } = AnalysisMode.Default;

    /// <summary>The last wave of rules that is asked (<c>PostMortemAnalysisLevel</c>); null for all.</summary>
    public Version? Level { get; init; }

    internal Severity Apply(DiagnosticDescriptor rule, Severity severity, SeverityTrace? trace)
    {
        if (Level is not null && rule.Since > Level)
        {
            severity = Severity.None;
            trace?.Add(severity, $"PostMortemAnalysisLevel={Level}; the rule came with {rule.Since}");
        }

        var scoped = severity == Severity.None ? severity : Scoped(rule, severity);
        if (scoped != severity) trace?.Add(scoped, $"PostMortemAnalysisMode={Mode}");
        return scoped;
    }

    private Severity Scoped(DiagnosticDescriptor rule, Severity severity) => Mode switch
    {
        AnalysisMode.None when rule.Category != RuleCategory.Project || severity != Severity.Error => Severity.None,
        AnalysisMode.Minimum when severity != Severity.Error => Severity.None,
        AnalysisMode.Recommended when severity == Severity.Suggestion && IsAboutDocuments(rule) => Severity.Warning,
        AnalysisMode.All when severity < Severity.Warning => Severity.Warning,
        _ => severity,
    };

    private static bool IsAboutDocuments(DiagnosticDescriptor rule) =>
        rule.Category is RuleCategory.Structure or RuleCategory.Timeline or RuleCategory.Wording or RuleCategory.Content or RuleCategory.ActionItems;
}
