using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PostMortem.Index.Tests;

public class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string, string)[] Three =
    [
        ("checkout.md", "# Checkout refuses cards, 2026-02-03\n\n## Summary\n\nOrders failed.\n\n## Root causes\n\nA certificate had run out; certificates were watched by nobody.\n\n## Impact\n\n1,204 orders."),
        ("mail.md", "# Mail is late, 2025-01-01\n\n## Summary\n\nQueues grew for an hour.\n\n## Timeline\n\nAll times UTC.\n\n- 10:00 The certificate of the relay is renewed."),
        ("certificate.md", "# A certificate nobody watched, 2024-01-01\n\n## Summary\n\nNothing broke."),
    ];

    [ChromiumFact]
    public async Task Typing_finds_documents_best_first_and_enter_leads_to_the_section()
    {
        await using var site = await chromium.Open(Three);
        await site.Page.Keyboard.PressAsync("/");
        await site.Page.Keyboard.TypeAsync("certif");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(3);
        Assert.Equal(["A certificate nobody watched, 2024-01-01", "Checkout refuses cards, 2026-02-03", "Mail is late, 2025-01-01"], await site.Hits.Locator("h3").AllTextContentsAsync());

        await site.Page.Keyboard.TypeAsync("icate had");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await Assertions.Expect(site.Hits.Locator(".snippet")).ToContainTextAsync("Root causes");
        await Assertions.Expect(site.Hits.Locator("mark").First).ToHaveTextAsync("certificate");

        await site.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(site.Page).ToHaveURLAsync(new Regex("/documents/checkout\\.html#root-causes$"));
        await Assertions.Expect(site.Page.Locator(":target")).ToHaveTextAsync("Root causes");
        Assert.Empty(site.Complaints);
        Assert.All(site.Requests, r => Assert.StartsWith("file:", r, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Arrows_move_through_the_hits_and_escape_clears()
    {
        await using var site = await chromium.Open(Three);
        await site.Query.FillAsync("certificate");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(3);
        await site.Page.Keyboard.PressAsync("ArrowDown");
        await site.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(site.Hits.Nth(1).Locator("a")).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("ArrowUp");
        await site.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(site.Query).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(site.Query).ToHaveValueAsync("");
        await Assertions.Expect(site.Page.Locator("#list li")).ToHaveCountAsync(3);
        await Assertions.Expect(site.Page.Locator("#list")).ToBeVisibleAsync();
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task The_query_lives_in_the_address_and_survives_going_back()
    {
        await using var site = await chromium.Open(Three);
        await site.Query.FillAsync("relay");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        Assert.EndsWith("index.html#q=relay", site.Page.Url, StringComparison.Ordinal);
        await site.Hits.Locator("a").ClickAsync();
        await Assertions.Expect(site.Page).ToHaveURLAsync(new Regex("/documents/mail\\.html"));
        await site.Page.GoBackAsync();
        await Assertions.Expect(site.Query).ToHaveValueAsync("relay");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task Says_so_when_nothing_or_not_everything_is_found()
    {
        await using var site = await chromium.Open(Three);
        await site.Query.FillAsync("zebra");
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Nothing found");
        await site.Query.FillAsync("relay zebra");
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("No document has all these words; 1 document has some.");
    }

    [ChromiumFact]
    public async Task A_split_index_loads_only_what_a_query_needs()
    {
        var many = Enumerable.Range(0, SearchFiles.LargestWhole + 60)
            .Select(i => ($"{i}.md", $"# Incident {i}, 2026-01-{1 + (i % 28):00}\n\n## Summary\n\nSystem number{i} failed.\n\n" + string.Join(' ', Enumerable.Range(0, 60).Select(w => $"word{i * 60 + w}padding")))).ToArray();
        await using var site = await chromium.Open(many);
        site.Requests.Clear();
        await site.Query.FillAsync("number17 failed");
        await Assertions.Expect(site.Hits.First.Locator("h3")).ToHaveTextAsync("Incident 17, 2026-01-18");
        await site.Query.FillAsync("system");
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("260 documents");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(20);
        var shards = site.Requests.Where(r => r.Contains("/search/words/", StringComparison.Ordinal)).ToList();
        Assert.InRange(shards.Count, 1, 6);
        Assert.True(Directory.GetFiles(Path.Combine(site.Folder, "search", "words")).Length > 6);
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task Hostile_documents_are_inert()
    {
        const string Attack = "<script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">";
        await using var site = await chromium.Open(
            ("a.md", $"---\ntitle: \"</script></title>{Attack.Replace("\"", "\\\"", StringComparison.Ordinal)} \\u202Eevil\"\n---\n## Summary {Attack}\n\nzebra {Attack} [click](javascript:document.title='owned') <javascript:document.title='owned'>\n\n```\n</code></pre>{Attack}\n```\n\n## Timeline\n\n- 10:00 x"),
            ("__proto__.md", "# constructor __proto__ toString, 2026-01-01\n\n## Summary\n\nzebra hasOwnProperty valueOf"),
            ("long.md", "# Long, 2026-01-01\n\n## Summary\n\nzebra " + new string('x', 1_000_000)));
        await site.Query.FillAsync("zebra");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(3);
        await site.Query.FillAsync("constructor");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        foreach (var page in new[] { "documents/a.html", "documents/long.html" })
        {
            await site.GoTo(page);
            foreach (var link in await site.Page.Locator("article a").AllAsync()) await link.ClickAsync();
            Assert.NotEqual("owned", await site.Page.TitleAsync());
        }

        Assert.Empty(site.Complaints);
        Assert.All(site.Requests, r => Assert.StartsWith("file:", r, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Pages_fit_a_phone()
    {
        await using var site = await chromium.Open([.. Three, ("wide.md", "# Wide, 2026-01-01\n\n" + new string('w', 300) + "\n\n| a | b |\n|---|---|\n| `" + new string('c', 200) + "` | " + string.Concat(Enumerable.Repeat("many words ", 40)) + " |\n\n```\n" + new string('d', 300) + "\n```")]);
        await site.Page.SetViewportSizeAsync(360, 740);
        foreach (var page in new[] { "index.html", "documents/checkout.html", "documents/wide.html" })
        {
            await site.GoTo(page);
            Assert.Equal(0, await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    // The newest characters are unknown to the older of the two Unicode tables, whichever that is.
    private static IEnumerable<char> Assigned => Enumerable.Range(0x20, 0x800).Select(c => (char)c).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.OtherNotAssigned);

    [ChromiumFact]
    public async Task Cuts_words_as_the_index_does()
    {
        string[] texts =
        [
            "Checkout fails at 10:40 UTC", "api-gateway_v2", "don't ‘quote’ don’t", "Café ÜBER naïve Łódź Þór ĳ ſ", "cafe\u0301", "ΣΊΣΥΦΟΣ İstanbul ıI", "障害 report レポート 한국어", "हिन्दी ไทย",
            "a🔥b 𝒳 ½ ² Ⅷ", new string('k', 40), string.Concat(Assigned), string.Join(' ', Assigned),
        ];
        await using var site = await chromium.Open(Three);
        foreach (var text in texts)
        {
            var expected = new List<string>();
            SearchWords.Each(text, w => expected.Add(w.ToString()));
            Assert.Equal(expected, await site.Page.EvaluateAsync<string[]>("text => postmortemWords(text).map(w => w.word)", text));
        }
    }
}
