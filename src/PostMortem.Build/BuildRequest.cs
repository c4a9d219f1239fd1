using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Index;
using PostMortem.Policies;
using PostMortem.Reports;

namespace PostMortem.Build;

/// <summary>A file that the project names as a document.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="IsDefault">Whether it was found by the name of its folder, not named by the user.</param>
/// <param name="Kind">Item metadata, or null.</param>
/// <param name="Audience">Item metadata, or null.</param>
internal sealed record RequestedDocument(string Path, bool IsDefault, string? Kind, string? Audience);

/// <summary>What a project asks of a build; the same for every host. Paths are absolute.</summary>
internal sealed record BuildRequest
{
    public required string ProjectFile { get; init; }

    public ImmutableArray<RequestedDocument> Documents { get; init; } = [];

    /// <summary>Files left out by their names, which the closing line counts.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Folders that the build writes: what lies there is no source.</summary>
    public ImmutableArray<string> BuildFolders { get; init; } = [];

    /// <summary>Where the site goes.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Where the customer edition goes; null for none.</summary>
    public string? CustomerOutputFolder { get; init; }

    /// <summary>The file whose time says when a build last succeeded; null where nobody asks.</summary>
    public string? StampFile { get; init; }

    public string? ConfigurationFile { get; init; }

    /// <summary>Global analyzer configuration files that the project names.</summary>
    public ImmutableArray<string> GlobalConfigFiles { get; init; } = [];

    /// <summary>IDs of rules whose severities are to be explained.</summary>
    public ImmutableArray<string> Explain { get; init; } = [];

    /// <summary>The findings that were accepted; the file need not exist.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>Whether the findings are to be accepted, and nothing else done.</summary>
    public bool UpdatesBaseline { get; init; }

    /// <summary>The day for rules that read the clock: today in UTC, unless the project names one.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where a line of a document's file is shown.</summary>
    public UrlPattern? SourceUrl { get; init; }

    /// <summary>Where a ticket is.</summary>
    public UrlPattern? TicketUrl { get; init; }

    public DateOnly? Since { get; init; }

    public bool Analyze { get; init; } = true;

    public bool Index { get; init; } = true;

    /// <summary>Whether files for a search server are written beside the site.</summary>
    public bool ExportsToOpenSearch { get; init; }

    public bool UsesDefaultItems { get; init; } = true;

    /// <summary>Whether the project says that it wants documents analysed: it holds nothing else, or sets a property of ours.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Whether the project makes an assembly, whose path then is what the build shows.</summary>
    public bool MakesAssembly { get; init; } = true;

    public SeverityPolicy Policy { get; init; } = new();

    /// <summary>Which of MSBuild's properties made a CI build of this one; null where the project sets <c>PostMortemFailOn</c> itself.</summary>
    public string? FailOnBecause { get; init; }

    /// <summary>The reports to write.</summary>
    public ImmutableArray<ReportTarget> Reports { get; init; } = [];

    /// <summary>Values of properties that mean nothing.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    public string ProjectFolder => Path.GetDirectoryName(ProjectFile)!;

    public string ProjectName => Path.GetFileNameWithoutExtension(ProjectFile);
}
