using System.Text.RegularExpressions;

namespace PostMortem.Package.Tests.Situations;

/// <summary>Findings are never lost and never doubled: each situation is built twice, and the second build says what the first said.</summary>
[Collection(SituationTests.Name)]
public sealed class BuildSituationTests(PackedPackage package, BuildSituationFolders folders) : IClassFixture<BuildSituationFolders>
{
    public static TheoryData<string, string> Situations
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var kind in BuildSituations.All)
                foreach (var situation in kind.Situations) rows.Add(kind.Title, situation.Name);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public async Task Tells_each_finding_once_and_again(string kindTitle, string situationName)
    {
        var kind = BuildSituations.All.Single(k => k.Title == kindTitle);
        var situation = kind.Situations.Single(s => s.Name == situationName);
        var folder = await folders.Of(kind, package);
        if (situation.Prepare is { } prepare) await prepare(folder);

        var first = await Run(folder, kind, situation);
        var outcome = BuildOutcome.Of(first, kind, situation, folder);
        AssertSame(BuildOutcome.Expected(kind, situation), outcome, first);

        var second = await Run(folder, kind, situation);
        if (situation.IsSkippedWhenUpToDate)
        {
            Assert.Equal("", second.Succeeded().Report);
            return;
        }

        AssertSame(outcome, BuildOutcome.Of(second, kind, situation, folder), second);
        Assert.Equal(Ours(first), Ours(second));
    }

    [Fact]
    public void There_are_enough_and_each_has_a_name_of_its_own()
    {
        Assert.True(BuildSituations.All.Sum(k => k.Situations.Length) >= 45);
        Assert.All(BuildSituations.All, k => Assert.Equal(k.Situations.Length, k.Situations.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count()));
    }

    private static async Task<BuildLog> Run(TestFolder folder, ProjectKind kind, BuildSituation situation)
    {
        var steps = BuildSituation.Steps(situation.Command);
        foreach (var step in steps[..^1]) (await RunStep(folder, kind, step)).Succeeded();
        return await RunStep(folder, kind, steps[^1]);
    }

    // The folder is restored already; restoring again would only cost time.
    private static Task<BuildLog> RunStep(TestFolder folder, ProjectKind kind, string step) =>
        folder.RunLine(step, kind.Restore is not null && Regex.IsMatch(step, "dotnet (build|publish|pack|run|test)") ? ["--no-restore"] : []);

    private static void AssertSame(string expected, string actual, BuildLog log) =>
        Assert.True(expected == actual, $"expected:\n{expected}\n\nbut was:\n{actual}\n\nlog: {log.Result.LogFile}");

    // The terminal logger adds the seconds that a project took.
    private static IEnumerable<string> Ours(BuildLog log) =>
        log.ConsoleLines("PM").Concat(log.ConsoleLines("PostMortem: ")).Concat(log.ConsoleLines("index.html")).Select(l => Regex.Replace(l, @"\([0-9.]+s\)", "(…s)"));
}
