using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>
/// Decides what a finding becomes, and whether it fails the build. The one place where that is decided; it knows no host. Weakest first:
/// the rule's default, level and mode of the analysis, configuration files, comments in the document, the baseline, MSBuild's properties.
/// </summary>
public sealed record SeverityPolicy
{
    /// <summary>IDs that are not shown.</summary>
    public ImmutableHashSet<string> NoWarn { get; init; } = NoIds;

    /// <summary>IDs that become errors, suggestions too: who names an ID means it.</summary>
    public ImmutableHashSet<string> WarningsAsErrors { get; init; } = NoIds;

    /// <summary>IDs that stay warnings whatever makes errors of warnings, and that never fail a build as warnings.</summary>
    public ImmutableHashSet<string> WarningsNotAsErrors { get; init; } = NoIds;

    /// <summary>Whether all warnings become errors.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>The host's own word on whether it makes an error of a warning with this ID (<c>-warnaserror</c>); null where it has none.</summary>
    public Func<string, bool>? HostTreatsWarningAsError { get; init; }

    /// <summary>From which severity on a finding fails the build.</summary>
    public FailOn FailOn { get; init; } = FailOn.Error;

    /// <summary>An empty set of IDs, which compares as MSBuild does: case does not matter.</summary>
    public static ImmutableHashSet<string> NoIds { get; } = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges all findings of an analysis: what each becomes, and which suppressions were of no use.</summary>
    /// <param name="analysis">What was found.</param>
    /// <returns>All findings, those that are not shown too, in their order.</returns>
    public ImmutableArray<ReportedDiagnostic> Apply(AnalysisResult analysis)
    {
        var judged = SuppressionComments.Apply([.. analysis.Diagnostics.Select(Apply)], analysis, Apply);
        return [.. judged.OrderBy(r => r.Diagnostic, DiagnosticOrder.Instance)];
    }

    /// <summary>Gives a finding its severity, whatever documents and baseline say.</summary>
    public ReportedDiagnostic Apply(Diagnostic diagnostic)
    {
        var severity = SeverityOf(diagnostic.Id, diagnostic.DefaultSeverity);

        // An error line in a build that succeeds would lie.
        if (severity == Severity.Error && FailOn == FailOn.Never) severity = Severity.Warning;
        return new ReportedDiagnostic(diagnostic, severity);
    }

    /// <summary>Whether a finding fails the build.</summary>
    public bool Fails(ReportedDiagnostic reported) => reported.IsShown && reported.Severity switch
    {
        Severity.Error => true,
        Severity.Warning => FailOn == FailOn.Warning && !WarningsNotAsErrors.Contains(reported.Diagnostic.Id),
        _ => false,
    };

    private Severity SeverityOf(string id, Severity severity)
    {
        if (severity <= Severity.Silent) return severity;
        if (NoWarn.Contains(id)) return Severity.None;
        if (severity == Severity.Error) return severity;

        // The host converts what it says it converts; another word from us would only differ from its count.
        if (severity == Severity.Warning && HostTreatsWarningAsError?.Invoke(id) == true) return Severity.Error;
        if (WarningsNotAsErrors.Contains(id)) return severity;
        return WarningsAsErrors.Contains(id) || (TreatWarningsAsErrors && severity == Severity.Warning) ? Severity.Error : severity;
    }
}
