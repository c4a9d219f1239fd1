using System.Globalization;

namespace PostMortem.Index.Pages;

/// <summary>Whether what was promised is done, and how often teams look back.</summary>
internal static class Follow
{
    /// <summary>The sections.</summary>
    public static Html Render(IndexModel model, DateOnly? today) => Html.Of($"""
        <section aria-labelledby="promises">
        <h2 id="promises">Promises kept</h2>
        {Promises(model, today)}</section>
        <section aria-labelledby="retrospectives">
        <h2 id="retrospectives">Retrospectives</h2>
        {Retrospectives(model, today)}</section>

        """);

    /// <summary>No document tells on which day something was done; whether it is, is told by those that mark any.</summary>
    private static Html Promises(IndexModel model, DateOnly? today)
    {
        if (today is not { } day) return Html.Of($"<p class=\"note\">This build named no day, so that nobody knows which dates have passed.</p>\n");
        var due = model.Documents.Where(d => d.Source is { TellsWhatIsDone: true, Audience: Documents.Audience.Internal }).SelectMany(d => d.ActionItems).Where(i => i.Due < day).ToList();
        if (due.Count == 0) return Html.Of($"<p class=\"note\">No action item whose date has passed stands in a document that marks what is done.</p>\n");
        var lead = due.Count < Distribution.Fewest ? $"{Done(due)} of {due.Count}: too few to tell." : $"{Done(due)} of {due.Count} are done ({Share(due)}).";
        return Html.Of($"""
            <p class="note">Of the action items whose date has passed, in documents that mark what is done: {lead}</p>
            <figure><table>
            <thead><tr><th scope="col">Due in</th><th scope="col" class="number">Items</th><th scope="col" class="number">Done</th><th scope="col" class="share"><span class="unseen">Share</span></th></tr></thead>
            <tbody>
            {Html.Join(due.GroupBy(i => i.Due!.Value.Year).OrderByDescending(g => g.Key).Select(g => Year(g.Key, [.. g])))}</tbody>
            </table></figure>

            """);
    }

    private static Html Year(int year, List<IndexedActionItem> items) => Html.Of($"""
        <tr><th scope="row">{year.ToString("0000", CultureInfo.InvariantCulture)}</th><td class="number">{items.Count}</td><td class="number">{Done(items)}</td><td class="share"><svg class="chart" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="lane" width="100%" height="10"/><rect class="part" width="{Svg.Percent((double)Done(items) / items.Count)}" height="10"/></svg><span class="unseen">{Share(items)}</span></td></tr>

        """);

    private static int Done(List<IndexedActionItem> items) => items.Count(i => i.IsDone);

    private static string Share(List<IndexedActionItem> items) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100.0 * Done(items) / items.Count, MidpointRounding.AwayFromZero):0}%");

    private static Html Retrospectives(IndexModel model, DateOnly? today)
    {
        var cadences = Cadence.Of(model);
        if (cadences.IsEmpty) return Html.Of($"<p class=\"note\">No retrospective with a date yet. Teams that hold one every two to four weeks notice problems early.</p>\n");
        return Html.Of($"""
            <p class="note">Hold one every two to four weeks, also when things go well.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Cadence"><table>
            <thead><tr><th scope="col">Team</th><th scope="col" class="number">Held</th><th scope="col">The latest</th><th scope="col" class="number">Usually after</th><th scope="col" class="number">Longest break</th></tr></thead>
            <tbody>
            {Html.Join(cadences.Select(c => Row(c, cadences.Length == 1 && c.Retrospectives.All(r => r.Team is null) ? "This project" : c.Team, today)))}</tbody>
            </table></div>

            """);
    }

    private static Html Row(Cadence cadence, string team, DateOnly? today)
    {
        var latest = cadence.Retrospectives[^1];
        var gaps = cadence.Gaps.Order().ToList();
        var ago = today is { } day && latest.Date <= day ? $", {Facts.Count(day.DayNumber - latest.Date.Value.DayNumber, "day")} ago" : "";
        return Html.Of($"<tr><th scope=\"row\">{(team.Length > 0 ? team : "No team")}</th><td class=\"number\">{cadence.Retrospectives.Length}</td><td><a href=\"{latest.Page}\">{latest.Name}</a>, {DocumentList.Date(latest.Date)}{ago}</td><td class=\"number\">{(gaps.Count < 3 ? "too few to tell" : Facts.Count(gaps[gaps.Count / 2], "day"))}</td><td class=\"number\">{(gaps.Count == 0 ? "" : Facts.Count(gaps[^1], "day"))}</td></tr>\n");
    }
}
