using System.Text.Json;

namespace PostMortem.Package.Tests;

/// <summary>A folder with real projects, built by the real <c>dotnet</c>.</summary>
internal sealed class TestFolder
{
    private readonly PackedPackage package;
    private readonly Dictionary<string, string> environment;

    public TestFolder(PackedPackage package, string path)
    {
        this.package = package;
        Path = path;
        environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = package.PackagesFolder };
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="packed" value="{package.Feed}" /></packageSources>
            </configuration>
            """);

        // Nothing above the temporary folder may reach into the projects.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Path { get; }

    public string PathOf(string relative) => System.IO.Path.Combine(Path, relative);

    public TestFolder Write(string relative, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), content);
        return this;
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>A docs-only project.</summary>
    public TestFolder WriteNoTargets(string relative = "Docs.csproj", string body = "") => Write(relative, $"""
        <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{Reference}</ItemGroup>
          {body}
        </Project>
        """);

    /// <summary>A class library with one class.</summary>
    public TestFolder WriteLibrary(string relative = "Lib.csproj", string frameworks = "net10.0", string body = "") => Write(relative, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup>
          <PropertyGroup Condition="!$(TargetFrameworks.Contains(';'))"><TargetFramework>$(TargetFrameworks)</TargetFramework><TargetFrameworks></TargetFrameworks></PropertyGroup>
          <ItemGroup>{Reference}</ItemGroup>
          {body}
        </Project>
        """).Write(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(relative)!, "Thing.cs"), "public class Thing { }");

    public TestFolder Set(string variable, string value)
    {
        environment[variable] = value;
        return this;
    }

    /// <summary>Runs a command of <c>dotnet</c> that takes a binary log.</summary>
    public async Task<BuildLog> Run(string command, params string[] arguments)
    {
        // Beside the folder: the option splits a path at a semicolon.
        var binlog = System.IO.Path.GetFullPath(PathOf($"../../{Guid.NewGuid():N}.binlog"));
        var result = await DotNet.Run(Path, environment, [command, .. arguments, $"-bl:{binlog}"]);
        return new BuildLog(result, binlog, Path);
    }

    /// <summary>Runs a command of <c>dotnet</c>.</summary>
    public Task<DotNetResult> Command(params string[] arguments) => DotNet.Run(Path, environment, arguments);

    /// <summary>Starts a command of <c>dotnet</c> that does not end by itself.</summary>
    public RunningDotNet Start(params string[] arguments) => new(DotNet.Start(Path, environment, arguments));

    /// <summary>The items of an evaluation, each with its metadata.</summary>
    public async Task<Dictionary<string, List<Dictionary<string, string>>>> Items(params string[] types)
    {
        var result = (await Command(["msbuild", .. types.Select(t => $"-getItem:{t}")])).Expect(0);
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("Items").Deserialize<Dictionary<string, List<Dictionary<string, string>>>>()!;
    }

    public Task<BuildLog> Build(params string[] arguments) => Run("build", arguments);

    private string Reference => $"""<PackageReference Include="PostMortem.Build" Version="{package.Version}" PrivateAssets="all" />""";
}
