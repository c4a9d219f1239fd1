using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>What a retrospective goes through: the open items, those that need a decision first. Made to be printed.</summary>
internal static class ReviewPage
{
    /// <summary>So many are gone through in a meeting.</summary>
    private const int MostInGroup = 40;

    /// <summary>Renders the page.</summary>
    public static Html Render(ActionBoard board, string site) => Layout.Page(new Frame(site, SiteOutputs.ReviewPage) { Title = "Review of action items", Styles = ["board.css"] }, Html.Of($"""
        <main id="page-content" tabindex="-1" class="review">
        <header class="page">
        <h1>Review of action items</h1>
        <p class="lead">{Lead(board)} <a href="{SiteOutputs.ActionsPage}">All open items</a></p>
        </header>
        {Html.Join(board.Open.GroupBy(o => o.Urgency).Select(g => Group([.. g], g.Key, board.Today)))}</main>
        """));

    private static string Lead(ActionBoard board)
    {
        var day = board.Today is { } today ? $" As of {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}." : "";
        return board.Open.IsEmpty ? "Nothing is open." : $"{Facts.Count(board.Open.Length, "open item")} for the next retrospective.{day}";
    }

    private static Html Group(List<OpenItem> items, Urgency urgency, DateOnly? today)
    {
        var key = Urgencies.KeyOf(urgency);
        var more = items.Count > MostInGroup ? Html.Of($"<p class=\"note\">and {Facts.Count(items.Count - MostInGroup, "other")}</p>\n") : Html.Empty;
        return Html.Of($"""
            <section aria-labelledby="{key}">
            <h2 id="{key}">{Urgencies.NameOf(urgency, today)} <span>{items.Count}</span></h2>
            <p class="note">{Question(urgency)}</p>
            <ul class="checks">
            {Html.Join(items.Take(MostInGroup).Select(i => Item(i, today)))}</ul>
            {more}</section>

            """);
    }

    private static string Question(Urgency urgency) => urgency switch
    {
        Urgency.AgedOut => "Either it was not important, or nobody owns it. Do it, give it to somebody who will, or drop it.",
        Urgency.Overdue => "What is in the way? Mark it as done, or set a new date.",
        Urgency.Soon => "Due before the retrospective after this one. Will it be done?",
        Urgency.Later => "Still the right thing to do, and still owned?",
        _ => "Set a date and an owner, or drop it.",
    };

    private static Html Item(OpenItem open, DateOnly? today) => Html.Of($"""
        <li>
        {ItemRows.What(open)}
        <p class="facts"><span>{(open.Item.Owner is { } owner ? PlainText.OneLine(owner) : "no owner")}</span><span>{ItemRows.Due(open, today)}</span>{Optional(open.Item.Priority)}{(open.Item.Ticket is null ? Html.Empty : Html.Of($"<span>{ItemRows.Ticket(open.Item)}</span>"))}</p>
        </li>

        """);

    private static Html Optional(string? value) => value is null ? Html.Empty : Html.Of($"<span>{PlainText.OneLine(value)}</span>");
}
