namespace PostMortem.Index.Pages;

/// <summary>The fields by which actions.js filters and groups the table; what they hold lives in the address.</summary>
internal static class ItemFilters
{
    /// <summary>The fields.</summary>
    public static Html Render(ActionBoard board) => Html.Of($"""
        <form class="filters" autocomplete="off">
        {Select("state", "Show", [.. board.Open.Select(o => o.Urgency).Distinct().Order().Select(u => (Urgencies.KeyOf(u), Urgencies.NameOf(u, board.Today)))])}
        {Select("owner", "Owner", Values(board.Open.Select(o => o.Item.Owner), "nobody"))}
        {Select("priority", "Priority", Values(board.Open.Select(o => o.Item.Priority), "none"))}
        {Select("category", "For", [.. IndexBuilder.CategoryNames.Where(c => board.Open.Any(o => o.Item.Categories.Contains(c))).Append("not told").Select(c => (c, c))])}
        <label>Group by <select name="group">
        <option value="">urgency</option>
        <option value="owner">owner</option>
        <option value="priority">priority</option>
        <option value="week">due week</option>
        <option value="category">what it is for</option>
        <option value="document">document</option>
        <option value="none">nothing</option>
        </select></label>
        </form>
        <noscript><p class="note">Sorting and filtering need JavaScript. The list does not.</p></noscript>
        """);

    private static Html Select(string name, string label, IReadOnlyCollection<(string Key, string Name)> options) => Html.Of($"""
        <label>{label} <select name="{name}">
        <option value="">all</option>
        {Html.Join(options.Select(o => Html.Of($"<option value=\"{o.Key}\">{o.Name}</option>\n")))}</select></label>
        """);

    private static List<(string, string)> Values(IEnumerable<string?> values, string none)
    {
        var all = values.Select(v => v is null ? null : PlainText.OneLine(v)).ToList();
        var named = all.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ThenBy(v => v, StringComparer.Ordinal).Select(v => (v, v));
        return [.. named, .. all.Contains(null) ? [(none, none)] : Array.Empty<(string, string)>()];
    }
}
