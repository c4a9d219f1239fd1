using System.Text.RegularExpressions;

namespace PostMortem.Package.Tests;

/// <summary>What VS Code makes of the lines of a build, by the tasks that the sample ships and docs/editors.md shows.</summary>
[Collection(PackedPackageTests.Name)]
public sealed partial class EditorTests(PackedPackage package)
{
    private const string Path = "postmortems/2026-02-03 Café (draft 1): cache.md";

    /// <summary>One warning, a suggestion, and three sections that are missing at one place.</summary>
    private static readonly string Document = (Documents.NoOwner[..Documents.NoOwner.IndexOf("## Root causes", StringComparison.Ordinal)]
        + Documents.NoOwner[Documents.NoOwner.IndexOf("## Action items", StringComparison.Ordinal)..]).Replace("The limit was", "Obviously, the limit was", StringComparison.Ordinal);

    [Fact]
    public async Task VS_Code_shows_each_finding_once_at_its_place()
    {
        var task = VSCodeTask.Read("build");
        var folder = package.NewFolder("my docs (1)").WriteNoTargets().Write(Path, Document).Set("PostMortemFailOn", "warning");
        Assert.Equal("build", task.Arguments[0]);

        var build = (await folder.Build(task.Arguments[1..])).Failed();
        var all = Expected(build, "error", "warning", "info");
        Assert.Single(all, p => p.StartsWith("error Docs.csproj PM0012: ", StringComparison.Ordinal));
        Assert.True(all.Count(p => p.Contains("PM1001", StringComparison.Ordinal)) > 2 && all.Any(p => p.StartsWith("info", StringComparison.Ordinal)), build.Report);

        Assert.Equal(all, Shown(task, folder, build.Result.Output));
        Assert.All(task.ProblemsIn(build.Result.Output).Where(p => p.Code != "PM0012"), p => Assert.Equal(4, p.Location!.Split(',').Length));

        var outOfProcess = await folder.Command([.. task.Arguments, "--no-restore", "-p:PostMortemOutOfProcess=true"]);
        Assert.Equal(all, Shown(task, folder, outOfProcess.Output));

        // A build that the user starts in the terminal: no suggestions there, but nothing wrong either.
        var withoutSuggestions = Expected(build, "error", "warning");
        foreach (var logger in new[] { "--tl:off", "--tl:on" })
            Assert.Equal(withoutSuggestions, Shown(task, folder, (await folder.Command("build", "--no-restore", logger)).Output));
    }

    [Fact]
    public async Task A_watching_task_sees_an_edit()
    {
        var task = VSCodeTask.Read("watch");
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.Flawless);
        (await folder.Run("restore")).Succeeded();
        using var watch = folder.Start(task.Arguments);
        Assert.DoesNotContain(await BuildOf(watch), p => p.Contains("PM5002", StringComparison.Ordinal));

        folder.Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        Assert.Contains("warning " + Findings.NoOwner("postmortems/2026-02-03-cache.md"), await BuildOf(watch));

        // The session tells what it does on the standard error, which a terminal shows among the lines of the build.
        async Task<string[]> BuildOf(RunningDotNet session)
        {
            await RunningDotNet.ReadUntil(session.Error, task.Begins!);
            var output = await RunningDotNet.ReadUntil(session.Output, BuildEnds());
            await RunningDotNet.ReadUntil(session.Error, task.Ends!);
            return Shown(task, folder, output);
        }
    }

    [Fact]
    public void The_documentation_shows_the_tasks_of_the_sample() =>
        Assert.Contains($"```jsonc\n{File.ReadAllText(VSCodeTask.TasksFile)}```\n", File.ReadAllText(Repository.PathOf("docs", "editors.md")), StringComparison.Ordinal);

    private static string[] Expected(BuildLog log, params string[] severities) =>
    [
        .. severities.SelectMany(s => (s switch { "error" => log.Errors, "warning" => log.Warnings, _ => log.Suggestions }).Select(line => $"{s} {line}")).Order(StringComparer.Ordinal),
    ];

    private static string[] Shown(VSCodeTask task, TestFolder folder, string output) =>
    [
        .. task.ProblemsIn(output).Select(p =>
        {
            var start = p.Location is null ? "" : $"({string.Join(',', p.Location.Split(',').Take(2))})";
            return $"{p.Severity} {System.IO.Path.GetRelativePath(folder.Path, p.File).Replace('\\', '/')}{start} {p.Code[..6]}: {p.Message}";
        }).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("^Time Elapsed", RegexOptions.CultureInvariant)]
    private static partial Regex BuildEnds();
}
