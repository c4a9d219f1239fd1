namespace PostMortem.Index.Tests;

public class FacetTests
{
    private static readonly (string, string)[] Documents =
    [
        ("1.md", "---\nseverity: SEV2\nservices: [Mail, web]\ntags: [tls]\nteam: Core\nstatus: resolved\n---\n# One, 2025-01-02\n\n## Action items\n\n| Owner | Due | Item | Status |\n|---|---|---|---|\n| @ada, @ben | 2026-01-01 | Add a check | open |"),
        ("2.md", "---\nseverity: sev-2\nservices: [mail, mail]\nstatus: Resolved (see the ticket)\n---\n# Two, 2025-02-02\n\n## Action items\n\n| Owner | Item | Status |\n|---|---|---|\n| ada | Add a check | done |"),
        ("3.md", "---\nseverity: SEV2\nservices: [mail]\nstatus: ✅ resolved – at last\n---\n# Three, 2026-02-02\n\n## Action items\n\n- [ ] Add a check"),
        ("4.md", "---\nseverity: 1\nkind: near-miss\nteam: Core\nstatus: draft\n---\n# Four, 2024-02-02\n\n## Summary\n\nNothing broke."),
        ("5.md", "---\nkind: retrospective\ntags: [process, process]\n---\n# Five\n\n## What went well\n\n- All."),
    ];

    [Fact]
    public async Task Tell_documents_apart_by_what_they_say() => await Verify(string.Concat(
        Facet.Of(Site.Of(Documents).Model).Select(f => $"{f.Key} ({f.Name})\n{string.Concat(f.Values.Select(v => $"  {v.Label}: {string.Join(' ', v.Documents.Select(d => d.Path))}\n"))}")));

    [Fact]
    public void What_all_documents_share_is_nothing_to_choose() => Assert.DoesNotContain(Facet.Of(Site.Of(Documents).Model), f => f.Key == "team");

    [Fact]
    public void A_few_documents_need_none()
    {
        var site = Site.Of(Documents[..4]);
        Assert.Empty(Facet.Of(site.Model));
        Assert.Null(site.Page("index.html").QuerySelector("#facets"));
        Assert.DoesNotContain(site.Paths, p => p.StartsWith("search/facets", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_holds_their_places_from_the_start()
    {
        var page = Site.Of(Documents).Page("index.html");
        Assert.Equal(["Severity", "Service", "Tag", "Kind", "Status", "Owner", "Action items", "Year"], page.QuerySelectorAll("#facets button").Select(b => b.TextContent));
        Assert.All(page.QuerySelectorAll("#facets button"), b =>
        {
            Assert.Equal("search/facets.js", b.GetAttribute("data-source"));
            Assert.Equal("fieldset", page.GetElementById(b.GetAttribute("aria-controls")!)!.LocalName);
        });
    }

    [Fact]
    public void Few_documents_have_them_in_one_file_and_many_in_one_each()
    {
        Assert.Equal(
            "postmortemSearch.facet(\"severity\",[\"Severity 1\",\"B\",\"SEV2\",\"CBB\"]);",
            Site.Of(Documents).Text("search/facets.js").Split('\n')[0]);
        var many = Site.Of([.. Enumerable.Range(0, SearchFiles.LargestWhole + 1).Select(i => ($"{i}.md", $"---\nseverity: {1 + (i % 2)}\n---\n# Incident {i}, {2025 + (i % 2)}-01-01"))]);
        Assert.Equal(["search/facets/severity.js", "search/facets/year.js"], many.Paths.Where(p => p.StartsWith("search/facets", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Many_documents_have_the_words_that_a_mistyped_one_may_mean()
    {
        var many = Site.Of([.. Enumerable.Range(0, SearchFiles.LargestWhole + 1).Select(i => ($"{i}.md", $"# Certificate {i}, 2025-01-01\n\n## Summary\n\n{(i < 2 ? "mailer sev2" : $"only{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}")} to\n\n{string.Join(' ', Enumerable.Range(0, 300).Select(w => $"x{i}y{w}"))}"))]);
        Assert.Equal("postmortemSearch.vocabulary(0,[\"certificate mailer mortem post summary\",\"HBHHH\"]);\n", many.Text("search/vocabulary/0.js"));
        Assert.DoesNotContain(Site.Of(Documents).Paths, p => p.Contains("vocabulary", StringComparison.Ordinal));
    }
}
