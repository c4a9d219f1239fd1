using System.Text.Json;

namespace PostMortem.Package.Tests;

/// <summary>A folder with real projects, built by the real <c>dotnet</c>.</summary>
internal sealed class TestFolder
{
    private const string Class = "public class Thing { }";

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

    /// <summary>Writes a file; one that holds the same is left alone, so that nothing is compiled anew.</summary>
    public TestFolder Write(string relative, string content)
    {
        if (File.Exists(PathOf(relative)) && File.ReadAllText(PathOf(relative)) == content) return this;
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
    public TestFolder WriteLibrary(string relative = "Lib.csproj", string frameworks = "net10.0", string body = "", string sdk = "Microsoft.NET.Sdk", string code = Class) =>
        WriteCode(relative, frameworks, $"<ItemGroup>{Reference}</ItemGroup>{body}", sdk, code);

    /// <summary>A class library with one class, and without the package.</summary>
    public TestFolder WriteCode(string relative, string frameworks, string body = "", string sdk = "Microsoft.NET.Sdk", string code = Class) => Write(relative, $"""
        <Project Sdk="{sdk}">
          <PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup>
          <PropertyGroup Condition="!$(TargetFrameworks.Contains(';'))"><TargetFramework>$(TargetFrameworks)</TargetFramework><TargetFrameworks></TargetFrameworks></PropertyGroup>
          {body}
        </Project>
        """).Write(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(relative)!, "Thing.cs"), code);

    /// <summary>A program of one file that refers to the package itself.</summary>
    public TestFolder WriteProgram(string relative, params string[] directives) =>
        Write(relative, $"#:package PostMortem.Build@{package.Version}\n{string.Join('\n', directives)}\nSystem.Console.WriteLine(1);\n");

    public TestFolder Set(string variable, string value)
    {
        environment[variable] = value;
        return this;
    }

    /// <summary>Runs a command of <c>dotnet</c> that takes a binary log.</summary>
    public Task<BuildLog> Run(string command, params string[] arguments) => Run(environment, [command, .. arguments]);

    /// <summary>Runs a line as it is typed: variables of the environment, <c>dotnet</c>, and arguments, in quotes where they need them.</summary>
    public Task<BuildLog> RunLine(string line, params string[] more)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var variables = words.TakeWhile(w => w != "dotnet").Select(w => w.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return Run(environment.Concat(variables).ToDictionary(), [.. words.Skip(variables.Count + 1).Select(w => w.Trim('"')), .. more]);
    }

    private async Task<BuildLog> Run(Dictionary<string, string> variables, string[] arguments)
    {
        // Beside the folder: the option splits a path at a semicolon.
        var binlog = System.IO.Path.GetFullPath(PathOf($"../../{Guid.NewGuid():N}.binlog"));
        var result = await DotNet.Run(Path, variables, [.. arguments, $"-bl:{binlog}"]);
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

    /// <summary>How a project refers to the package.</summary>
    public string Reference => $"""<PackageReference Include="PostMortem.Build" Version="{package.Version}" PrivateAssets="all" />""";

    /// <summary>How all projects refer to it at once, where versions are managed centrally.</summary>
    public string GlobalReference => $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup><GlobalPackageReference Include="PostMortem.Build" Version="{package.Version}" /></ItemGroup>
        </Project>
        """;
}
