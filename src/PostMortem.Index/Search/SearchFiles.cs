using System.Globalization;
using System.Text.Json;

namespace PostMortem.Index;

/// <summary>Writes the search: a root, the words split into shards, what mistyped words may mean, the facets, and the text of the documents. docs/index-format.md says how it is read.</summary>
internal static class SearchFiles
{
    /// <summary>Up to so many documents the words are one file, loaded in one go.</summary>
    public const int LargestWhole = 200;

    // With gzip a shard is about half of it; a query of two words and its ten first results then stay far below 200 KB.
    private const int ShardLength = 32 * 1024;

    // A section is searched whole; more of its text than this is not needed to show where.
    private const int LongestText = 64 * 1024;

    /// <summary>The files of the search.</summary>
    public static IEnumerable<SiteOutput> Of(IndexModel model, IEnumerable<Facet> facets)
    {
        var documents = model.Documents.OrderBy(d => d.Date ?? DateOnly.MinValue).ThenBy(d => d.Path, StringComparer.Ordinal).ToList();
        var sections = documents.AsParallel().AsOrdered().Select(d => SearchedSection.Of(d.Source, d.Anchors)).ToList();
        var shards = Shards(documents, sections, documents.Count <= LargestWhole ? int.MaxValue : ShardLength);
        // In one shard every word is at hand.
        var vocabulary = shards.Count > 1 ? Vocabulary.Of(shards.SelectMany(s => s)) : [];

        yield return new SiteOutput("search/root.js", () => SearchScript.Write("root", json =>
        {
            json.WriteStartObject();
            json.WriteNumber("documents", documents.Count);
            json.WriteStartArray("shards");
            foreach (var shard in shards) json.WriteStringValue(shard[0].Word);
            json.WriteEndArray();
            json.WriteStartArray("vocabulary");
            foreach (var (first, _, _) in vocabulary) json.WriteStringValue(first);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        for (var i = 0; i < shards.Count; i++)
        {
            var (number, shard) = (i, shards[i]);
            yield return new SiteOutput(Name("words", number), () => SearchScript.Write("words", json =>
            {
                json.WriteStartArray();
                foreach (var (word, postings) in shard)
                {
                    json.WriteStringValue(word);
                    json.WriteStringValue(postings.ToString());
                }

                json.WriteEndArray();
            }, number));
        }

        for (var i = 0; i < vocabulary.Count; i++)
        {
            var (number, file) = (i, vocabulary[i]);
            yield return new SiteOutput(Name("vocabulary", number), () => SearchScript.Write("vocabulary", json =>
            {
                json.WriteStartArray();
                json.WriteStringValue(file.Words);
                json.WriteStringValue(file.Weights);
                json.WriteEndArray();
            }, number));
        }

        foreach (var file in FacetFiles.Of(facets, documents)) yield return file;
        for (var i = 0; i < documents.Count; i++)
        {
            var number = i;
            yield return new SiteOutput(Name("text", number), () => SearchScript.Write("text", json => WriteText(json, documents[number], sections[number]), number));
        }
    }

    private static List<List<(string Word, Postings Postings)>> Shards(List<IndexedDocument> documents, List<List<SearchedSection>> sections, int longest)
    {
        var words = new Dictionary<string, Postings>(StringComparer.Ordinal);
        var found = documents.AsParallel().AsOrdered().Select((d, i) => DocumentWords.Of(d, sections[i]));
        foreach (var (number, document) in found.AsSequential().Index())
        {
            foreach (var (word, impact) in document)
            {
                if (!words.TryGetValue(word, out var postings)) words[word] = postings = new Postings();
                postings.Add(number, impact);
            }
        }

        var shards = new List<List<(string, Postings)>>();
        var length = 0;
        foreach (var (word, postings) in words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            var added = word.Length + postings.Length + 6;
            if (shards.Count == 0 || length + added > longest)
            {
                shards.Add([]);
                length = 0;
            }

            shards[^1].Add((word, postings));
            length += added;
        }

        return shards;
    }

    private static void WriteText(Utf8JsonWriter json, IndexedDocument document, List<SearchedSection> sections)
    {
        json.WriteStartObject();
        WriteString(json, "title", document.Name);
        WriteString(json, "page", document.Page);
        WriteString(json, "facts", string.Join(" · ", Facts.Of(document)));
        WriteString(json, "date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        WriteString(json, "summary", document.Summary);
        json.WriteStartArray("sections");
        foreach (var section in sections)
        {
            WriteValue(json, section.Anchor ?? "");
            WriteValue(json, section.Heading);
            WriteValue(json, section.Text.Length <= LongestText ? section.Text : section.Text[..LongestText]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteString(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    private static void WriteValue(Utf8JsonWriter json, string value) => json.WriteStringValue(WellFormed.Visible(value));

    private static string Name(string folder, int number) => string.Create(CultureInfo.InvariantCulture, $"search/{folder}/{number}.js");
}
