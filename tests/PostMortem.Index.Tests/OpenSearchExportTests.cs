using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostMortem.Index.Tests;

public class OpenSearchExportTests
{
    private const string Checkout = """
        ---
        id: INC-7
        ---
        # Checkout refuses cards, 2026-02-03

        ## Summary

        Orders failed.

        ## Timeline

        All times UTC.

        - 10:02 Checkout fails.

        ## Action items

        - [ ] @ada: prevent it with a check (2026-03-01, OPS-1)
        """;

    /// <summary>What the documentation of the bulk API demands: docs/index-format.md has the sources.</summary>
    [Fact]
    public void Is_what_the_bulk_API_takes()
    {
        var lines = Bulk([("a.md", Checkout), ("b.md", "# B\u2028\u0085 line")]).Single();
        Assert.EndsWith("\n", lines, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', lines);
        var parsed = lines[..^1].Split('\n').Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        Assert.Equal(4, parsed.Count);
        for (var i = 0; i < parsed.Count; i += 2)
        {
            Assert.Equal("index", Assert.Single(parsed[i]).Key);
            Assert.Equal(["_index", "_id"], parsed[i]["index"]!.AsObject().Select(p => p.Key));
            Assert.Equal("postmortems", (string?)parsed[i]["index"]!["_index"]);
            Assert.InRange(Encoding.UTF8.GetByteCount((string)parsed[i]["index"]!["_id"]!), 1, 512);
            Assert.DoesNotContain(parsed[i + 1], p => p.Key.StartsWith('_'));
        }

        Assert.Equal(2, parsed.Select(p => (string?)p["index"]?["_id"]).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void A_document_has_the_fields_of_the_index_and_its_text()
    {
        var document = JsonNode.Parse(Bulk([("a.md", Checkout)]).Single().Split('\n')[1])!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(Site.Of(("a.md", Checkout)).Text("index.json"))!["documents"]![0]!.AsObject())
            Assert.True(JsonNode.DeepEquals(value, document[name]), name);
        Assert.Equal(("Invented", "documents/a.html"), ((string?)document["project"], (string?)document["page"]));
        Assert.Contains("Timeline\nAll times UTC.", (string?)document["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_is_mapped()
    {
        var mapping = JsonNode.Parse(Outputs([("a.md", Checkout)]).Single(o => o.Path == "opensearch/mapping.json").Content())!["mappings"]!;
        AssertMapped(mapping, JsonNode.Parse(Bulk([("a.md", Checkout)]).Single().Split('\n')[1])!, "");
    }

    [Fact]
    public void Is_split_between_documents()
    {
        (string, string)[] documents = [.. Enumerable.Range(0, 5).Select(i => ($"{i}.md", Checkout))];
        var whole = Bulk(documents).Single();
        var two = whole.Length / 5 * 2;
        var outputs = Outputs(documents, two + 10);
        Assert.Equal(["opensearch/bulk-001.ndjson", "opensearch/bulk-002.ndjson", "opensearch/bulk-003.ndjson", "opensearch/mapping.json"], outputs.Select(o => o.Path).Order(StringComparer.Ordinal));
        Assert.Equal(whole, string.Concat(Bulk(documents, two + 10)));
        Assert.Equal(5, Bulk(documents, 1).Count);
    }

    [Fact]
    public void A_site_has_none_of_it_unless_it_is_asked_for() =>
        Assert.DoesNotContain(Site.Of(("a.md", Checkout)).Paths, p => p.StartsWith("opensearch/", StringComparison.Ordinal));

    private static List<SiteOutput> Outputs((string, string)[] documents, int largestFile = OpenSearchExport.LargestFile) =>
        [.. OpenSearchExport.Outputs(Site.Of(documents).Model, "Invented", largestFile)];

    private static List<string> Bulk((string, string)[] documents, int largestFile = OpenSearchExport.LargestFile) =>
        [.. Outputs(documents, largestFile).Where(o => o.Path.EndsWith(".ndjson", StringComparison.Ordinal)).Select(o => Encoding.UTF8.GetString(o.Content()))];

    private static void AssertMapped(JsonNode mapping, JsonNode value, string path)
    {
        foreach (var (name, field) in value.AsObject())
        {
            var mapped = mapping["properties"]![name];
            Assert.True(mapped is not null, $"{path}{name} is not mapped");
            var one = field is JsonArray array ? array.FirstOrDefault() : field;
            if (one is JsonObject) AssertMapped(mapped!, one, $"{path}{name}.");
            else Assert.True((string?)mapped!["type"] == "date" || one?.GetValueKind() is not JsonValueKind.String || (string?)mapped["type"] is "keyword" or "text", $"{path}{name} is text");
        }
    }
}
