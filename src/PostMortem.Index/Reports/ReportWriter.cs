using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using PostMortem.Diagnostics;
using PostMortem.Rules;

namespace PostMortem.Reports;

/// <summary>What came of writing reports.</summary>
/// <param name="Lines">Lines for the log.</param>
/// <param name="Faults">Files that could not be written, or held something else.</param>
public sealed record ReportOutcome(ImmutableArray<string> Lines, ImmutableArray<Diagnostic> Faults);

/// <summary>Writes what was found in a project in the formats that servers and editors read. A report that can't be written is a warning and stops nothing.</summary>
public static class ReportWriter
{
    /// <summary>Writes all reports that a project asks for.</summary>
    public static ReportOutcome Write(ReportInput input, ImmutableArray<ReportTarget> targets, CancellationToken cancellationToken = default)
    {
        if (targets.IsEmpty) return new ReportOutcome([], []);
        var report = new ProjectReport(input);
        var lines = targets.Any(t => t.Format == ReportFormat.GitHub) ? GitHubCommands.Of(report).ToImmutableArray() : [];
        return new ReportOutcome(lines, [.. targets.Select(t => Write(report, t, cancellationToken)).OfType<Diagnostic>()]);
    }

    private static Diagnostic? Write(ProjectReport report, ReportTarget target, CancellationToken cancellationToken) => target switch
    {
        { Format: ReportFormat.Sarif } => Write(report, target, '{', SarifLog.Write, cancellationToken),
        { Format: ReportFormat.GitLab } => Write(report, target, '[', GitLabReport.Write, cancellationToken),
        { Format: ReportFormat.JUnit } => Write(report, target, '<', JUnitReport.Write, cancellationToken),
        _ => null,
    };

    private static Diagnostic? Write(ProjectReport report, ReportTarget target, char opening, Func<ProjectReport, byte[]?, byte[]> write, CancellationToken cancellationToken)
    {
        var path = target.Path!;
        var isReplaced = false;
        try
        {
            SharedFile.Update(path, Content, cancellationToken);
            return isReplaced ? PM0005InvalidConfiguration.ForReport(report.Input.ProjectFile, $"'{path}' was damaged and has been written anew") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PM0005InvalidConfiguration.ForReport(
                report.Input.ProjectFile, $"{Name(target.Format)} can't be written to '{path}' ({e.Message.TrimEnd('.')}); set {target.Property} to a file that can be written");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return PM0011RuleFailed.Create($"writing {Name(target.Format)}", report.Input.ProjectFile, e);
        }

        byte[] Content(byte[]? existing)
        {
            try
            {
                return write(report, IsBlank(existing) ? null : existing);
            }
            catch (Exception e) when (e is JsonException or XmlException && BeginsWith(existing, opening))
            {
                // Half a report is worth nothing; what never was one may be somebody's work.
                isReplaced = true;
                return write(report, null);
            }
            catch (Exception e) when (e is JsonException or XmlException or InvalidDataException)
            {
                throw new IOException("it holds something else", e);
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n"u8).IsEmpty;

    private static bool BeginsWith(ReadOnlySpan<byte> content, char opening)
    {
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        content = content.TrimStart(" \t\r\n"u8);
        return !content.IsEmpty && content[0] == opening;
    }

    private static string Name(ReportFormat format) => format switch { ReportFormat.Sarif => "SARIF", ReportFormat.GitLab => "GitLab's report", _ => "the JUnit report" };
}
