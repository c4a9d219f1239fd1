using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PostMortem.Package.Tests;

/// <summary>Reports for servers: SARIF, GitHub, GitLab, JUnit.</summary>
[Collection(PackedPackageTests.Name)]
public sealed partial class ReportTests(PackedPackage package)
{
    private const string ToAll = """
        <PropertyGroup>
          <PostMortemSarifFile>../out/all.sarif</PostMortemSarifFile>
          <PostMortemReportFormat>github;gitlab;junit</PostMortemReportFormat>
          <PostMortemReportFile>../out/gl.json;../out/junit.xml</PostMortemReportFile>
        </PropertyGroup>
        """;

    private static readonly string[] Reports = ["out/all.sarif", "out/gl.json", "out/junit.xml"];

    [Fact]
    public async Task Projects_of_a_solution_share_their_files()
    {
        var folder = package.NewFolder()
            .Write(".git/HEAD", "ref: refs/heads/main")
            .WriteNoTargets("notes/Notes.csproj", ToAll).Write("notes/postmortems/2026-02-03 größe.md", Documents.NoOwner)
            .Write("notes/postmortems/2026-02-04.md", Documents.NoOwner + "\n<!-- postmortem-disable-file PM5002: the team is being split -->\n")
            .WriteLibrary("lib/Lib.csproj", "net10.0;netstandard2.0", ToAll).Write("lib/outages/2026-02-03-cache.md", Documents.NoOwner)
            .WriteNoTargets("none/None.csproj", ToAll)
            .Write("All.slnx", """<Solution><Project Path="notes/Notes.csproj" /><Project Path="lib/Lib.csproj" /><Project Path="none/None.csproj" /></Solution>""");

        var build = (await folder.Build("All.slnx", "-m")).Succeeded();

        var first = Reports.Select(folder.Read).ToArray();
        Assert.Equal(
            ["lib/Lib.csproj/: PM5002 lib/outages/2026-02-03-cache.md:41", "none/None.csproj/: PM0010 none/None.csproj:1", "notes/Notes.csproj/: PM5002 notes/postmortems/2026-02-03%20gr%C3%B6%C3%9Fe.md:41",
                "notes/Notes.csproj/: PM5002 notes/postmortems/2026-02-04.md:41, inSource: the team is being split"],
            Results(first[0]));
        Assert.Equal(["lib/Lib.csproj", "none/None.csproj", "notes/Notes.csproj"], XDocument.Parse(first[2]).Root!.Elements().Select(e => e.Attribute("name")!.Value));
        string[] annotations = [.. Annotations(build)];
        Assert.Equal(3, annotations.Length);
        Assert.Contains("::warning file=lib/outages/2026-02-03-cache.md,line=41,endLine=41,col=23,endColumn=80,title=PM5002 MissingOwner::'Detect sooner: alert on memory use above 85%25 of each node' has no owner; name one person, for example '@handle'", annotations);

        var second = (await folder.Build("All.slnx", "-m", "--no-restore", "-p:PostMortemOutOfProcess=true")).Succeeded();

        Assert.Equal(first, Reports.Select(folder.Read));
        Assert.Equal(annotations, Annotations(second));
        Assert.Equal(build.Warnings.Order(StringComparer.Ordinal), second.Warnings.Order(StringComparer.Ordinal));
        Assert.Equal(["all.sarif", "gl.json", "junit.xml"], Directory.GetFileSystemEntries(folder.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        File.Delete(folder.PathOf("notes/Notes.csproj"));
        File.Delete(folder.PathOf("lib/outages/2026-02-03-cache.md"));
        (await folder.Build("lib", "--no-restore")).Succeeded();

        Assert.Equal(["lib/Lib.csproj/: PM0010 lib/Lib.csproj:1", "none/None.csproj/: PM0010 none/None.csproj:1"], Results(folder.Read(Reports[0])));
    }

    [Fact]
    public async Task A_report_that_can_not_be_written_fails_no_build()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.Flawless).Set("CI", "true");

        var build = (await folder.Build("-p:PostMortemSarifFile=postmortems", "-p:PostMortemReportFormat=gitlab", "-p:PostMortemReportFile=postmortems/2026-02-03-cache.md")).Succeeded();

        Assert.Equal(2, build.Warnings.Count);
        Assert.StartsWith("Docs.csproj PM0005: SARIF can't be written to 'postmortems' (", build.Warnings[0], StringComparison.Ordinal);
        Assert.Equal(
            "Docs.csproj PM0005: GitLab's report can't be written to 'postmortems/2026-02-03-cache.md' (it holds something else); set PostMortemReportFile to a file that can be written",
            build.Warnings[1]);
        Assert.True(File.Exists(folder.PathOf("bin/postmortems/index.html")));
        Assert.Equal(Documents.Flawless, folder.Read("postmortems/2026-02-03-cache.md"));
        Assert.False(File.Exists(folder.PathOf("postmortems.lock")));
    }

    public static TheoryData<string> DocumentedServers => [.. Sections().Where(s => s.Text.Contains("```xml", StringComparison.Ordinal)).Select(s => s.Heading)];

    /// <summary>The page's properties, in a Directory.Build.props as it says, write the files that its steps upload.</summary>
    [Theory]
    [MemberData(nameof(DocumentedServers))]
    public async Task The_files_of_the_page_are_written(string server)
    {
        var text = Sections().Single(s => s.Heading == server).Text;
        var folder = package.NewFolder().Write(".git/HEAD", "ref: refs/heads/main").Set("GITHUB_ACTIONS", "true")
            .Write("Directory.Build.props", $"<Project>{Fence().Match(text).Groups["code"].Value}</Project>")
            .WriteNoTargets("docs/Docs.csproj").Write("docs/postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build("docs")).Succeeded();

        Assert.Single(build.Warnings);
        var files = UploadedFile().Matches(text).Select(m => m.Groups["file"].Value).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains("PM5002", folder.Read(file), StringComparison.Ordinal));
        Assert.Equal(text.Contains(">github<", StringComparison.Ordinal) ? 1 : 0, Annotations(build).Count());
    }

    private static IEnumerable<(string Heading, string Text)> Sections() =>
        File.ReadAllText(Repository.PathOf("docs", "reports.md")).ReplaceLineEndings("\n").Split("\n## ").Skip(1).Select(s => (s.Split('\n')[0], s));

    private static IEnumerable<string> Annotations(BuildLog build) =>
        build.Result.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("::", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Results(string sarif)
    {
        foreach (var run in JsonDocument.Parse(sarif).RootElement.GetProperty("runs").EnumerateArray())
        {
            foreach (var result in run.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("level").GetString() == "warning" || r.GetProperty("ruleId").GetString() == "PM0010"))
            {
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                yield return $"{run.GetProperty("automationDetails").GetProperty("id").GetString()}: {result.GetProperty("ruleId").GetString()} {place.GetProperty("artifactLocation").GetProperty("uri").GetString()}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}"
                    + (result.TryGetProperty("suppressions", out var suppressions) ? $", {suppressions[0].GetProperty("kind").GetString()}: {suppressions[0].GetProperty("justification").GetString()}" : "");
            }
        }
    }

    [GeneratedRegex("```xml\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?:sarif_file|PathtoPublish|testResultsFiles|codequality|junit): (?<file>\\S+)")]
    private static partial Regex UploadedFile();
}
