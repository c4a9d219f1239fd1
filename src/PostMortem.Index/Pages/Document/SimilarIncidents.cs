namespace PostMortem.Index.Pages;

/// <summary>Incidents like that of a document, and why.</summary>
internal static class SimilarIncidents
{
    /// <summary>The id of the section.</summary>
    public const string Id = "page-similar";

    /// <summary>Its heading.</summary>
    public const string Heading = "Similar incidents";

    private const int MostShown = 5;
    private const int MostWords = 4;

    /// <summary>The section; nothing where there is none.</summary>
    public static Html Render(IndexedDocument document) => document.Similar.IsEmpty ? Html.Empty : Html.Of($"""
        <section class="aside" aria-labelledby="{Id}">
        <h2 id="{Id}">{Heading}</h2>
        <ul class="similar">
        {Html.Join(document.Similar.Take(MostShown).Select(s => Html.Of($"<li><p class=\"date\">{DocumentList.Date(s.Document.Date)}</p><p><a href=\"../{s.Document.Page}\">{s.Document.Name}</a></p><p class=\"why\">{Why(s)}</p></li>\n")))}</ul>
        </section>

        """);

    /// <summary>What both reports name.</summary>
    public static Html Why(IndexedLikeness likeness)
    {
        var words = likeness.Words.Take(MostWords).Select(w => Html.Of($"<q>{w}</q>"));
        var services = likeness.Services.Select(s => Html.Of($"the service <q>{s}</q>"));
        var shared = words.Concat(services).ToList();
        return Html.Of($"Both name {Html.Join(shared.Select((s, i) => Html.Of($"{(i == 0 ? "" : i == shared.Count - 1 ? " and " : ", ")}{s}")))}");
    }
}
