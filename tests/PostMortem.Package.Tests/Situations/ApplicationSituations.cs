namespace PostMortem.Package.Tests.Situations;

using static BuildSituations;

/// <summary>Programs, web applications and test projects.</summary>
internal static class ApplicationSituations
{
    public static ProjectKind[] Kinds { get; } =
    [
        new("An application that references a library, both with documents", WriteApp, "app", [new("Lib", "lib/"), new("App", "app/")],
        [
            new("dotnet build app"),
            new("dotnet build app --no-dependencies") { Told = ["App"], Sites = ["Lib", "App"], Prepare = async f => (await f.RunLine("dotnet build app")).Succeeded() },
            new("dotnet build app -graph -isolate"),
            new("dotnet run --project app"),
            new("dotnet publish app"),
            new("dotnet build app -c Release && dotnet publish app --no-build") { Told = [], Sites = ["Lib", "App"] },
            new("CI=true dotnet build app") { Told = ["Lib"], ExitCode = 1, Errors = [FailedBecause("CI")], Remark = "the library fails, so MSBuild does not build what references it" },
            new("CI=true dotnet build app") { When = "after the library's document was put right", Prepare = RepairLib, Told = ["App"], Clean = ["Lib"], ExitCode = 1, Errors = [FailedBecause("CI")] },
        ]),
        new("A web application", f => WriteWeb(f), "", [new("Web")],
        [
            new("dotnet build"),
            new("dotnet publish"),
        ]),
        new("A test project", WriteTests, "", [new("Checks")],
        [
            new("dotnet test"),
            new("dotnet build && dotnet test --no-build") { Told = [], Sites = ["Checks"] },
        ]),
        new("A program of one file (`#:package PostMortem.Build@…`)", f => f.WriteProgram("app.cs", "#:property PostMortemOutputPath=site"), null, [new("app") { Site = "site/index.html" }],
        [
            new("dotnet run app.cs") { IsSkippedWhenUpToDate = true, Remark = "the SDK starts no build where nothing changed: the second run is silent" },
        ]),
    ];

    private static void WriteApp(TestFolder folder) => folder.WriteLibrary("lib/Lib.csproj")
        .WriteLibrary("app/App.csproj", body: """<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><ProjectReference Include="../lib/Lib.csproj" /></ItemGroup>""",
            code: "System.Console.WriteLine(new Thing());");

    private static async Task RepairLib(TestFolder folder)
    {
        (await folder.RunLine("CI=true dotnet build app")).Failed();
        folder.Write("lib/postmortems/" + Document, Package.Tests.Documents.Flawless);
    }

    private static void WriteWeb(TestFolder folder) => folder.WriteLibrary("Web.csproj", sdk: "Microsoft.NET.Sdk.Web", code: "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder().Build();");

    private static void WriteTests(TestFolder folder) => folder.WriteLibrary("Checks.csproj", body: """
            <ItemGroup>
              <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
              <PackageReference Include="xunit" Version="2.9.3" />
              <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            </ItemGroup>
            """, code: "public class Thing { [Xunit.Fact] public void Works() { } }");
}
