using System.Globalization;
using System.Text;
using PostMortem.Diagnostics;

namespace PostMortem.Reports;

/// <summary>
/// Workflow commands by which GitHub Actions shows findings in the files of a pull request. It shows ten errors and ten warnings of a step and
/// drops the others in silence: so no more are written, and a last line tells how many there are. Suggestions are not shown there.
/// </summary>
internal static class GitHubCommands
{
    private const int Limit = 10;

    /// <summary>The lines, errors first.</summary>
    public static IEnumerable<string> Of(ProjectReport report)
    {
        var errors = report.Shown.Where(e => e.Reported.Severity == Severity.Error).ToArray();
        var warnings = report.Shown.Where(e => e.Reported.Severity == Severity.Warning).ToArray();
        foreach (var entry in errors.Take(Limit).Concat(warnings.Take(Limit))) yield return Line(entry);
        string[] more = [.. new[] { More(errors.Length, "error"), More(warnings.Length, "warning") }.Where(m => m.Length > 0)];
        if (more.Length > 0)
            yield return $"::notice title=PostMortem::{Data(report.Project)}: {string.Join(" and ", more)} in the log only; GitHub shows {Limit} errors and {Limit} warnings of a step";
    }

    private static string Line(ReportEntry entry)
    {
        var line = new StringBuilder(entry.Reported.Severity == Severity.Error ? "::error file=" : "::warning file=").Append(Property(entry.Path));
        var (start, end) = (entry.Reported.Diagnostic.Start, entry.Reported.Diagnostic.End);
        line.Append(CultureInfo.InvariantCulture, $",line={entry.Line}");
        if (entry.HasPlace)
        {
            line.Append(CultureInfo.InvariantCulture, $",endLine={end.Line}");

            // Columns are only understood within one line.
            if (start.Line == end.Line) line.Append(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}");
        }

        return line.Append(",title=").Append(Property($"{entry.Rule.Id} {entry.Rule.Name}")).Append("::").Append(Data(entry.Message)).ToString();
    }

    private static string More(int count, string noun) => count <= Limit ? "" : string.Create(CultureInfo.InvariantCulture, $"{count - Limit} more {noun}{(count - Limit == 1 ? "" : "s")}");

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
