using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace PostMortem.Index.Tests;

public class IndexJsonTests
{
    private const string Checkout = """
        ---
        id: INC-7
        severity: SEV1
        services: [checkout, payments]
        team: Storefront
        tags: [tls]
        status: final
        ---
        # Checkout refuses cards, 2026-02-03

        ## Summary

        Checkout answered *500* from 10:02 to 10:40 UTC.

        A certificate had run out.

        ## Timeline

        All times UTC.

        - 2026-02-03 10:02 The certificate runs out; checkout fails.
        - 10:09 An alert reaches @ada.

        ## Root causes

        - The certificate's date was watched by nobody.
        - The new host was not in the inventory.

        ## Impact

        1,204 orders failed.

        ## What went well

        - The alert came within seven minutes.

        ## What didn't

        - The runbook was for the old host.

        ## Action items

        | Owner | Priority | Due | Item | Ticket |
        |---|---|---|---|---|
        | @ada | P0 | 2026-03-01 | Prevent and detect sooner: alert on the dates of all certificates | INFRA-9 |
        | @ben | P1 | 2026-04-01 | Keep the inventory from the deployment | INFRA-10 |
        """;

    [Fact]
    public async Task Holds_what_a_document_says() => await Verify(Site.Of(("postmortems/2026-02-03-checkout.md", Checkout)).Text("index.json"));

    [Fact]
    public void Lists_documents_by_path_whatever_their_order()
    {
        var site = Site.Of(("b.md", "# B"), ("B.md", "# Capital"), ("a/z.md", "# A"));
        Assert.Equal(["B.md", "a/z.md", "b.md"], Paths(site.Text("index.json")));
    }

    [Fact]
    public void Says_null_for_what_is_unknown()
    {
        var document = JsonDocument.Parse(Site.Of(("a.md", "Some text.")).Text("index.json")).RootElement.GetProperty("documents")[0];
        foreach (var name in new[] { "id", "title", "date", "severity", "status", "team" }) Assert.Equal(JsonValueKind.Null, document.GetProperty(name).ValueKind);
    }

    [Fact]
    public async Task Is_valid_by_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("schema", "index.schema.json"));
        Assert.Empty(schema.Validate(Site.Of(("a.md", Checkout), ("b.md", ""), ("c.md", "# A *title*\n\n## Timeline\n\n- 10:00 x")).Text("index.json")));
    }

    [Fact]
    public async Task The_schema_names_everything_that_is_written()
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("schema", "index.schema.json")))!;
        foreach (var definition in schema["definitions"]!.AsObject().Where(d => d.Value!["properties"] is not null)) definition.Value!["additionalProperties"] = false;
        Assert.Empty((await JsonSchema.FromJsonAsync(schema.ToJsonString())).Validate(Site.Of(("a.md", Checkout)).Text("index.json")));
    }

    [Fact]
    public async Task The_schema_refuses_what_is_not_an_index()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("schema", "index.schema.json"));
        var json = Site.Of(("a.md", Checkout)).Text("index.json");
        Assert.NotEmpty(schema.Validate(json.Replace("\"2026-03-01\"", "\"1 March\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"audience\": \"internal\"", "\"audience\": \"all\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string?> Paths(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("path").GetString());
}
