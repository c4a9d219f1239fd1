using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>How an open action item stands to its day; in the order in which they are talked about.</summary>
internal enum Urgency
{
    /// <summary>Open for so long after its day that nobody seems to mean it.</summary>
    AgedOut,

    /// <summary>Open after its day.</summary>
    Overdue,

    /// <summary>Due within four weeks, before another retrospective looks at it.</summary>
    Soon,

    /// <summary>Due after that, or on a day of which nobody knows how far it is.</summary>
    Later,

    /// <summary>Without a day.</summary>
    Undated,
}

/// <summary>An open action item and the document that promised it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Item">The item.</param>
/// <param name="Urgency">How it stands to its day.</param>
internal sealed record OpenItem(IndexedDocument Document, IndexedActionItem Item, Urgency Urgency);

/// <summary>The action items of all documents. Notices for customers promise nothing that the team's own document does not.</summary>
/// <param name="Open">The open ones: the most urgent first, of those without a day the newest first.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Untold">How many of the open ones stand in documents that mark nothing as done.</param>
/// <param name="Today">The day by which they are overdue, or null.</param>
/// <param name="AgedOutDays">How many days past its day an item is aged out.</param>
internal sealed record ActionBoard(ImmutableArray<OpenItem> Open, int Done, int Untold, DateOnly? Today, int AgedOutDays)
{
    /// <summary>The longest time between two retrospectives (guide).</summary>
    public const int RetrospectiveDays = 28;

    /// <summary>The board of a site.</summary>
    public static ActionBoard Of(IndexModel model)
    {
        var all = model.Documents.Where(d => d.Source.Audience == Documents.Audience.Internal).SelectMany(d => d.ActionItems.Select(i => (Document: d, Item: i))).ToList();
        var open = all.Where(a => !a.Item.IsDone).Select(a => new OpenItem(a.Document, a.Item, UrgencyOf(a.Item, model.Today)))
            .OrderBy(o => o.Urgency).ThenBy(o => o.Item.Due ?? DateOnly.MaxValue).ThenByDescending(o => o.Document.Date ?? DateOnly.MinValue)
            .ThenBy(o => o.Document.Path, StringComparer.Ordinal).ThenBy(o => o.Item.Line);
        return new ActionBoard([.. open], all.Count(a => a.Item.IsDone), all.Count(a => !a.Item.IsDone && !a.Document.Source.TellsWhatIsDone), model.Today, model.AgedOutDays);
    }

    /// <summary>How many stand so to their day.</summary>
    public int Count(Urgency urgency) => Open.Count(o => o.Urgency == urgency);

    private static Urgency UrgencyOf(IndexedActionItem item, DateOnly? today) => item switch
    {
        { Due: null } => Urgency.Undated,
        { IsAgedOut: true } => Urgency.AgedOut,
        { IsOverdue: true } => Urgency.Overdue,
        { Due: { } due } when today is { } day && due.DayNumber - day.DayNumber <= RetrospectiveDays => Urgency.Soon,
        _ => Urgency.Later,
    };
}
