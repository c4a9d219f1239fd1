using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Reports;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>Understands the properties that ask for reports.</summary>
internal static class RequestedReports
{
    private const string FormatProperty = "PostMortemReportFormat";
    private const string FileProperty = "PostMortemReportFile";

    /// <summary>The reports that are asked for: SARIF by a property of its own; of the other formats each that is a file takes the next one named.</summary>
    /// <param name="projectFile">The absolute path of the project; files are relative to its folder.</param>
    /// <param name="sarifFile"><c>PostMortemSarifFile</c>, or null.</param>
    /// <param name="formats"><c>PostMortemReportFormat</c>, or null.</param>
    /// <param name="files"><c>PostMortemReportFile</c>, or null.</param>
    /// <param name="faults">Takes values that mean nothing.</param>
    public static ImmutableArray<ReportTarget> Read(string projectFile, string? sarifFile, string? formats, string? files, List<Diagnostic> faults)
    {
        var targets = ImmutableArray.CreateBuilder<ReportTarget>();
        if (sarifFile is not null) targets.Add(new ReportTarget(ReportFormat.Sarif, FullPath(sarifFile), "PostMortemSarifFile"));
        var named = new Queue<string>(Split(files, ';'));
        foreach (var name in Split(formats, ';', ','))
        {
            ReportFormat? format = name.ToUpperInvariant() switch { "GITHUB" => ReportFormat.GitHub, "GITLAB" => ReportFormat.GitLab, "JUNIT" => ReportFormat.JUnit, _ => null };
            if (format is null) faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, FormatProperty, name, "github, gitlab or junit, or several of them with ';'"));
            else if (format == ReportFormat.GitHub) targets.Add(new ReportTarget(ReportFormat.GitHub, null, FormatProperty));
            else if (named.TryDequeue(out var file)) targets.Add(new ReportTarget(format.Value, FullPath(file), FileProperty));
            else faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, FileProperty, files ?? "", $"the file for the format '{name}' too: one for each format that is a file, in their order, with ';'"));
        }

        foreach (var file in named) faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, FileProperty, file, $"a format for it in {FormatProperty} (gitlab or junit), or leave it out"));
        return targets.DrainToImmutable();

        string FullPath(string path) => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(projectFile)!);
    }

    private static string[] Split(string? value, params char[] separators) =>
        value?.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
