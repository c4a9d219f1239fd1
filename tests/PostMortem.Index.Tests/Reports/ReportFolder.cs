using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Reports;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Index.Tests;

/// <summary>A repository on disk with projects whose findings are made up.</summary>
internal sealed class ReportFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("postmortem-reports-");

    public ReportFolder() => Directory.CreateDirectory(PathOf(".git"));

    public string PathOf(string relative) => Path.Combine(folder.FullName, relative);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public ReportFolder Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), content);
        return this;
    }

    /// <summary>Writes reports of a project, which then exists.</summary>
    public ReportOutcome Report(string project, ReportTarget[] targets, params ReportedDiagnostic[] diagnostics)
    {
        Write(project, "<Project />");
        return ReportWriter.Write(new ReportInput(PathOf(project), [.. diagnostics], Documents) { HasBaseline = diagnostics.Any(d => d.Suppression?.Kind == SuppressionKind.External), RepositoryUrl = RepositoryUrl }, [.. targets]);
    }

    public ImmutableArray<string> Documents { get; set; } = [];

    public string? RepositoryUrl { get; set; }

    public ReportTarget Sarif(string path = "out/all.sarif") => new(ReportFormat.Sarif, PathOf(path), "PostMortemSarifFile");

    public ReportTarget GitLab(string path = "out/gl.json") => new(ReportFormat.GitLab, PathOf(path), "PostMortemReportFile");

    public ReportTarget JUnit(string path = "out/junit.xml") => new(ReportFormat.JUnit, PathOf(path), "PostMortemReportFile");

    public static ReportTarget GitHub { get; } = new(ReportFormat.GitHub, null, "PostMortemReportFormat");

    /// <summary>A finding of a rule that ships.</summary>
    public ReportedDiagnostic Finding(string id, string path, string message, LinePosition? start = null, LinePosition? end = null, Severity? severity = null, string subject = "")
    {
        var rule = RuleCatalog.Descriptors.Single(d => d.Id == id);
        var begin = start ?? new LinePosition(3, 5);
        return new ReportedDiagnostic(
            new Diagnostic(rule, rule.DefaultSeverity, path.Length == 0 ? "" : PathOf(path), begin, end ?? begin with { Column = begin.Column + 4 }, message) { Subject = subject },
            severity ?? rule.DefaultSeverity);
    }

    /// <summary>A finding of each sort: places of all shapes, suggestions, accepted ones, and one that is off.</summary>
    public ReportedDiagnostic[] OfEachSort() =>
    [
        Finding("PM2007", "docs/postmortems/2026-03-15 größe, 50%.md", "'10:00' comes after '11:00': move it up, or write its date", new LinePosition(12, 3), new LinePosition(12, 8), subject: "10:00"),
        Finding("PM1001", "docs/postmortems/2026-03-15 größe, 50%.md", "a summary is missing", new LinePosition(1, 1), new LinePosition(4, 1), subject: "summary"),
        Finding("PM5005", "docs/postmortems/2026-03-15 größe, 50%.md", "'Alert on memory' has no due date") with { Suppression = new Suppression(SuppressionKind.InSource, "the board decides in May") },
        Finding("PM4001", "docs/postmortems/2026-03-15 größe, 50%.md", "the summary is one sentence", severity: Severity.Suggestion),
        Finding("PM4002", "docs/postmortems/2026-03-15 größe, 50%.md", "no time", severity: Severity.None),
        Finding("PM2007", "docs/postmortems/2026-01-02.md", "'09:00' comes after '09:10'", subject: "09:00") with { Suppression = new Suppression(SuppressionKind.External) },
        Finding("PM0005", "docs/Docs.csproj", "PostMortemToday is 'soon'; write a date such as 2026-03-20", default(LinePosition), default(LinePosition)),
    ];

    public void Dispose() => folder.Delete(recursive: true);
}
