namespace PostMortem.Package.Tests.Situations;

using static BuildSituations;

/// <summary>Several projects in one build.</summary>
internal static class SolutionSituations
{
    private static readonly BuiltProject[] Three = [new("Notes", "notes/", IsDocsOnly: true), new("Lib", "lib/"), new("App", "app/")];

    public static ProjectKind[] Kinds { get; } =
    [
        new("A solution of three projects: documents, a library with two target frameworks, an application that references it", Write, "All.slnx", Three,
        [
            new("dotnet build All.slnx"),
            new("dotnet build All.slnx -mt"),
            new("dotnet build All.slnx -m -graph"),
            new("dotnet build All.slnx -graph -isolate"),
            new("dotnet build All.slnx -t:PostMortemAnalyze") { Work = Work.AnalysisOnly },
            new("dotnet build All.sln") { Remark = "the older format" },
            new("dotnet build Some.slnf") { Told = ["Notes"], Remark = "a solution filter" },
            new("dotnet build dirs.proj") { Remark = "a project that builds the others" },
            new("dotnet msbuild All.slnx"),
            new("dotnet pack All.slnx") { ExitCode = 1, Errors = [NothingToPack], Remark = "the docs-only project has nothing to pack" },
            new("dotnet test All.slnx") { Told = ["Lib"], Remark = "of projects without tests, MSBuild builds those with several frameworks, and no other" },
            new("CI=true dotnet build All.slnx -m:1") { Told = ["Notes", "Lib"], ExitCode = 1, Errors = [FailedBecause("CI"), FailedBecause("CI")], Remark = "each project that fails says so; the application is not built, since its library failed" },
        ]),
        new("A package reference in Directory.Build.props for all projects of a solution", WriteWithOneReference, "All.slnx", Three,
        [
            new("dotnet build All.slnx"),
        ]),
        new("A solution where one project lacks the package", WriteWithOneLess, "All.slnx", [new("Notes", "notes/", IsDocsOnly: true)],
        [
            new("dotnet build All.slnx"),
            new("dotnet build All.slnx -t:PostMortemAnalyze") { Work = Work.AnalysisOnly, ExitCode = 1, Errors = ["MSB4057", "MSB4057"], Remark = "MSBuild wants a target in every project: name the project instead of the solution" },
        ]),
    ];

    private static void Write(TestFolder folder)
    {
        folder.WriteNoTargets("notes/Notes.csproj")
            .WriteLibrary("lib/Lib.csproj", frameworks: "net10.0;netstandard2.0")
            .WriteLibrary("app/App.csproj", body: Referencing);
        WriteSolutions(folder);
    }

    private static void WriteWithOneReference(TestFolder folder)
    {
        folder.Write("Directory.Build.props", $"<Project><ItemGroup>{folder.Reference}</ItemGroup></Project>")
            .Write("notes/Notes.csproj", """<Project Sdk="Microsoft.Build.NoTargets/3.7.0"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .WriteCode("lib/Lib.csproj", "net10.0;netstandard2.0")
            .WriteCode("app/App.csproj", "net10.0", Referencing);
        WriteSolutions(folder);
    }

    private static void WriteWithOneLess(TestFolder folder)
    {
        folder.WriteNoTargets("notes/Notes.csproj").WriteCode("lib/Lib.csproj", "net10.0").WriteCode("app/App.csproj", "net10.0", Referencing);
        WriteSolutions(folder);
    }

    private const string Referencing = """<ItemGroup><ProjectReference Include="../lib/Lib.csproj" /></ItemGroup>""";

    private static void WriteSolutions(TestFolder folder) => folder
        .Write("All.slnx", """<Solution><Project Path="notes/Notes.csproj" /><Project Path="lib/Lib.csproj" /><Project Path="app/App.csproj" /></Solution>""")
        .Write("dirs.proj", """<Project><Target Name="Build"><MSBuild Projects="notes/Notes.csproj;lib/Lib.csproj;app/App.csproj" BuildInParallel="true" /></Target></Project>""")
        .Write("Some.slnf", """{ "solution": { "path": "All.sln", "projects": ["notes\\Notes.csproj"] } }""")
        .Write("All.sln", OldSolution);

    private const string OldSolution = """

        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Notes", "notes\Notes.csproj", "{11111111-0000-0000-0000-000000000001}"
        EndProject
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Lib", "lib\Lib.csproj", "{11111111-0000-0000-0000-000000000002}"
        EndProject
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App", "app\App.csproj", "{11111111-0000-0000-0000-000000000003}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{11111111-0000-0000-0000-000000000001}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{11111111-0000-0000-0000-000000000001}.Debug|Any CPU.Build.0 = Debug|Any CPU
        		{11111111-0000-0000-0000-000000000002}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{11111111-0000-0000-0000-000000000002}.Debug|Any CPU.Build.0 = Debug|Any CPU
        		{11111111-0000-0000-0000-000000000003}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{11111111-0000-0000-0000-000000000003}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """;
}
