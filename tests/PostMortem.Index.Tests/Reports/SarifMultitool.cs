using System.Diagnostics;

namespace PostMortem.Index.Tests;

/// <summary>Microsoft's validator of SARIF files, installed by npm into this repository's folder for artifacts.</summary>
internal static class SarifMultitool
{
    private const string Package = "@microsoft/sarif-multitool@5.7.0";
    private static readonly string Folder = Repository.PathOf("artifacts", "sarif-multitool");
    private static readonly string System = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
    private static readonly string Executable = Path.Combine(Folder, "node_modules", "@microsoft", $"sarif-multitool-{System}", OperatingSystem.IsWindows() ? "Sarif.Multitool.exe" : "Sarif.Multitool");
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>npm's program; null on a machine that has none.</summary>
    public static string? Npm { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
        .FirstOrDefault(File.Exists);

    /// <summary>What the validator says of a file, for the standard and for GitHub's code scanning: one finding a line.</summary>
    public static IReadOnlyList<string> Validate(string file, string levels)
    {
        Assert.True(Installed.Value, $"npm could not install {Package}");
        var (exitCode, output) = Run(Executable, "validate", file, "--rule-kind", "Sarif;Ghas", "--level", levels);
        Assert.Contains("Analysis completed successfully.", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        return [.. output.Split('\n').Where(line => line.StartsWith(file, StringComparison.Ordinal)).Select(line => line[file.Length..].Trim())];
    }

    private static bool Install()
    {
        if (!File.Exists(Executable)) Run(Npm!, "install", "--prefix", Directory.CreateDirectory(Folder).FullName, "--no-audit", "--no-fund", Package);
        if (!File.Exists(Executable)) return false;

        // npm may refuse the package's own script that does this.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Executable, File.GetUnixFileMode(Executable) | UnixFileMode.UserExecute);
        return true;
    }

    private static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

/// <summary>A test with that validator; skipped, with the reason, on a machine without npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SarifMultitoolFactAttribute : FactAttribute
{
    public SarifMultitoolFactAttribute()
    {
        if (SarifMultitool.Npm is null) Skip = "No npm on this machine: it installs the SARIF multitool";
    }
}
