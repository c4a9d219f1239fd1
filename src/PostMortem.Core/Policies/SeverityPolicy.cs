using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>
/// Decides what a finding becomes, and whether it fails the build. The one place where that is decided; it knows no host. Weakest first:
/// the rule's default, level and mode of the analysis, configuration files, comments in the document, the baseline, properties of the build.
/// </summary>
public sealed record SeverityPolicy
{
    /// <summary>Level and mode of the analysis.</summary>
    public AnalysisScope Scope { get; init; } = new();

    /// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say.</summary>
    public ConfiguredSeverities Configured { get; init; } = ConfiguredSeverities.None;

    /// <summary>NoWarn, WarningsAsErrors and their kin.</summary>
    public BuildSeverities Build { get; init; } = new();

    /// <summary>The findings that the team accepted; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>From which severity on a finding fails the build.</summary>
    public FailOn FailOn { get; init; } = FailOn.Error;

    /// <summary>Judges all findings of an analysis: what each becomes, and which suppressions were of no use.</summary>
    /// <param name="analysis">What was found.</param>
    /// <returns>All findings, those that are not shown too, in their order.</returns>
    public ImmutableArray<ReportedDiagnostic> Apply(AnalysisResult analysis)
    {
        var judged = SuppressionComments.Apply([.. analysis.Diagnostics.Select(Configure)], analysis, Configure);
        if (Baseline is not null) judged = Baseline.Apply(judged, analysis, Configure);
        return [.. judged.Select(Finish).OrderBy(r => r.Diagnostic, DiagnosticOrder.Instance)];
    }

    /// <summary>Gives a finding its severity, whatever documents and baseline say.</summary>
    public ReportedDiagnostic Apply(Diagnostic diagnostic) => Finish(Configure(diagnostic));

    /// <summary>Why findings of a rule in a file have the severity that they have: each stage that had a word in it, the rule's default first.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="byDefault">What a finding begins with that differs from the rule's default; null for the default.</param>
    public ImmutableArray<SeverityStep> Explain(DiagnosticDescriptor rule, string path, Severity? byDefault = null)
    {
        var trace = new SeverityTrace();
        var finding = new Diagnostic(rule, byDefault ?? rule.DefaultSeverity, path, default, default, "");
        trace.Add(finding.DefaultSeverity, finding.DefaultSeverity == rule.DefaultSeverity ? "the rule's default" : "the rule's default for such findings");
        Finish(new ReportedDiagnostic(finding, Configure(finding, trace)), trace);
        return trace.Steps;
    }

    /// <summary>A finding that no setting takes back: an error, but where nothing shall fail the build.</summary>
    public ReportedDiagnostic Insist(Diagnostic diagnostic) => new(diagnostic, FailOn == FailOn.Never ? Unfailing(diagnostic.Id) : Severity.Error);

    /// <summary>Whether a finding fails the build.</summary>
    public bool Fails(ReportedDiagnostic reported) => reported.IsShown && reported.Severity switch
    {
        Severity.Error => true,
        Severity.Warning => FailOn == FailOn.Warning && !Build.WarningsNotAsErrors.Contains(reported.Diagnostic.Id),
        _ => false,
    };

    private ReportedDiagnostic Configure(Diagnostic diagnostic) => new(diagnostic, Configure(diagnostic, null));

    private Severity Configure(Diagnostic diagnostic, SeverityTrace? trace)
    {
        var severity = Scope.Apply(diagnostic.Descriptor, diagnostic.DefaultSeverity, trace);
        return Configured.Apply(diagnostic.Descriptor, diagnostic.Path, diagnostic.DefaultSeverity, severity, trace);
    }

    private ReportedDiagnostic Finish(ReportedDiagnostic reported) => Finish(reported, null);

    private ReportedDiagnostic Finish(ReportedDiagnostic reported, SeverityTrace? trace)
    {
        var severity = Build.Apply(reported.Diagnostic.Id, reported.Diagnostic.DefaultSeverity, reported.Severity, trace);

        if (severity == Severity.Error && FailOn == FailOn.Never)
        {
            severity = Unfailing(reported.Diagnostic.Id);
            trace?.Add(severity, "PostMortemFailOn=never");
        }

        return reported with { Severity = severity };
    }

    // An error line in a build that succeeds would lie; and a warning that the host then makes an error of would fail it.
    private Severity Unfailing(string id) => Build.HostMayFail(id) ? Severity.Suggestion : Severity.Warning;
}
