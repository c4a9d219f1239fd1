using PostMortem.Diagnostics;
using PostMortem.Reports;

namespace PostMortem.Build.Tests;

public sealed class RequestedReportsTests
{
    private const string Project = "/repo/docs/Docs.csproj";

    [Fact]
    public void Files_are_relative_to_the_project_and_taken_in_the_order_of_formats() =>
        Assert.Equal(
            [
                new ReportTarget(ReportFormat.Sarif, Path.GetFullPath("/repo/out/a.sarif"), "PostMortemSarifFile"),
                new ReportTarget(ReportFormat.JUnit, Path.GetFullPath("/repo/docs/junit, all.xml"), "PostMortemReportFile"),
                new ReportTarget(ReportFormat.GitHub, null, "PostMortemReportFormat"),
                new ReportTarget(ReportFormat.GitLab, Path.GetFullPath("/p/gl.json"), "PostMortemReportFile"),
            ],
            Read(@"..\out/a.sarif", "JUnit;github, gitlab", "junit, all.xml;/p/gl.json").Targets);

    [Fact]
    public void Nothing_is_asked_for_by_default() => Assert.Empty(Read(null, null, null).Targets);

    [Theory]
    [InlineData("html", null, "PostMortemReportFormat is 'html'; write github, gitlab or junit, or several of them with ';'")]
    [InlineData("gitlab", null, "PostMortemReportFile is ''; write the file for the format 'gitlab' too: one for each format that is a file, in their order, with ';'")]
    [InlineData("gitlab;junit", "gl.json", "PostMortemReportFile is 'gl.json'; write the file for the format 'junit' too: one for each format that is a file, in their order, with ';'")]
    [InlineData("github", "gh.txt", "PostMortemReportFile is 'gh.txt'; write a format for it in PostMortemReportFormat (gitlab or junit), or leave it out")]
    public void A_value_without_meaning_is_a_fault(string formats, string? files, string expected)
    {
        var fault = Assert.Single(Read(null, formats, files).Faults);

        Assert.Equal(("PM0005", Project, expected), (fault.Id, fault.Path, fault.Message));
    }

    private static (IEnumerable<ReportTarget> Targets, List<Diagnostic> Faults) Read(string? sarif, string? formats, string? files)
    {
        var faults = new List<Diagnostic>();
        return (RequestedReports.Read(Project, sarif, formats, files, faults), faults);
    }
}
