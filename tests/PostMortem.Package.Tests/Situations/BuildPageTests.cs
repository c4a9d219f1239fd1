using System.Text;

namespace PostMortem.Package.Tests.Situations;

/// <summary>docs/builds.md is made from the situations that the tests run.</summary>
public class BuildPageTests
{
    private const string Update = "UPDATE_DOCS";

    [Fact]
    public void The_page_is_that_of_the_situations()
    {
        var file = Repository.PathOf("docs", "builds.md");
        var expected = Page();
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(file, expected);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            $"docs/builds.md is not what the situations say. Run `{Update}=1 dotnet test tests/PostMortem.Package.Tests --filter {nameof(BuildPageTests)}` and commit the file.");
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # In every kind of build

            A finding is told once in each build, whatever the number of target frameworks, projects and processes, and it is told again in every later
            build until it is put right: no file that says "up to date" makes the second build green. What follows is run, each row twice, by
            the tests of the package.

            Each project here has one document with one finding. A number of findings says how many are told; the exit code is that of the command.
            `dotnet build` repeats all warnings below "Build succeeded", as it does with those of the compiler; the other commands don't.

            """.ReplaceLineEndings("\n"));
        foreach (var kind in BuildSituations.All)
        {
            page.Append("\n## ").Append(kind.Title).Append("\n\n| You run | Findings | Site | Exit code | |\n|---|---|---|---|---|\n");
            foreach (var situation in kind.Situations)
                page.Append('|').AppendJoin('|', $" {You(situation)} ", $" {FindingsOf(kind, situation)} ", $" {SiteOf(situation)} ", $" {situation.ExitCode} ", $" {Notes(situation)} ").Append("|\n");
        }

        return page.ToString();
    }

    private static string You(BuildSituation situation) =>
        string.Join(", then ", BuildSituation.Steps(situation.Command).Select(s => $"`{s}`")) + (situation.When.Length == 0 ? "" : $" {situation.When}");

    private static string FindingsOf(ProjectKind kind, BuildSituation situation)
    {
        if (situation.Work == Work.SiteOnly) return "0";
        var findings = (situation.Told ?? [.. kind.Projects.Select(p => p.Name)]).Length * situation.Documents.Length;
        return situation.Told is { Length: > 0 } told && kind.Projects.Length > 1 ? $"{findings} ({string.Join(", ", told)})" : $"{findings}";
    }

    private static string SiteOf(BuildSituation situation) => situation.Work == Work.AnalysisOnly || situation.Told is [] ? "" : "written";

    private static string Notes(BuildSituation situation)
    {
        var errors = string.Join(", ", situation.Errors.Select(e => e.Split(':')[0]).Distinct(StringComparer.Ordinal));
        return string.Join(": ", ((string[])[errors, situation.Remark]).Where(n => n.Length > 0));
    }
}
