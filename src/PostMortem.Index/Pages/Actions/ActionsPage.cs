using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>The open action items of all documents: how many, and which, the most urgent first.</summary>
internal static class ActionsPage
{
    /// <summary>A longer table helps nobody; <c>action-items.csv</c> has all.</summary>
    public const int LargestTable = 1000;

    /// <summary>Renders the page.</summary>
    public static Html Render(ActionBoard board, string site) => Layout.Page(new Frame(site, SiteOutputs.ActionsPage) { Title = "Action items", Styles = ["board.css"], Scripts = ["assets/actions.js"] }, Html.Of($"""
        <main id="page-content" tabindex="-1">
        <header class="page">
        <h1>Action items</h1>
        {Counts(board)}
        {Notes(board)}</header>
        {(board.Open.IsEmpty ? Html.Empty : Content(board))}</main>
        """));

    private static Html Content(ActionBoard board) => Html.Of($"""
        <p class="lead"><a href="{SiteOutputs.ReviewPage}">Review at the next retrospective</a>: a page to go through, or to print. All items, the done ones too, are in <a href="{ActionItemsCsv.Path}">{ActionItemsCsv.Path}</a>.</p>
        <section aria-labelledby="open">
        <h2 id="open">Open</h2>
        {ItemFilters.Render(board)}
        <p id="status" role="status"></p>
        {Table(board)}
        </section>
        <section aria-labelledby="tallies">
        <h2 id="tallies">How many</h2>
        {ItemTallies.Render(board)}
        </section>

        """);

    private static Html Counts(ActionBoard board) => board.Open.IsEmpty && board.Done == 0 ? Html.Of($"<p class=\"lead\">No document names any action item yet.</p>") : Html.Of($"""
        <dl class="figures">
        {Figure("Open", Number(board.Open.Length), null)}{Figure("Overdue", board.Today is null ? "unknown" : Number(board.Count(Urgency.Overdue) + board.Count(Urgency.AgedOut)), "overdue")}{Figure("of these aged out", board.Today is null ? "unknown" : Number(board.Count(Urgency.AgedOut)), "aged")}{Figure("Without a date", Number(board.Count(Urgency.Undated)), null)}{Figure("Without an owner", Number(board.Open.Count(o => o.Item.Owner is null)), null)}{Figure("Done", Number(board.Done), null)}</dl>
        """);

    private static Html Figure(string name, string value, string? kind)
    {
        var marked = kind is not null && value is not ("0" or "unknown") ? Html.Of($" class=\"{kind}\"") : Html.Empty;
        return Html.Of($"<div{marked}><dt>{name}</dt><dd>{value}</dd></div>\n");
    }

    private static Html Notes(ActionBoard board)
    {
        List<string> notes = [];
        if (board.Today is { } today) notes.Add($"As of {Day(today)}. An item is aged out when it is more than {Facts.Count(board.AgedOutDays, "day")} past its date.");
        else notes.Add("This build named no day, so that nobody knows which items are overdue.");
        if (board.Untold > 0) notes.Add($"{Facts.Count(board.Untold, "open item")} {(board.Untold == 1 ? "stands in a document that marks" : "stand in documents that mark")} nothing as done, and may be.");
        return board.Open.IsEmpty ? Html.Empty : Html.Of($"<p class=\"note\">{string.Join(' ', notes)}</p>\n");
    }

    private static Html Table(ActionBoard board)
    {
        var shown = board.Open.Take(LargestTable).ToList();
        var more = board.Open.Length > shown.Count
            ? Html.Of($"<p class=\"note\">These are the {Number(shown.Count)} most urgent of {Number(board.Open.Length)} open items.</p>\n") : Html.Empty;
        return Html.Of($"""
            {more}<table class="items" id="items">
            <caption class="unseen">Open action items, the most urgent first</caption>
            {ItemRows.Head}
            {Html.Join(shown.GroupBy(o => o.Urgency).Select(g => ItemRows.Group(g, board.Today)))}</table>
            """);
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
