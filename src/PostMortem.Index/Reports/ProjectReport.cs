using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PostMortem.Diagnostics;
using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>What is to be reported of one project.</summary>
/// <param name="ProjectFile">The absolute path of the project.</param>
/// <param name="Diagnostics">What policy made of its findings, in any order.</param>
/// <param name="DocumentPaths">The absolute paths of its documents, those without findings too.</param>
public sealed record ReportInput(string ProjectFile, ImmutableArray<ReportedDiagnostic> Diagnostics, ImmutableArray<string> DocumentPaths)
{
    /// <summary>Whether a baseline is in use: then each finding is one that it accepts, or new.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>The address of our own repository; null while there is none.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>The address that explains a rule, or null.</summary>
    public Func<DiagnosticDescriptor, string?> HelpLink { get; init; } = rule => rule.Link;
}

/// <summary>A finding as all formats tell it.</summary>
/// <param name="Reported">The finding and what policy made of it.</param>
/// <param name="Path">Its file, relative to the repository, with <c>/</c>; the project's where it is about the project.</param>
/// <param name="Fingerprint">Tells it from all others, also where lines moved or a message changed.</param>
internal sealed record ReportEntry(ReportedDiagnostic Reported, string Path, string Fingerprint)
{
    public DiagnosticDescriptor Rule => Reported.Diagnostic.Descriptor;

    /// <summary>A lone surrogate is text in memory but has no UTF-8.</summary>
    public string Message { get; } = WellFormed.Text(Reported.Diagnostic.Message);

    /// <summary>1-based; a finding about a file as a whole stands on its first line, since no consumer takes one without a line.</summary>
    public int Line => Math.Max(1, Reported.Diagnostic.Start.Line);

    /// <summary>Whether it has a place of its own in its file.</summary>
    public bool HasPlace => Reported.Diagnostic.Start.Line > 0;
}

/// <summary>A project's findings, free of everything that differs from machine to machine.</summary>
internal sealed class ProjectReport
{
    public ProjectReport(ReportInput input)
    {
        Input = input;
        Repository = RepositoryFolder.Of(Path.GetDirectoryName(input.ProjectFile)!);
        Project = Repository.Relative(input.ProjectFile);
        Documents = [.. input.DocumentPaths.Select(Repository.Relative).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var occurrences = new Dictionary<(string Id, string Path, string Subject), int>();
        Entries =
        [
            .. input.Diagnostics
                .Where(d => d.Severity > Severity.Silent)
                .Select(d => (Diagnostic: d, Path: d.Diagnostic.Path.Length == 0 ? Project : Repository.Relative(d.Diagnostic.Path)))
                .OrderBy(d => d.Path, StringComparer.Ordinal)
                .ThenBy(d => d.Diagnostic.Diagnostic, DiagnosticOrder.Instance)
                .Select(d => new ReportEntry(d.Diagnostic, d.Path, Fingerprint(d.Diagnostic.Diagnostic, d.Path, occurrences))),
        ];
    }

    public ReportInput Input { get; }

    public RepositoryFolder Repository { get; }

    /// <summary>The project's path relative to the repository, with <c>/</c>: what tells it from others in a file that they share.</summary>
    public string Project { get; }

    public ImmutableArray<string> Documents { get; }

    /// <summary>What is shown and what was accepted, by path and place.</summary>
    public ImmutableArray<ReportEntry> Entries { get; }

    /// <summary>What is shown.</summary>
    public IEnumerable<ReportEntry> Shown => Entries.Where(e => e.Reported.IsShown);

    // The rule, the file and the words at fault; of several alike, the how manieth. No line: lines move. And no secret: a short one can be
    // guessed from its hash, and reports are read by more people than the repository.
    private static string Fingerprint(Diagnostic diagnostic, string path, Dictionary<(string Id, string Path, string Subject), int> occurrences)
    {
        var key = (diagnostic.Id, path, Subject: diagnostic.Id == "PM6004" ? "" : diagnostic.Subject.ReplaceLineEndings(" "));
        var occurrence = occurrences[key] = occurrences.GetValueOrDefault(key) + 1;
        var text = FormattableString.Invariant($"{key.Id}\n{key.path}\n{key.Subject}\n{occurrence}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
