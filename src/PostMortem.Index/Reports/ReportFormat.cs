namespace PostMortem.Reports;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>SARIF 2.1.0: a file.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions: lines of the log.</summary>
    GitHub,

    /// <summary>GitLab's code quality report: a file.</summary>
    GitLab,

    /// <summary>Test results in JUnit's XML: a file.</summary>
    JUnit,
}

/// <summary>A report that a project asks for.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Path">The absolute path of the file; null for lines of the log.</param>
/// <param name="Property">The property that names the file, as a message shows it.</param>
public sealed record ReportTarget(ReportFormat Format, string? Path, string Property);
