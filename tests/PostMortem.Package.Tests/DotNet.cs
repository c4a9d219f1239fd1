using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PostMortem.Package.Tests;

/// <summary>What a call of <c>dotnet</c> ended with.</summary>
internal sealed record DotNetResult(int ExitCode, string Output, string LogFile)
{
    public DotNetResult Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, expected {exitCode}; log: {LogFile}\n{Output}");
        return this;
    }
}

/// <summary>Runs the real <c>dotnet</c>, free of what a surrounding build left in the environment. The output of each call is kept in a file.</summary>
internal static class DotNet
{
    private static readonly string Logs = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "logs")).FullName;
    private static int calls;

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The current directory.</param>
    /// <param name="environment">Variables that are set for this call alone.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<DotNetResult> Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        var log = Path.Combine(Logs, Interlocked.Increment(ref calls).ToString("000", CultureInfo.InvariantCulture) + ".log");
        await File.WriteAllTextAsync(log, $"{folder}$ dotnet {string.Join(' ', arguments)}\n{output}\nexit code {process.ExitCode}\n");
        return new DotNetResult(process.ExitCode, output, log);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToArray()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        // Servers that outlive the call keep its output open, and assemblies of a package that the next test packs anew.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        return Process.Start(start)!;
    }

    private static bool IsInherited(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("PostMortem", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "TF_BUILD" or "ContinuousIntegrationBuild" or "NUGET_PACKAGES" or "DOTNET_HOST_PATH" or "DOTNET_STARTUP_HOOKS";
}
