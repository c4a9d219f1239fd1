namespace PostMortem.Index.Pages;

/// <summary>How far the action items of a document are.</summary>
internal static class DocumentItems
{
    /// <summary>The id of the section.</summary>
    public const string Id = "page-items";

    /// <summary>Its heading.</summary>
    public const string Heading = "Where the action items stand";

    /// <summary>The section; nothing where the document has no action items.</summary>
    public static Html Render(IndexedDocument document, DateOnly? today)
    {
        var items = document.ActionItems;
        if (items.IsEmpty) return Html.Empty;
        return Html.Of($"""
            <section class="aside" aria-labelledby="{Id}">
            <h2 id="{Id}">{Heading}</h2>
            <p class="lead">{Lead(document)}</p>
            <ul class="states">
            {Html.Join(items.Select(i => Item(i, today)))}</ul>
            <p><a href="../{SiteOutputs.ActionsPage}">The action items of all documents</a></p>
            </section>

            """);
    }

    private static string Lead(IndexedDocument document)
    {
        var items = document.ActionItems;
        if (!document.Source.TellsWhatIsDone) return $"{Facts.Count(items.Length, "action item")}; the document marks none as done.";
        var overdue = items.Count(i => i.IsOverdue == true);
        return $"{items.Count(i => i.IsDone)} of {Facts.Count(items.Length, "action item")} done{(overdue > 0 ? $", {overdue} overdue" : "")}.";
    }

    private static Html Item(IndexedActionItem item, DateOnly? today)
    {
        var (kind, state) = item switch
        {
            { IsDone: true } => ("done", "done"),
            { IsAgedOut: true } => ("aged", $"aged out, {Over(item, today)}"),
            { IsOverdue: true } => ("overdue", $"overdue, {Over(item, today)}"),
            _ => ("open", "open"),
        };
        var text = item.Text.Length > 0 ? item.Text : "(no words)";
        var what = item.Anchor is { } anchor ? Html.Of($"<a href=\"#{anchor}\">{text}</a>") : Html.Of($"{text}");
        var facts = Html.Join([
            Html.Of($"<span class=\"state\">{state}</span>"),
            item.Due is { } due ? Html.Of($"<span>due {DocumentList.Date(due)}</span>") : Html.Empty,
            item.Owner is { } owner ? Html.Of($"<span>{PlainText.OneLine(owner)}</span>") : Html.Empty,
            item.Ticket is null ? Html.Empty : Html.Of($"<span>{ItemRows.Ticket(item)}</span>"),
        ]);
        return Html.Of($"<li class=\"{kind}\"><p>{what}</p><p class=\"facts\">{facts}</p></li>\n");
    }

    private static string Over(IndexedActionItem item, DateOnly? today) => $"{Facts.Count(today!.Value.DayNumber - item.Due!.Value.DayNumber, "day")} over";
}
