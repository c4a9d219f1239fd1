namespace PostMortem.Index.Pages;

/// <summary>What the incidents of a project have in common.</summary>
internal static class InsightPage
{
    /// <summary>Renders the page.</summary>
    public static Html Render(IndexModel model, ActionBoard board, string site)
    {
        var incidents = model.Documents.Where(d => d is { IsIncident: true, Date: not null }).OrderBy(d => d.Date).ThenBy(d => d.Path, StringComparer.Ordinal).ToList();
        return Layout.Page(new Frame(site, SiteOutputs.InsightPage) { Title = "Insight", Styles = ["insight.css"] }, Html.Of($"""
            <main id="page-content" tabindex="-1" class="insight">
            <header class="page">
            <h1>Insight</h1>
            <p class="lead">{Lead(model, incidents)}</p>
            </header>
            {(incidents.Count == 0 ? Html.Empty : Html.Of($"{IncidentCounts.Render(incidents, model.Today)}{Durations.Render(incidents)}{Recurring.Render(model, incidents)}"))}{Follow.Render(model, board.Today)}{OnThisDay.Render(incidents, model.Today)}</main>
            """));
    }

    private static Html Lead(IndexModel model, List<IndexedDocument> incidents)
    {
        var undated = model.Documents.Count(d => d.IsIncident && d.Date is null);
        var without = undated == 0 ? "" : $" {(undated == 1 ? "1 more has" : $"{undated} more have")} no date and {(undated == 1 ? "is" : "are")} not counted.";
        if (incidents.Count == 0) return Html.Of($"No incident with a date yet.{without}");
        return Html.Of($"{Facts.Count(incidents.Count, "incident")} from {DocumentList.Date(incidents[0].Date)} to {DocumentList.Date(incidents[^1].Date)}.{without}{(incidents.Count < Distribution.Fewest ? " Too few to tell a trend; the more are written, the more this page says." : "")}");
    }
}
