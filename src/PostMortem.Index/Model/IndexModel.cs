using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Index;

/// <summary>What the documents of a project say, ready to be written: the one source of <c>index.json</c>, the pages and the search.</summary>
/// <param name="Documents">The documents, sorted by path.</param>
internal sealed record IndexModel(ImmutableArray<IndexedDocument> Documents);

/// <summary>One document of the index. Null and empty where the document does not say; nothing is guessed.</summary>
internal sealed record IndexedDocument
{
    /// <summary>The document itself: its tree is rendered, its sections are searched.</summary>
    public required PostMortemDocument Source { get; init; }

    /// <summary>The ids on its page.</summary>
    public required PageAnchors Anchors { get; init; }

    /// <summary>The front matter's <c>id</c>.</summary>
    public required string? Id { get; init; }

    /// <summary>The path relative to the project: the key.</summary>
    public required string Path { get; init; }

    /// <summary>The page, relative to the output folder.</summary>
    public required string Page { get; init; }

    public required string Kind { get; init; }

    public required string? Title { get; init; }

    public required DateOnly? Date { get; init; }

    /// <summary>Since when what it tells stands, in UTC.</summary>
    public required DateTime? Updated { get; init; }

    public required string? Severity { get; init; }

    public required string? Status { get; init; }

    public required string Audience { get; init; }

    public required ImmutableArray<string> Services { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public required string? Team { get; init; }

    /// <summary>Plain text on one line; empty where there is none.</summary>
    public required string Summary { get; init; }

    /// <summary>The canonical names of the sections it has, each once, in the file's order.</summary>
    public required ImmutableArray<string> Sections { get; init; }

    public required ImmutableArray<IndexedEntry> Timeline { get; init; }

    public required IncidentMetrics Metrics { get; init; }

    public required ImmutableArray<string> RootCauses { get; init; }

    public required ImmutableArray<IndexedActionItem> ActionItems { get; init; }

    /// <summary>What the build reports about it, in the order of the lines.</summary>
    public required ImmutableArray<IndexedFinding> Findings { get; init; }

    /// <summary>The title, or the path where there is none: every document has a name to be listed by.</summary>
    public string Name => Title ?? Path;
}

/// <summary>An entry of the timeline.</summary>
/// <param name="At">The instant in UTC.</param>
/// <param name="Text">What happened, as plain text on one line.</param>
/// <param name="Who">Who acts in it, with commas between several.</param>
/// <param name="Milestone">start, detected, acknowledged, identified, mitigated or resolved; the earliest of several.</param>
/// <param name="Line">The 1-based line.</param>
internal sealed record IndexedEntry(DateTime? At, string Text, string? Who, string? Milestone, int Line);

/// <summary>An action item.</summary>
/// <param name="Text">What is to be done, as plain text on one line.</param>
/// <param name="Owner">Who, as written.</param>
/// <param name="Priority">How urgent, as written.</param>
/// <param name="Due">Until when.</param>
/// <param name="Ticket">The tracked item, as written.</param>
/// <param name="IsDone">Whether it is told to be done.</param>
/// <param name="IsOverdue">Whether it is open after its day; null where its day or today is unknown.</param>
/// <param name="Categories">What it is for: prevent, detect, mitigate, communicate, document; several may hold, none where its words tell nothing.</param>
/// <param name="Line">The 1-based line.</param>
internal sealed record IndexedActionItem(
    string Text, string? Owner, string? Priority, DateOnly? Due, string? Ticket, bool IsDone, bool? IsOverdue, ImmutableArray<string> Categories, int Line);

/// <summary>A finding of the build.</summary>
/// <param name="Id">The rule's ID.</param>
/// <param name="Severity">error, warning or suggestion.</param>
/// <param name="Message">One line.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Anchor">The id of the section it is in, or null.</param>
internal sealed record IndexedFinding(string Id, string Severity, string Message, int Line, string? Anchor);
