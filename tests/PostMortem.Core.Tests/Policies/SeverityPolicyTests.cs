using PostMortem.Diagnostics;
using PostMortem.Policies;
using PostMortem.Rules;

namespace PostMortem.Tests;

public sealed class SeverityPolicyTests
{
    private static readonly SeverityPolicy None = new();

    [Theory]
    [InlineData(Severity.Error)]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Suggestion)]
    [InlineData(Severity.Silent)]
    [InlineData(Severity.None)]
    public void Nothing_configured_changes_nothing(Severity severity) => Assert.Equal(severity, Apply(None, severity));

    [Theory]
    [InlineData(Severity.Error)]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Suggestion)]
    public void NoWarn_beats_everything(Severity severity)
    {
        var policy = With(new() { NoWarn = Ids("pm9999"), WarningsAsErrors = Ids("PM9999"), TreatWarningsAsErrors = true, HostTreatsWarningAsError = _ => true });

        Assert.Equal(Severity.None, Apply(policy, severity));
    }

    [Theory]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Suggestion, Severity.Suggestion)]
    [InlineData(Severity.Silent, Severity.Silent)]
    public void TreatWarningsAsErrors_raises_warnings_only(Severity before, Severity after)
    {
        Assert.Equal(after, Apply(With(new() { TreatWarningsAsErrors = true }), before));
        Assert.Equal(after, Apply(With(new() { HostTreatsWarningAsError = id => id == "PM9999" }), before));
    }

    /// <summary>As the compiler does: it makes errors of silent findings, and does not ask an analyzer that is off.</summary>
    [Theory]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Suggestion, Severity.Error)]
    [InlineData(Severity.Silent, Severity.Error)]
    [InlineData(Severity.None, Severity.None)]
    public void A_named_ID_is_raised_unless_the_rule_is_off(Severity before, Severity after) =>
        Assert.Equal(after, Apply(With(new() { WarningsAsErrors = Ids("PM9999") }), before));

    [Fact]
    public void WarningsNotAsErrors_spares_an_ID_and_the_build()
    {
        var policy = With(new() { TreatWarningsAsErrors = true, WarningsAsErrors = Ids("PM9999"), WarningsNotAsErrors = Ids("PM9999") }) with { FailOn = FailOn.Warning };
        var reported = policy.Apply(Finding(Severity.Warning));

        Assert.Equal(Severity.Warning, reported.Severity);
        Assert.False(policy.Fails(reported));
        Assert.True((policy with { Build = new() }).Fails(new ReportedDiagnostic(reported.Diagnostic, Severity.Warning)));
    }

    [Theory]
    [InlineData(AnalysisMode.Default, "PM2001", Severity.Warning)]
    [InlineData(AnalysisMode.Default, "PM2014", Severity.Silent)]
    [InlineData(AnalysisMode.None, "PM0003", Severity.Error)]
    [InlineData(AnalysisMode.None, "PM0004", Severity.None)]
    [InlineData(AnalysisMode.None, "PM1008", Severity.None)]
    [InlineData(AnalysisMode.Minimum, "PM1008", Severity.Error)]
    [InlineData(AnalysisMode.Minimum, "PM2001", Severity.None)]
    [InlineData(AnalysisMode.Recommended, "PM2001", Severity.Warning)]
    [InlineData(AnalysisMode.Recommended, "PM5010", Severity.Warning)]
    [InlineData(AnalysisMode.Recommended, "PM2014", Severity.Silent)]
    [InlineData(AnalysisMode.Recommended, "PM0004", Severity.Suggestion)]
    [InlineData(AnalysisMode.All, "PM0004", Severity.Warning)]
    [InlineData(AnalysisMode.All, "PM2014", Severity.Warning)]
    [InlineData(AnalysisMode.All, "PM1008", Severity.Error)]
    public void A_mode_sets_the_strictness(AnalysisMode mode, string id, Severity severity) =>
        Assert.Equal(severity, (None with { Scope = new AnalysisScope { Mode = mode } }).Explain(RuleCatalog.Descriptors.Single(d => d.Id == id), "")[^1].Severity);

    [Theory]
    [InlineData("0.1", Severity.None)]
    [InlineData("0.2", Severity.Warning)]
    [InlineData("1.0", Severity.Warning)]
    public void A_level_leaves_later_rules_out(string level, Severity severity)
    {
        var rule = new DiagnosticDescriptor("PM9999", "Invented", RuleCategory.Timeline, Severity.Warning, "An invented rule", "Test") { Since = new Version(0, 2) };
        var policy = None with { Scope = new AnalysisScope { Level = Version.Parse(level), Mode = AnalysisMode.All } };

        Assert.Equal(severity, policy.Explain(rule, "")[^1].Severity);
    }

    [Fact]
    public void A_decision_is_explained_step_by_step()
    {
        var policy = With(new() { WarningsAsErrors = Ids("PM9999") }) with { Scope = new AnalysisScope { Mode = AnalysisMode.Recommended }, FailOn = FailOn.Never };
        var rule = new DiagnosticDescriptor("PM9999", "Invented", RuleCategory.Timeline, Severity.Suggestion, "An invented rule", "Test");

        Assert.Equal(
            [
                new SeverityStep(Severity.Suggestion, "the rule's default"),
                new SeverityStep(Severity.Warning, "PostMortemAnalysisMode=Recommended"),
                new SeverityStep(Severity.Error, "WarningsAsErrors"),
                new SeverityStep(Severity.Suggestion, "PostMortemFailOn=never"),
            ],
            policy.Explain(rule, "").AsEnumerable());
    }

    [Theory]
    [InlineData(FailOn.Error, Severity.Error, true)]
    [InlineData(FailOn.Error, Severity.Warning, false)]
    [InlineData(FailOn.Warning, Severity.Error, true)]
    [InlineData(FailOn.Warning, Severity.Warning, true)]
    [InlineData(FailOn.Warning, Severity.Suggestion, false)]
    [InlineData(FailOn.Never, Severity.Error, false)]
    [InlineData(FailOn.Never, Severity.Warning, false)]
    public void FailOn_decides_about_the_build(FailOn failOn, Severity severity, bool fails)
    {
        var policy = None with { FailOn = failOn };

        Assert.Equal(fails, policy.Fails(policy.Apply(Finding(severity))));
    }

    [Fact]
    public void FailOn_changes_no_severity_but_an_error_that_fails_nothing()
    {
        Assert.Equal(Severity.Warning, Apply(None with { FailOn = FailOn.Warning }, Severity.Warning));
        Assert.Equal(Severity.Warning, Apply(None with { FailOn = FailOn.Never }, Severity.Error));
        Assert.Equal(Severity.Suggestion, Apply(None with { FailOn = FailOn.Never }, Severity.Suggestion));
    }

    private static SeverityPolicy With(BuildSeverities build) => None with { Build = build };

    private static Severity Apply(SeverityPolicy policy, Severity severity) => policy.Apply(Finding(severity)).Severity;

    private static Diagnostic Finding(Severity severity) =>
        Diagnostic.Create(new DiagnosticDescriptor("PM9999", "Invented", RuleCategory.Custom, severity, "An invented rule", "Test"), "", default, "found");

    private static System.Collections.Immutable.ImmutableHashSet<string> Ids(params string[] ids) => BuildSeverities.NoIds.Union(ids);
}
