namespace PostMortem.Index.Pages;

/// <summary>How long it took to detect, mitigate and resolve incidents: as distributions.</summary>
internal static class Durations
{
    private const int MostOpenRows = 6;

    // What took so long years ago tells little of the next incident, and more points than these hide one another.
    private const int MostMeasured = 500;

    /// <summary>The section.</summary>
    public static Html Render(List<IndexedDocument> incidents)
    {
        var latest = incidents.TakeLast(MostMeasured).ToList();
        Distribution[] all =
        [
            Distribution.Of("Until detected", latest, i => i.Source.Metrics.MinutesToDetect),
            Distribution.Of("Until mitigated", latest, i => i.Source.Metrics.MinutesToMitigate),
            Distribution.Of("Until resolved", latest, i => i.Source.Metrics.MinutesToResolve),
        ];
        var known = Array.FindAll(all, d => !d.Values.IsEmpty);
        return Html.Of($"""
            <section aria-labelledby="durations">
            <h2 id="durations">How long it took</h2>
            {(known.Length == 0 ? Html.Of($"<p class=\"note\">No document tells both when its incident began and when it was detected, mitigated or resolved.</p>\n") : Content(known, isCut: latest.Count < incidents.Count))}</section>

            """);
    }

    private static Html Content(Distribution[] distributions, bool isCut) => Html.Of($"""
        <p class="note">From the start of the incident. There is no mean: a single long incident would move it more than all others together. Of fewer than {Distribution.Fewest} incidents, neither would the median tell anything. Nine of ten took no longer than p90.{(isCut ? $" Only the latest {MostMeasured} incidents are measured." : "")}</p>
        <figure>
        {DotStrip.Render(distributions)}<div class="scroll" tabindex="0" role="region" aria-label="Durations"><table>
        <thead><tr><th scope="col">Time</th><th scope="col" class="number">Incidents</th><th scope="col" class="number">Median</th><th scope="col" class="number">p90</th><th scope="col" class="number">Shortest</th><th scope="col" class="number">Longest</th></tr></thead>
        <tbody>
        {Html.Join(distributions.Select(Row))}</tbody>
        </table></div>
        {Each(distributions)}
        </figure>

        """);

    private static Html Row(Distribution distribution)
    {
        var values = distribution.Values;
        return Html.Of($"<tr><th scope=\"row\">{distribution.Name}</th><td class=\"number\">{values.Length}</td>{Cell(distribution.Median)}{Cell(distribution.Ninetieth)}{Cell(values[0].Minutes)}{Cell(values[^1].Minutes)}</tr>\n");

        static Html Cell(double? minutes) => Html.Of($"<td class=\"number\">{Facts.Duration(minutes) ?? "too few to tell"}</td>");
    }

    private static Html Each(Distribution[] distributions)
    {
        var documents = distributions.SelectMany(d => d.Values).Select(v => v.Document).Distinct<IndexedDocument>(ReferenceEqualityComparer.Instance).OrderByDescending(d => d.Date).ThenBy(d => d.Path, StringComparer.Ordinal).ToList();
        return IncidentCounts.Fold(documents.Count > MostOpenRows, "Every incident", Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Every incident"><table>
            <thead><tr><th scope="col">Incident</th>{Html.Join(distributions.Select(d => Html.Of($"<th scope=\"col\" class=\"number\">{d.Name}</th>")))}</tr></thead>
            <tbody>
            {Html.Join(documents.Select(d => Html.Of($"<tr><th scope=\"row\">{DocumentList.Date(d.Date)} <a href=\"{d.Page}\">{d.Name}</a></th>{Html.Join(distributions.Select(x => Html.Of($"<td class=\"number\">{Of(x, d)}</td>")))}</tr>\n")))}</tbody>
            </table></div>
            """));

        static string? Of(Distribution distribution, IndexedDocument document) =>
            Facts.Duration(distribution.Values.Where(v => ReferenceEquals(v.Document, document)).Select(v => (double?)v.Minutes).FirstOrDefault());
    }
}
