using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>How many items are open, by owner, priority, due week and category; actions.js leads from each to its items.</summary>
internal static class ItemTallies
{
    private const int MostShown = 12;

    /// <summary>The tables.</summary>
    public static Html Render(ActionBoard board) => Html.Of($"""
        <div class="tallies">
        {Table(board, "owner", "Owner", o => [Name(o.Item.Owner) ?? "nobody"])}
        {Table(board, "priority", "Priority", o => [Name(o.Item.Priority) ?? "none"])}
        {Table(board, "category", "For", o => o.Item.Categories.DefaultIfEmpty("not told"))}
        {WeekTable(board)}
        </div>
        """);

    private static string? Name(string? value) => value is null ? null : PlainText.OneLine(value);

    private static Html Table(ActionBoard board, string key, string heading, Func<OpenItem, IEnumerable<string>> valuesOf)
    {
        var rows = board.Open.SelectMany(o => valuesOf(o).Select(v => (Value: v, Open: o))).GroupBy(x => x.Value, x => x.Open, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        return Render(board, key, heading, rows.Select(g => (g.Key, g.Key, (IReadOnlyCollection<OpenItem>)[.. g])));
    }

    /// <summary>The weeks to come; what is behind is one row.</summary>
    private static Html WeekTable(ActionBoard board)
    {
        var current = board.Today is { } today ? Weeks.Monday(today) : DateOnly.MinValue;
        var rows = board.Open.GroupBy(o => o.Item.Due is not { } due ? DateOnly.MaxValue : Weeks.Monday(due) is var monday && monday < current ? DateOnly.MinValue : monday)
            .OrderBy(g => g.Key).Select(g => (Key(g.Key), Label(g.Key), (IReadOnlyCollection<OpenItem>)[.. g]));
        return Render(board, "week", "Due in the week of", rows);

        string Label(DateOnly week) => week == DateOnly.MinValue ? "earlier weeks" : week == DateOnly.MaxValue ? "no date" : Key(week);

        static string Key(DateOnly week) => week == DateOnly.MinValue || week == DateOnly.MaxValue ? "" : week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Html Render(ActionBoard board, string key, string heading, IEnumerable<(string Key, string Label, IReadOnlyCollection<OpenItem> Items)> rows)
    {
        var all = rows.ToList();
        var rest = all.Skip(MostShown).ToList();
        var more = rest.Count == 0 ? Html.Empty : Html.Of($"<tr class=\"none\"><th scope=\"row\">{Facts.Count(rest.Count, "other")}</th><td>{rest.Sum(r => r.Items.Count)}</td><td>{Over(board, [.. rest.SelectMany(r => r.Items)])}</td></tr>\n");
        return Html.Of($"""
            <table class="tally">
            <thead><tr><th scope="col">{heading}</th><th scope="col">Open</th><th scope="col">Overdue</th></tr></thead>
            <tbody>
            {Html.Join(all.Take(MostShown).Select(r => Row(board, key, r.Key, r.Label, r.Items)))}{more}</tbody>
            </table>
            """);
    }

    private static Html Row(ActionBoard board, string name, string key, string label, IReadOnlyCollection<OpenItem> items)
    {
        var filter = key.Length > 0 ? Html.Of($" data-filter=\"{name}\" data-value=\"{key}\"") : Html.Empty;
        return Html.Of($"<tr><th scope=\"row\"{filter}>{label}</th><td>{items.Count}</td><td>{Over(board, items)}</td></tr>\n");
    }

    private static string Over(ActionBoard board, IReadOnlyCollection<OpenItem> items) =>
        board.Today is null ? "?" : items.Count(o => o.Item.IsOverdue == true) is > 0 and var over ? over.ToString(CultureInfo.InvariantCulture) : "";
}
