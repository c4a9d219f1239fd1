using System.Text.Json;
using System.Xml.Linq;
using PostMortem.Reports;

namespace PostMortem.Index.Tests;

/// <summary>Several projects may name one file; what else lies there is not lost.</summary>
public sealed class SharedReportTests : IDisposable
{
    private readonly ReportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_project_has_its_part_in_the_order_of_paths()
    {
        Report("b/B.csproj");
        Report("c/C.csproj");
        Report("a/A.csproj");

        Assert.Equal(["a/A.csproj", "b/B.csproj", "c/C.csproj"], SarifProjects());
        Assert.Equal(["a/A.csproj", "b/B.csproj", "c/C.csproj"], GitLabProjects());
        Assert.Equal(["a/A.csproj", "b/B.csproj", "c/C.csproj"], JUnitProjects());
    }

    [Fact]
    public void The_order_in_which_projects_are_built_does_not_matter_and_a_second_time_changes_nothing()
    {
        Report("b/B.csproj");
        Report("a/A.csproj");
        var first = Files();
        var written = File.GetLastWriteTimeUtc(folder.PathOf("out/all.sarif"));

        Report("a/A.csproj");
        Report("b/B.csproj");

        Assert.Equal(first, Files());
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.PathOf("out/all.sarif")));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.PathOf("out")).Length);
    }

    [Fact]
    public void A_project_that_is_gone_loses_its_part()
    {
        Report("a/A.csproj");
        Report("b/B.csproj");
        File.Delete(folder.PathOf("a/A.csproj"));

        Report("b/B.csproj");

        Assert.Equal(["b/B.csproj"], SarifProjects());
        Assert.Equal(["b/B.csproj"], GitLabProjects());
        Assert.Equal(["b/B.csproj"], JUnitProjects());
    }

    [Fact]
    public void Parts_of_other_tools_stay()
    {
        folder.Write("out/all.sarif", "\uFEFF" + """{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "Other" } }, "results": [], "properties": { "π": 1.50, "text": "a\u00e9\n\u2028" } } ] }""");
        folder.Write("out/gl.json", """[ { "description": "other", "fingerprint": "1" } ]""");
        folder.Write("out/junit.xml", """<testsuites><testsuite name="other" tests="0" /></testsuites>""");

        Report("a/A.csproj");
        var first = Files();
        Report("a/A.csproj");

        Assert.Equal(first, Files());
        Assert.Equal([null, "a/A.csproj"], SarifProjects());
        Assert.Equal([null, "a/A.csproj"], GitLabProjects());
        Assert.Equal(["other", "a/A.csproj"], JUnitProjects());
        var other = JsonDocument.Parse(folder.Read("out/all.sarif")).RootElement.GetProperty("runs")[0].GetProperty("properties");
        Assert.Equal(("1.50", "aé\n\u2028"), (other.GetProperty("π").GetRawText(), other.GetProperty("text").GetString()));
    }

    [Fact]
    public void Many_at_once_lose_nothing()
    {
        string[] projects = [.. Enumerable.Range(10, 24).Select(i => $"p{i}/P.csproj")];
        foreach (var project in projects) folder.Write(project, "<Project />");

        var faults = projects.AsParallel().WithDegreeOfParallelism(8).SelectMany(p => Report(p).Faults).ToArray();

        Assert.Empty(faults);
        Assert.Equal(projects, SarifProjects());
        Assert.Equal(projects, GitLabProjects());
        Assert.Equal(projects, JUnitProjects());
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.PathOf("out")).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void An_empty_file_is_written(string content)
    {
        foreach (var file in new[] { "out/all.sarif", "out/gl.json", "out/junit.xml" }) folder.Write(file, content);

        Assert.Empty(Report("a/A.csproj").Faults);
        Assert.Equal(["a/A.csproj"], SarifProjects());
    }

    [Fact]
    public void Half_a_file_is_written_anew_and_said_once()
    {
        Report("a/A.csproj");
        foreach (var file in new[] { "out/all.sarif", "out/gl.json", "out/junit.xml" }) folder.Write(file, folder.Read(file)[..^20]);

        var faults = Report("a/A.csproj").Faults;

        Assert.Equal(3, faults.Length);
        Assert.All(faults, f => Assert.Equal(("PM0005", folder.PathOf("a/A.csproj")), (f.Id, f.Path)));
        Assert.Equal($"'{folder.PathOf("out/all.sarif")}' was damaged and has been written anew", faults[0].Message);
        Assert.Empty(Report("a/A.csproj").Faults);
        Assert.Equal(["a/A.csproj"], SarifProjects());
    }

    [Theory]
    [InlineData("# About our incidents")]
    [InlineData("""{ "name": "website", "version": "2.1.0" }""")]
    [InlineData("<Project />")]
    [InlineData("[ 1, 2 ]")]
    public void A_file_that_is_no_report_is_left_alone(string content)
    {
        folder.Write("out/file", content);

        var faults = folder.Report("a/A.csproj", [folder.Sarif("out/file"), folder.JUnit("out/file")]).Faults;

        Assert.Equal(content, folder.Read("out/file"));
        Assert.Equal(
            [
                $"SARIF can't be written to '{folder.PathOf("out/file")}' (it holds something else); set PostMortemSarifFile to a file that can be written",
                $"the JUnit report can't be written to '{folder.PathOf("out/file")}' (it holds something else); set PostMortemReportFile to a file that can be written",
            ],
            faults.Select(f => f.Message));
    }

    [Fact]
    public void A_file_that_breaks_us_is_a_warning_and_is_left_alone()
    {
        const string LoneSurrogate = """{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "\ud800" } } } ] }""";
        folder.Write("out/all.sarif", LoneSurrogate);

        var fault = Assert.Single(Report("a/A.csproj").Faults);

        Assert.Equal(("PM0011", Diagnostics.Severity.Warning), (fault.Id, fault.DefaultSeverity));
        Assert.Equal(LoneSurrogate, folder.Read("out/all.sarif"));
        Assert.Equal(["a/A.csproj"], GitLabProjects());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_a_warning()
    {
        Directory.CreateDirectory(folder.PathOf("out/all.sarif"));
        folder.Write("file", "");

        var faults = folder.Report("a/A.csproj", [folder.Sarif(), folder.Sarif("file/all.sarif"), folder.GitLab()]).Faults;

        Assert.Equal(2, faults.Length);
        Assert.All(faults, f => Assert.Equal(Diagnostics.Severity.Warning, f.DefaultSeverity));
        Assert.True(File.Exists(folder.PathOf("out/gl.json")));
        Assert.Empty(Directory.GetFiles(folder.PathOf("out"), "*.tmp"));
    }

    private ReportOutcome Report(string project) =>
        folder.Report(project, [folder.Sarif(), folder.GitLab(), folder.JUnit()], folder.Finding("PM2007", Path.GetDirectoryName(project) + "/a.md", "'10:00' comes after '11:00'"));

    private string[] Files() => [folder.Read("out/all.sarif"), folder.Read("out/gl.json"), folder.Read("out/junit.xml")];

    private IEnumerable<string?> SarifProjects() =>
        [.. JsonDocument.Parse(folder.Read("out/all.sarif")).RootElement.GetProperty("runs").EnumerateArray().Select(r => r.TryGetProperty("automationDetails", out var details) ? details.GetProperty("id").GetString()!.TrimEnd('/') : null)];

    private IEnumerable<string?> GitLabProjects() =>
        [.. JsonDocument.Parse(folder.Read("out/gl.json")).RootElement.EnumerateArray().Select(e => e.TryGetProperty("project", out var project) ? project.GetString() : null)];

    private IEnumerable<string?> JUnitProjects() => [.. XDocument.Parse(folder.Read("out/junit.xml")).Root!.Elements().Select(e => e.Attribute("name")?.Value)];
}
