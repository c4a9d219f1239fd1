using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>The rows of a table of action items.</summary>
internal static class ItemRows
{
    /// <summary>The head of the table; actions.js makes it sort.</summary>
    public static readonly Html Head = new("""
        <thead>
        <tr><th scope="col" data-sort="due">Due</th><th scope="col" data-sort="what">What</th><th scope="col" data-sort="owner">Owner</th><th scope="col" data-sort="priority">Priority</th><th scope="col" data-sort="category">For</th><th scope="col" data-sort="ticket">Ticket</th></tr>
        </thead>
        """);

    /// <summary>The items of one urgency.</summary>
    public static Html Group(IGrouping<Urgency, OpenItem> items, DateOnly? today) => Html.Of($"""
        <tbody data-urgency="{Urgencies.KeyOf(items.Key)}">
        <tr class="group"><th scope="rowgroup" colspan="6">{Urgencies.NameOf(items.Key, today)} <span>{items.Count()}</span></th></tr>
        {Html.Join(items.Select(i => Row(i, today)))}</tbody>

        """);

    private static Html Row(OpenItem open, DateOnly? today)
    {
        var item = open.Item;
        var week = item.Due is { } due ? Html.Of($" data-week=\"{Weeks.Monday(due).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"") : Html.Empty;
        return Html.Of($"""
            <tr{week}>
            <td class="due">{Due(open, today)}</td>
            <td class="what">{What(open)}</td>
            {Cell("owner", "Owner", item.Owner, "nobody")}
            {Cell("priority", "Priority", item.Priority, "none")}
            {Cell("category", "For", item.Categories.IsEmpty ? null : string.Join(", ", item.Categories), "not told")}
            {TicketCell(item)}
            </tr>

            """);
    }

    /// <summary>What is to be done, and the document that says so.</summary>
    public static Html What(OpenItem open)
    {
        var (document, item) = (open.Document, open.Item);
        var place = item.Anchor is { } anchor ? "#" + anchor : "";
        var line = item.SourceUrl is { } source ? Html.Of($" <a class=\"source\" href=\"{source}\" rel=\"noreferrer\">line {item.Line}</a>") : Html.Empty;
        var text = item.Text.Length > 0 ? item.Text : "(no words)";
        return Html.Of($"<p><a href=\"{document.Page}{place}\">{text}</a></p><p class=\"from\">{DocumentList.Date(document.Date)} <a href=\"{document.Page}\">{document.Name}</a>{line}</p>");
    }

    /// <summary>The day, and how far behind it is.</summary>
    public static Html Due(OpenItem open, DateOnly? today)
    {
        if (open.Item.Due is not { } due) return Html.Of($"<span class=\"none\">no date</span>");
        var over = today is { } day && open.Item.IsOverdue == true ? Html.Of($" <span class=\"{(open.Item.IsAgedOut ? "aged" : "overdue")}\">{Facts.Count(day.DayNumber - due.DayNumber, "day")} over</span>") : Html.Empty;
        return Html.Of($"{DocumentList.Date(due)}{over}");
    }

    /// <summary>A ticket; a link where it is known where it is.</summary>
    public static Html Ticket(IndexedActionItem item) => item switch
    {
        { Ticket: null } => Html.Empty,
        { TicketUrl: { } url } => Html.Of($"<a class=\"ticket\" href=\"{url}\" rel=\"noreferrer\">{ShortTicket(item.Ticket)}</a>"),
        _ => Html.Of($"<span class=\"ticket\">{ShortTicket(item.Ticket)}</span>"),
    };

    private static Html TicketCell(IndexedActionItem item) => item.Ticket is null
        ? Cell("in", "Ticket", null, "none")
        : Html.Of($"<td class=\"in\" data-label=\"Ticket\">{Ticket(item)}</td>");

    private static Html Cell(string name, string label, string? value, string none) => value is null
        ? Html.Of($"<td class=\"{name}\" data-label=\"{label}\"><span class=\"none\">{none}</span></td>")
        : Html.Of($"<td class=\"{name}\" data-label=\"{label}\">{PlainText.OneLine(value)}</td>");

    /// <summary>Of an address, what its end says: ".../issues/123" is "#123".</summary>
    private static string ShortTicket(string ticket)
    {
        if (!UrlPattern.IsWeb(ticket)) return PlainText.OneLine(ticket);
        var uri = new Uri(ticket);
        var end = uri.AbsolutePath.TrimEnd('/').Split('/')[^1];
        return end.Length == 0 ? uri.Host : end.All(char.IsAsciiDigit) ? "#" + end : Uri.UnescapeDataString(end);
    }
}
