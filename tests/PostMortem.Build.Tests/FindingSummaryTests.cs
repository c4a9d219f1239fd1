using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Build.Tests;

public sealed class FindingSummaryTests
{
    private static readonly DiagnosticDescriptor Rare = Descriptor("PM9001", "Rare");
    private static readonly DiagnosticDescriptor Common = Descriptor("PM9002", "Common");

    [Fact]
    public void Fifty_findings_need_no_summary() => Assert.Empty(Summary(Findings(Common, 50)));

    [Fact]
    public void Many_are_counted_by_rule_the_commonest_first() =>
        Assert.Equal(
            [
                "PostMortem: rule           count  first place",
                "PostMortem: PM9002 Common     50  " + Path.Combine("incidents", "1.md") + "(1,3)",
                "PostMortem: PM9001 Rare        2  " + Path.Combine("incidents", "1.md") + "(1,3)",
                "PostMortem: to accept them for now: dotnet build Docs.csproj -t:PostMortemUpdateBaseline",
                "PostMortem: to judge new documents only: set PostMortemSince=2026-03-20",
            ],
            Summary([.. Findings(Rare, 2), .. Findings(Common, 50)]));

    [Fact]
    public void What_fails_the_build_stands_first() =>
        Assert.StartsWith("PostMortem: PM9001 Rare ", Summary([.. Findings(Common, 50), .. Findings(Rare, 1, Severity.Error)])[1], StringComparison.Ordinal);

    [Fact]
    public void The_command_can_be_pasted() =>
        Assert.Contains("dotnet build \"Our docs & more.csproj\" -t:", Summary(Findings(Common, 51), "/p/Our docs & more.csproj")[^2], StringComparison.Ordinal);

    private static string[] Summary(ImmutableArray<ReportedDiagnostic> findings, string project = "/p/Docs.csproj") => [.. FindingSummary.Of(findings, project, new DateOnly(2026, 3, 20))];

    private static ImmutableArray<ReportedDiagnostic> Findings(DiagnosticDescriptor descriptor, int count, Severity severity = Severity.Suggestion) =>
        [.. Enumerable.Range(1, count).Select(n => new ReportedDiagnostic(Diagnostic.Create(descriptor, $"/p/incidents/{n}.md", new LinePosition(n, 3), "found"), severity))];

    private static DiagnosticDescriptor Descriptor(string id, string name) => new(id, name, RuleCategory.Custom, Severity.Suggestion, "An invented rule", "Test");
}
