using System.Collections.Immutable;

namespace PostMortem.Index.Pages;

/// <summary>What came back: incidents of one class, services, words of causes.</summary>
internal static class Recurring
{
    private const int MostIncidents = 6;
    private const int MostRows = 10;

    /// <summary>The section.</summary>
    public static Html Render(IndexModel model, List<IndexedDocument> incidents)
    {
        var content = Html.Join([Incidents(incidents), Services(incidents), Causes(model)]);
        return Html.Of($"""
            <section aria-labelledby="recurring">
            <h2 id="recurring">What recurs</h2>
            {(content.Value.Length == 0 ? Html.Of($"<p class=\"note\">{(incidents.Count < Distribution.Fewest ? "Too few incidents to tell." : "No service, cause or kind of incident stands in two reports.")}</p>\n") : content)}</section>

            """);
    }

    private static Html Incidents(List<IndexedDocument> incidents)
    {
        var back = incidents.Where(i => !i.Earlier.IsEmpty).OrderByDescending(i => i.Date).Take(MostIncidents).ToList();
        return back.Count == 0 ? Html.Empty : Html.Of($"""
            <h3>Came back within six months</h3>
            <ul class="similar">
            {Html.Join(back.Select(i => Html.Of($"<li><p class=\"date\">{DocumentList.Date(i.Date)}</p><p><a href=\"{i.Page}\">{i.Name}</a></p><p>after <a href=\"{i.Earlier[0].Document.Page}\">{i.Earlier[0].Document.Name}</a> of {DocumentList.Date(i.Earlier[0].Document.Date)}</p><p class=\"why\">{SimilarIncidents.Why(i.Earlier[0])}</p></li>\n")))}</ul>

            """);
    }

    private static Html Services(List<IndexedDocument> incidents)
    {
        var services = incidents.SelectMany(i => i.Services.Distinct(StringComparer.OrdinalIgnoreCase).Select(s => (Service: s, Incident: i)))
            .GroupBy(x => x.Service, x => x.Incident, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any())
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Take(MostRows)
            .Select(g => (g.Key, g.ToImmutableArray()));
        return Table("Services", "Service", services);
    }

    private static Html Causes(IndexModel model) => Table("Words of several causes", "Word", model.Causes.Take(MostRows).Select(c => (c.Word, c.Documents)));

    private static Html Table(string heading, string column, IEnumerable<(string Name, ImmutableArray<IndexedDocument> Incidents)> rows)
    {
        var written = Html.Join(rows.Select(r => Html.Of($"<tr><th scope=\"row\"><a href=\"{SiteOutputs.IndexPage}#q={Uri.EscapeDataString(WellFormed.Text(r.Name))}\">{r.Name}</a></th><td class=\"number\">{r.Incidents.Length}</td><td>{DocumentList.Date(r.Incidents[^1].Date)} <a href=\"{r.Incidents[^1].Page}\">{r.Incidents[^1].Name}</a></td></tr>\n")));
        return written.Value.Length == 0 ? Html.Empty : Html.Of($"""
            <h3>{heading}</h3>
            <div class="scroll" tabindex="0" role="region" aria-label="{heading}"><table>
            <thead><tr><th scope="col">{column}</th><th scope="col" class="number">Incidents</th><th scope="col">The latest</th></tr></thead>
            <tbody>
            {written}</tbody>
            </table></div>

            """);
    }
}
