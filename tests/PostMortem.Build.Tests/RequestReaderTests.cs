using PostMortem.Diagnostics;

namespace PostMortem.Build.Tests;

public sealed class RequestReaderTests
{
    private static readonly string[] Least = ["ProjectFile=/p/docs.csproj", "PostMortemOutputPath=/p/bin/postmortems/"];

    [Fact]
    public void The_least_request_has_the_defaults()
    {
        var request = RequestReader.Read(Least);

        Assert.Equal(("/p/docs.csproj", "/p", "docs"), (request.ProjectFile, request.ProjectFolder, request.ProjectName));
        Assert.True(request is { Analyze: true, Index: true, MakesAssembly: true, IsExpected: false, Since: null, ConfigurationFile: null });
        Assert.Equal(FailOn.Error, request.Policy.FailOn);
        Assert.Empty(request.Faults);
    }

    [Fact]
    public void Empty_values_are_no_values() =>
        Assert.Empty(RequestReader.Read([.. Least, "PostMortemToday=", "PostMortemAnalyze= ", "NoWarn=", "", "TreatWarningsAsErrors="]).Faults);

    [Fact]
    public void Lists_come_as_repeated_keys_and_as_MSBuild_writes_them() =>
        Assert.Equal(
            ["CS1591", "PM1001", "PM2001", "PM3001"],
            RequestReader.Read([.. Least, "NoWarn=CS1591", "NoWarn=PM2001, PM3001", "NoWarn=;PM1001;"]).Policy.Build.NoWarn.Order(StringComparer.Ordinal));

    [Fact]
    public void A_document_keeps_any_path()
    {
        var document = Assert.Single(RequestReader.Read([.. Least, "Document=retrospective||true|/p/a=b|c.md"]).Documents);

        Assert.Equal(new RequestedDocument("/p/a=b|c.md", IsDefault: true, "retrospective", Audience: null), document);
    }

    [Theory]
    [InlineData("PostMortemToday", "20.3.2026", "write a date such as 2026-03-20")]
    [InlineData("PostMortemTicketUrl", "javascript:{ticket}", "write an address by http or https that holds {ticket}, such as https://TRACKER/browse/{ticket}")]
    [InlineData("PostMortemSourceUrl", "https://example.org/blob", "write an address by http or https that holds {path}, such as https://github.com/OWNER/REPOSITORY/blob/main/{path}#L{line}")]
    [InlineData("PostMortemSince", "2026-02-30", "write a date such as 2026-03-20")]
    [InlineData("PostMortemFailOn", "2", "write error, warning or never")]
    [InlineData("PostMortemIndex", "yes", "write true or false")]
    [InlineData("PostMortemAnalysisMode", "Strict", "write None, Minimum, Default, Recommended or All")]
    [InlineData("PostMortemAnalysisLevel", "newest", "write latest, or the version of the package whose rules you want, such as 0.1")]
    [InlineData("PostMortemAnalysisLevel", "0.1.2", "write latest, or the version of the package whose rules you want, such as 0.1")]
    [InlineData("PostMortemExport", "csv", "write opensearch")]
    public void A_value_without_meaning_is_a_fault(string property, string value, string expected)
    {
        var fault = Assert.Single(RequestReader.Read([.. Least, $"{property}={value}"]).Faults);

        Assert.Equal(("PM0005", "/p/docs.csproj", $"{property} is '{value}'; {expected}"), (fault.Id, fault.Path, fault.Message));
    }

    [Theory]
    [InlineData("Warning", FailOn.Warning)]
    [InlineData("never", FailOn.Never)]
    [InlineData("ERROR", FailOn.Error)]
    public void FailOn_ignores_case(string value, FailOn failOn) =>
        Assert.Equal(failOn, RequestReader.Read([.. Least, $"PostMortemFailOn={value}"]).Policy.FailOn);
}
