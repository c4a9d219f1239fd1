namespace PostMortem.Package.Tests.Situations;

using static BuildSituations;

/// <summary>Class libraries with documents beside the code.</summary>
internal static class LibrarySituations
{
    private static readonly BuiltProject[] Lib = [new("Lib")];
    private const string Frameworks = "net10.0;netstandard2.0";
    private const string Broken = "public class Thing { int Count => \"many\"; }";

    public static ProjectKind[] Kinds { get; } =
    [
        new("A class library", f => f.WriteLibrary(), "", Lib,
        [
            new("dotnet build"),
            new("dotnet build --no-incremental"),
            new("dotnet build") { When = "after an error in the code", Prepare = Break, Told = [], ExitCode = 1, Errors = ["CS0029"], OnConsole = 0, Remark = "as the analyzers of the compiler: first the code must compile" },
            new("dotnet build") { When = "after that error was put right", Prepare = BreakAndRepair },
            new("dotnet pack"),
            new("dotnet publish"),
            new("dotnet build -c Release && dotnet publish --no-build") { Told = [], Sites = ["Lib"], Remark = "nothing is built, nothing told" },
            new("dotnet build -p:DesignTimeBuild=true") { Told = [] },
            new("CI=true dotnet build") { ExitCode = 1, Errors = [FailedBecause("CI")] },
        ]),
        new("A class library with two target frameworks", f => f.WriteLibrary(frameworks: Frameworks), "", Lib,
        [
            new("dotnet build") { Remark = "once, not once for each framework" },
            new("dotnet build -f net10.0"),
            new("dotnet build -m"),
            new("dotnet build -mt"),
            new("dotnet build -graph"),
            new("dotnet build -graph -isolate"),
            new("dotnet build -t:Rebuild -graph"),
            new("dotnet build -p:PostMortemOutOfProcess=true"),
            new("dotnet build -t:PostMortemAnalyze") { Work = Work.AnalysisOnly },
            new("dotnet build \"-t:Build;PostMortemAnalyze\""),
            new("dotnet build -p:GeneratePackageOnBuild=true"),
            new("dotnet pack"),
            new("dotnet publish") { Told = [], ExitCode = 1, Errors = [CannotPublishAllFrameworks] },
            new("dotnet publish -f net10.0"),
            new("dotnet build && dotnet clean") { Told = [] },
        ]),
        new("A class library with artifacts output",
            f => f.WriteLibrary().Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)out</ArtifactsPath></PropertyGroup></Project>"),
            "", [new("Lib") { Site = "out/bin/Lib/postmortems/index.html" }],
        [
            new("dotnet build"),
        ]),
        new("A package reference in Directory.Packages.props (GlobalPackageReference) for a library with two target frameworks",
            f => f.WriteCode("Lib.csproj", Frameworks).Write("Directory.Packages.props", f.GlobalReference), "", Lib,
        [
            new("dotnet build"),
        ]),
    ];

    private static Task Break(TestFolder folder)
    {
        folder.Write("Thing.cs", Broken);
        return Task.CompletedTask;
    }

    private static async Task BreakAndRepair(TestFolder folder)
    {
        await Break(folder);
        (await folder.RunLine("dotnet build")).Failed();
        folder.WriteLibrary();
    }
}
