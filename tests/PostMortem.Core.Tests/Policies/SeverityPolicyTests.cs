using PostMortem.Diagnostics;
using PostMortem.Policies;

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
        var policy = None with { NoWarn = Ids("pm9999"), WarningsAsErrors = Ids("PM9999"), TreatWarningsAsErrors = true, HostTreatsWarningAsError = _ => true };

        Assert.Equal(Severity.None, Apply(policy, severity));
    }

    [Theory]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Suggestion, Severity.Suggestion)]
    [InlineData(Severity.Silent, Severity.Silent)]
    public void TreatWarningsAsErrors_raises_warnings_only(Severity before, Severity after)
    {
        Assert.Equal(after, Apply(None with { TreatWarningsAsErrors = true }, before));
        Assert.Equal(after, Apply(None with { HostTreatsWarningAsError = id => id == "PM9999" }, before));
    }

    [Theory]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Suggestion, Severity.Error)]
    [InlineData(Severity.Silent, Severity.Silent)]
    [InlineData(Severity.None, Severity.None)]
    public void A_named_ID_is_raised_where_the_rule_is_shown(Severity before, Severity after) =>
        Assert.Equal(after, Apply(None with { WarningsAsErrors = Ids("PM9999") }, before));

    [Fact]
    public void WarningsNotAsErrors_spares_an_ID_and_the_build()
    {
        var policy = None with { TreatWarningsAsErrors = true, WarningsAsErrors = Ids("PM9999"), WarningsNotAsErrors = Ids("PM9999"), FailOn = FailOn.Warning };
        var reported = policy.Apply(Finding(Severity.Warning));

        Assert.Equal(Severity.Warning, reported.Severity);
        Assert.False(policy.Fails(reported));
        Assert.True((policy with { WarningsNotAsErrors = SeverityPolicy.NoIds }).Fails(new ReportedDiagnostic(reported.Diagnostic, Severity.Warning)));
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

    private static Severity Apply(SeverityPolicy policy, Severity severity) => policy.Apply(Finding(severity)).Severity;

    private static Diagnostic Finding(Severity severity) =>
        Diagnostic.Create(new DiagnosticDescriptor("PM9999", "Invented", RuleCategory.Custom, severity, "An invented rule", "Test"), "", default, "found");

    private static System.Collections.Immutable.ImmutableHashSet<string> Ids(params string[] ids) => SeverityPolicy.NoIds.Union(ids);
}
