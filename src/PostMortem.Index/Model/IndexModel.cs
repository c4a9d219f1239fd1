using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Index;

/// <summary>What the documents of a project say, ready to be written: the one source of <c>index.json</c>, the pages and the search.</summary>
/// <param name="Documents">The documents, sorted by path.</param>
internal sealed record IndexModel(ImmutableArray<IndexedDocument> Documents)
{
    /// <summary>The day by which action items are overdue; null where it is unknown.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>How many days past its date an open action item is aged out.</summary>
    public int AgedOutDays { get; init; } = 90;

    /// <summary>The words that tell the causes of several incidents.</summary>
    public ImmutableArray<IndexedCause> Causes { get; init; } = [];
}

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

    /// <summary>Incidents like this one, the likest first.</summary>
    public ImmutableArray<IndexedLikeness> Similar { get; init; } = [];

    /// <summary>Those of them that came in the six months before it.</summary>
    public ImmutableArray<IndexedLikeness> Earlier { get; init; } = [];

    /// <summary>Whether it tells of an incident, and of one that no other document for the same readers tells of.</summary>
    public bool IsIncident => Source is { Kind: DocumentKind.PostMortem or DocumentKind.NearMiss, Audience: Documents.Audience.Internal };

    /// <summary>Where its file is shown, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Where its file is edited, or null.</summary>
    public string? EditUrl { get; init; }

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
    string Text, string? Owner, string? Priority, DateOnly? Due, string? Ticket, bool IsDone, bool? IsOverdue, ImmutableArray<string> Categories, int Line)
{
    /// <summary>Whether it is overdue for so long that nobody seems to mean it.</summary>
    public bool IsAgedOut { get; init; }

    /// <summary>Where its ticket is, or null.</summary>
    public string? TicketUrl { get; init; }

    /// <summary>The id of its place on the page, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Where its line of the file is shown, or null.</summary>
    public string? SourceUrl { get; init; }
}

/// <summary>A finding of the build.</summary>
/// <param name="Id">The rule's ID.</param>
/// <param name="Severity">error, warning or suggestion.</param>
/// <param name="Message">One line.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Anchor">The id of the section it is in, or null.</param>
internal sealed record IndexedFinding(string Id, string Severity, string Message, int Line, string? Anchor)
{
    /// <summary>Where its line of the file is shown, or null.</summary>
    public string? SourceUrl { get; init; }
}

/// <summary>An incident that is like another one.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Words">The words that both use, the most telling first.</param>
/// <param name="Services">The services that both declare.</param>
internal sealed record IndexedLikeness(IndexedDocument Document, ImmutableArray<string> Words, ImmutableArray<string> Services);

/// <summary>A word that tells the causes of several incidents.</summary>
/// <param name="Word">The word.</param>
/// <param name="Documents">Their documents, by date.</param>
internal sealed record IndexedCause(string Word, ImmutableArray<IndexedDocument> Documents);
