using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Build.Tests;

public sealed class ClosingLineTests
{
    [Fact]
    public void Says_all_that_there_is() =>
        Assert.Equal(
            "PostMortem: 42 documents, 1 error, 2 warnings, 1 suggestion (3 not judged, 1 file left out); site: /site/index.html",
            new ClosingLine(42, 3, 1, Findings(Severity.Error, Severity.Warning, Severity.Warning, Severity.Suggestion, Severity.Silent, Severity.None), "/site/index.html").ToString());

    [Fact]
    public void Says_where_accepted_findings_went()
    {
        ImmutableArray<ReportedDiagnostic> findings =
        [
            .. Accepted(SuppressionKind.External, Severity.Warning, Severity.Suggestion, Severity.None),
            .. Accepted(SuppressionKind.InSource, Severity.Warning, Severity.Silent),
        ];

        Assert.Equal("PostMortem: 2 documents, 0 warnings, 0 suggestions (2 in the baseline, 1 suppressed, 1 file left out)", new ClosingLine(2, 0, 1, findings, null).ToString());
    }

    [Fact]
    public void Is_short_where_nothing_is_to_say() =>
        Assert.Equal("PostMortem: 1 document, 0 warnings, 0 suggestions", new ClosingLine(1, 0, 0, Findings(), null).ToString());

    [Fact]
    public void Counts_no_findings_where_nothing_was_judged() =>
        Assert.Equal("PostMortem: 2 documents; site: /site/index.html", new ClosingLine(2, 0, 0, null, "/site/index.html").ToString());

    private static ImmutableArray<ReportedDiagnostic> Findings(params Severity[] severities)
    {
        var descriptor = new DiagnosticDescriptor("PM9999", "Invented", RuleCategory.Custom, Severity.Warning, "An invented rule", "Test");
        return [.. severities.Select(s => new ReportedDiagnostic(Diagnostic.Create(descriptor, "", default, "found"), s))];
    }

    private static IEnumerable<ReportedDiagnostic> Accepted(SuppressionKind kind, params Severity[] severities) =>
        Findings(severities).Select(f => f with { Suppression = new Suppression(kind) });
}
