namespace PostMortem.Package.Tests.Situations;

using static BuildSituations;

/// <summary>Projects that hold documents and nothing else.</summary>
internal static class DocsOnlySituations
{
    private static readonly BuiltProject[] Docs = [new("Docs", IsDocsOnly: true)];

    private const string Second = "2026-02-04-queue.md";

    public static ProjectKind[] Kinds { get; } =
    [
        new("A docs-only project", f => f.WriteNoTargets(), "", Docs,
        [
            new("dotnet build") { Remark = "the second build says the same as the first" },
            new("dotnet build -v:q") { Remark = "without the closing lines" },
            new("dotnet build -v:n") { Remark = "suggestions and what was left out, too" },
            new("dotnet build -tl:on") { OnConsole = 1, Remark = "the terminal logger: the finding, and the site as the link of its success line" },
            new("dotnet build -nologo -clp:WarningsOnly") { OnConsole = 1 },
            new("dotnet build -c Release") { Remark = "the site is the same one" },
            new("dotnet build -m"),
            new("dotnet build -mt"),
            new("dotnet build -graph"),
            new("dotnet build -graph -isolate"),
            new("dotnet build -t:Rebuild"),
            new("dotnet build -o out"),
            new("dotnet msbuild"),
            new("dotnet build -t:PostMortemAnalyze") { Work = Work.AnalysisOnly },
            new("dotnet build -t:PostMortemIndex") { Work = Work.SiteOnly },
            new("dotnet build \"-t:Build;PostMortemAnalyze\"") { Remark = "Build has told it already" },
            new("dotnet build -p:PostMortemAnalyze=false") { Work = Work.SiteOnly },
            new("dotnet build -p:PostMortemIndex=false") { Work = Work.AnalysisOnly },
            new("dotnet build -p:PostMortemAnalyze=false -p:PostMortemIndex=false") { Told = [] },
            new("dotnet build -p:PostMortemOutOfProcess=true"),
            new("dotnet build -p:DesignTimeBuild=true") { Told = [], Remark = "what editors run in the background" },
            new("dotnet build -getProperty:PostMortemOutputPath") { Told = [], Remark = "prints the path of the site's folder" },
            new("CI=true dotnet build") { ExitCode = 1, Errors = [FailedBecause("CI")] },
            new("TF_BUILD=true dotnet build") { ExitCode = 1, Errors = [FailedBecause("TF_BUILD")] },
            new("dotnet build -p:ContinuousIntegrationBuild=true") { ExitCode = 1, Errors = [FailedBecause("ContinuousIntegrationBuild")] },
            new("CI=true dotnet build -p:PostMortemOutOfProcess=true") { ExitCode = 1, Errors = [FailedBecause("CI")] },
            new("CI=true dotnet build -p:PostMortemFailOn=never"),
            new("CI=true dotnet build -p:PostMortemFailOn=error"),
            new("dotnet build -p:TreatWarningsAsErrors=true") { ExitCode = 1, AsErrors = true, Errors = ["PM0012"] },
            new("dotnet publish") { Closing = ["Docs -> bin/Release/net10.0/publish/postmortems/index.html"], Remark = "the publish folder has the site, too" },
            new("dotnet pack") { ExitCode = 1, Errors = [NothingToPack], Remark = "NuGet packs no project without output" },
            new("dotnet run") { ExitCode = 1, Remark = "nothing to run: the project is built, then refused" },
            new("dotnet test") { Told = [], Remark = "builds nothing where there is no test project" },
            new("dotnet build && dotnet clean") { Told = [], Remark = "the site is gone" },
            new("dotnet clean && dotnet build"),
            new("dotnet build -bl:saved.binlog && dotnet msbuild saved.binlog") { Remark = "replays the build: its findings are in the log" },
        ]),
        new("A docs-only project whose documents change", f => f.WriteNoTargets(), "", Docs,
        [
            new("dotnet build") { When = "after another document came", Prepare = f => Built(f).Then(() => f.Write("postmortems/" + Second, Package.Tests.Documents.NoOwner)), Documents = [Document, Second] },
            new("dotnet build") { When = "after the other was put right", Prepare = f => Both(f).Then(() => f.Write("postmortems/" + Second, Package.Tests.Documents.Flawless)), Flawless = 1 },
            new("dotnet build") { When = "after the other was deleted", Prepare = f => Both(f).Then(() => File.Delete(f.PathOf("postmortems/" + Second))), Remark = "its page is gone" },
            new("dotnet build") { When = "after its own was renamed", Prepare = f => Built(f).Then(() => File.Move(f.PathOf("postmortems/" + Document), f.PathOf("postmortems/" + Second))), Documents = [Second] },
            new("dotnet build") { When = "after a CI build that it failed", Prepare = async f => (await f.RunLine("CI=true dotnet build")).Failed() },
        ]),
        new("A docs-only project with two target frameworks",
            f => f.WriteNoTargets(body: "<PropertyGroup><TargetFramework /><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>"), "", Docs,
        [
            new("dotnet build"),
            new("dotnet build -f net10.0"),
            new("dotnet build -graph"),
            new("dotnet build -t:Rebuild -mt"),
            new("dotnet build -t:Rebuild -graph"),
            new("dotnet publish") { Told = [], ExitCode = 1, Errors = [CannotPublishAllFrameworks], Remark = "the SDK publishes one framework: add `-f net10.0`" },
        ]),
    ];

    private static async Task<BuildLog> Built(TestFolder folder) => (await folder.RunLine("dotnet build")).Succeeded();

    private static Task<BuildLog> Both(TestFolder folder) => Built(folder.Write("postmortems/" + Second, Package.Tests.Documents.NoOwner));

    private static async Task Then<T>(this Task<T> first, Action second)
    {
        await first;
        second();
    }
}
