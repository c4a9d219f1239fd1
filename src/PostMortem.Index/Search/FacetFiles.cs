namespace PostMortem.Index;

/// <summary>Writes which documents have which value of a facet: a file for each facet, or one for all where there are few documents.</summary>
internal static class FacetFiles
{
    /// <summary>The file with a facet's values.</summary>
    public static string PathOf(Facet facet, int documents) => documents <= SearchFiles.LargestWhole ? "search/facets.js" : $"search/facets/{facet.Key}.js";

    /// <summary>The files.</summary>
    /// <param name="facets">The facets.</param>
    /// <param name="documents">The documents in the order of their numbers.</param>
    public static IEnumerable<SiteOutput> Of(IEnumerable<Facet> facets, IReadOnlyList<IndexedDocument> documents)
    {
        var numbers = documents.Index().ToDictionary(d => d.Item, d => d.Index, ReferenceEqualityComparer.Instance as IEqualityComparer<IndexedDocument>);
        return facets.GroupBy(f => PathOf(f, documents.Count), StringComparer.Ordinal)
            .Select(file => new SiteOutput(file.Key, () => [.. file.SelectMany(f => Write(f, numbers))]));
    }

    private static byte[] Write(Facet facet, Dictionary<IndexedDocument, int> numbers) => SearchScript.Write("facet", json =>
    {
        json.WriteStartArray();
        foreach (var value in facet.Values)
        {
            var holders = new Postings();
            foreach (var number in value.Documents.Select(d => numbers[d]).Order()) holders.Add(number);
            json.WriteStringValue(WellFormed.Visible(value.Label));
            json.WriteStringValue(holders.ToString());
        }

        json.WriteEndArray();
    }, facet.Key);
}
