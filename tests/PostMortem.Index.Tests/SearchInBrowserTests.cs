using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PostMortem.Index.Tests;

/// <summary>What the search forgives, phrases, and filters.</summary>
public class SearchInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string, string)[] Six =
    [
        ("pool.md", "---\nseverity: SEV1\nservices: [shop, mail]\n---\n# Pool runs dry, 2026-02-03\n\n## Summary\n\nThe connection pool of the shop was empty.\n\n## Action items\n\n| Owner | Due | Item | Status |\n|---|---|---|---|\n| @ada | 2026-03-01 | Add an alert | open |"),
        ("swim.md", "---\nseverity: SEV2\nservices: [shop]\n---\n# A swimming pool, 2025-01-01\n\n## Summary\n\nNo connection to any pool.\n\n## Action items\n\n| Owner | Due | Item | Status |\n|---|---|---|---|\n| @ben | 2025-03-01 | Add an alert | done |"),
        ("mail.md", "---\nseverity: SEV2\nservices: [mail]\n---\n# Mail is late, 2025-02-02\n\n## Summary\n\nThe certificate of a relay ran out."),
        ("title.md", "---\nseverity: SEV3\n---\n# Rollback, 2024-01-01\n\n## Summary\n\nIt took long."),
        ("summary.md", "---\nseverity: SEV3\n---\n# Slow pages, 2024-02-01\n\n## Summary\n\nA rollback took long."),
        ("cause.md", "---\nseverity: SEV3\n---\n# Slow carts, 2024-03-01\n\n## Summary\n\nIt took long.\n\n## Root causes\n\n- A rollback was not tried."),
        ("body.md", "---\nseverity: SEV3\n---\n# Slow mails, 2024-04-01\n\n## Summary\n\nIt took long.\n\n## Impact\n\nA rollback was too late."),
    ];

    [ChromiumFact]
    public async Task Title_comes_before_summary_before_causes_before_the_rest()
    {
        await using var site = await chromium.Open(Six);
        await site.Query.FillAsync("rollback");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(4);
        Assert.Equal(["Rollback, 2024-01-01", "Slow pages, 2024-02-01", "Slow carts, 2024-03-01", "Slow mails, 2024-04-01"], await site.Hits.Locator("h3").AllTextContentsAsync());
    }

    [ChromiumFact]
    public async Task A_static_host_serves_it_as_well()
    {
        await using var site = await chromium.Open(Six);
        await using var host = new StaticHost(site.Folder);
        site.Requests.Clear();
        await site.Page.GotoAsync(host.Address + "index.html#q=rollback&severity=SEV3");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(4);
        await site.Hits.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(site.Page).ToHaveTitleAsync("Rollback, 2024-01-01 – Invented");
        Assert.Empty(site.Complaints);
        Assert.All(site.Requests, r => Assert.StartsWith(host.Address, r, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Words_in_quotes_stand_together_and_whole()
    {
        await using var site = await chromium.Open(Six);
        await site.Query.FillAsync("connection pool");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(2);
        await site.Query.FillAsync("\"connection pool\"");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await Assertions.Expect(Status(site)).ToHaveTextAsync("1 document has the phrase.");
        await Assertions.Expect(site.Hits.Locator("mark").Last).ToHaveTextAsync("connection pool");
        await site.Query.FillAsync("\"connection po");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await site.Query.FillAsync("\"pool connection\"");
        await Assertions.Expect(Status(site)).ToContainTextAsync("No document has the phrase; 2 documents have its words.");
        await Status(site).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(site.Query).ToHaveValueAsync("pool connection");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(2);
        await site.Query.FillAsync("\"roll\"");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(0);
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task A_phrase_of_a_large_site_is_sought_in_the_best_documents_first()
    {
        await using var site = await chromium.Open([.. Enumerable.Range(0, 60).Select(i => ($"{i}.md", $"# Incident {i}, 2025-01-{1 + (i % 28):00}\n\n## Summary\n\n{(i == 7 ? "red " : "red and ")}lamp.{(i == 7 ? string.Concat(Enumerable.Repeat(" and so on", 99)) : "")}"))]);
        await site.Query.FillAsync("\"red lamp\"");
        await Assertions.Expect(Status(site)).ToContainTextAsync("0 of the 40 best documents have the phrase; 20 documents with its words not yet looked at.");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Look further" }).ClickAsync();
        await Assertions.Expect(Status(site)).ToHaveTextAsync("1 document has the phrase.");
        await Assertions.Expect(site.Hits.Locator("a")).ToBeFocusedAsync();
    }

    [ChromiumFact]
    public async Task A_mistyped_word_is_understood_and_says_how()
    {
        await using var site = await chromium.Open(Six);
        foreach (var typed in new[] { "certifcate", "cretificate", "certificaate", "sertifficate", "certifc" })
        {
            await site.Query.FillAsync(typed);
            await Assertions.Expect(Status(site)).ToContainTextAsync($"No document has “{typed}”. Showing certificate instead.");
            Assert.Equal(["Mail is late, 2025-02-02"], await site.Hits.Locator("h3").AllTextContentsAsync());
        }

        await Status(site).GetByRole(AriaRole.Button, new() { Name = "certificate" }).ClickAsync();
        await Assertions.Expect(site.Query).ToHaveValueAsync("certificate");
        await Assertions.Expect(Status(site)).ToHaveTextAsync("1 document. Enter opens it.");

        // A name is not another name; a short word is not another one.
        foreach (var typed in new[] { "sev4", "poo1", "ad", "zzzzzzzz", "\"certifcate\"" })
        {
            await site.Query.FillAsync(typed);
            await Assertions.Expect(Status(site)).ToContainTextAsync("Nothing found");
        }
    }

    [ChromiumFact]
    public async Task In_a_split_index_a_mistyped_word_loads_one_more_file()
    {
        await using var site = await chromium.Open([.. Enumerable.Range(0, SearchFiles.LargestWhole + 20)
            .Select(i => ($"{i}.md", $"# Incident {i}, 2026-01-{1 + (i % 28):00}\n\n## Summary\n\n{(i < 3 ? "certificate" : "relay")}\n\n" + string.Join(' ', Enumerable.Range(0, 60).Select(w => $"word{i * 60 + w}padding"))))]);
        foreach (var typed in new[] { "certifcate", "ecrtificate", "xcertificate" })
        {
            await site.Query.FillAsync(typed);
            await Assertions.Expect(Status(site)).ToContainTextAsync("Showing certificate instead. 3 documents.");
        }

        Assert.Single(site.Requests, r => r.Contains("/search/vocabulary/", StringComparison.Ordinal));
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task Filters_count_what_the_query_and_the_others_leave()
    {
        await using var site = await chromium.Open(Six);
        Assert.DoesNotContain(site.Requests, r => r.Contains("facets", StringComparison.Ordinal));
        await Open(site, "Severity");
        Assert.Equal(["SEV1 1", "SEV2 2", "SEV3 4"], await Values(site));
        await site.Query.FillAsync("pool");
        await Assertions.Expect(site.Page.Locator(".values label")).ToHaveCountAsync(2);
        Assert.Equal(["SEV1 1", "SEV2 1"], await Values(site));
        await Box(site, "SEV2").CheckAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await Assertions.Expect(Status(site)).ToHaveTextAsync("1 document of 2.");
        Assert.Equal(["SEV1 1", "SEV2 1"], await Values(site));
        await Open(site, "Action items");
        Assert.Equal(["All done 1"], await Values(site));
        await Open(site, "Severity");
        await Box(site, "SEV1").CheckAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(2);
        await Open(site, "Service");
        Assert.Equal(["shop 2", "mail 1"], await Values(site));
        Assert.Empty(site.Complaints);
        var found = await site.Page.RunAxe(new AxeRunOptions { Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } } });
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        Assert.All(site.Requests, r => Assert.StartsWith("file:", r, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Filters_live_in_the_address_and_each_choice_is_a_step()
    {
        await using var site = await chromium.Open(Six);
        await Open(site, "Severity");
        await Box(site, "SEV2").CheckAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(2);
        Assert.Equal(["Mail is late, 2025-02-02", "A swimming pool, 2025-01-01"], await site.Hits.Locator("h3").AllTextContentsAsync());
        await Open(site, "Service");
        await Box(site, "mail").CheckAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        Assert.EndsWith("index.html#severity=SEV2&service=mail", site.Page.Url, StringComparison.Ordinal);
        await site.Page.GoBackAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(2);
        await Assertions.Expect(Box(site, "mail")).Not.ToBeCheckedAsync();
        await site.Page.GoBackAsync();
        await Assertions.Expect(site.Page.Locator("#list")).ToBeVisibleAsync();
        await site.Page.GoForwardAsync();
        await site.Page.GoForwardAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await site.Query.FillAsync("relay");
        await Assertions.Expect(site.Page).ToHaveURLAsync(new Regex("#q=relay&severity=SEV2&service=mail$"));
        var shared = site.Page.Url;
        await site.Page.Locator(".skip").FocusAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(site.Page.Locator("#page-content")).ToBeFocusedAsync();
        await Assertions.Expect(site.Query).ToHaveValueAsync("relay");

        await site.Page.GotoAsync("about:blank");
        await site.Page.GotoAsync(shared);
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await Assertions.Expect(site.Query).ToHaveValueAsync("relay");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Severity: SEV2" }).ClickAsync();
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Service: mail" })).ToBeFocusedAsync();
        Assert.EndsWith("#q=relay&service=mail", site.Page.Url, StringComparison.Ordinal);
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task Filters_work_without_a_mouse()
    {
        await using var site = await chromium.Open(Six);
        await site.Page.Keyboard.PressAsync("/");
        await site.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Facet(site, "Severity")).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Facet(site, "Severity")).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(site.Page.Locator(".values label")).ToHaveCountAsync(3);
        await site.Page.Keyboard.PressAsync("Tab");
        await site.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Box(site, "SEV1")).ToBeCheckedAsync();
        await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
        await Assertions.Expect(Box(site, "SEV1")).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(site.Page.Locator("#facet-severity")).ToBeHiddenAsync();
        await Assertions.Expect(Facet(site, "Severity")).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("/");
        await site.Page.Keyboard.TypeAsync("pool");
        await site.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(site.Page).ToHaveURLAsync(new Regex("/documents/pool\\.html"));
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task A_filter_that_nothing_has_shows_so_and_can_be_removed()
    {
        await using var site = await chromium.Open(Six);
        await site.GoTo("index.html");
        await site.Page.GotoAsync(site.Page.Url + "#service=gone&nonsense=1");
        await Assertions.Expect(Status(site)).ToHaveTextAsync("0 documents of 7.");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter Service: gone" }).ClickAsync();
        await Assertions.Expect(site.Page.Locator("#list")).ToBeVisibleAsync();
        Assert.EndsWith("index.html", site.Page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Hostile_values_are_text_and_many_can_be_narrowed()
    {
        string[] hostile = ["__proto__", "constructor", "</script><img src=x onerror=alert(1)>", "a & b=c #d", "\\u202Eevil", new('w', 300)];
        await using var site = await chromium.Open([.. Enumerable.Range(0, 20)
            .Select(i => ($"{i}.md", $"---\nservices: [\"{(i < hostile.Length ? hostile[i] : $"service{i}")}\"]\n---\n# Incident {i}, 2026-01-{1 + i:00}"))]);
        await site.Page.SetViewportSizeAsync(360, 740);
        await Open(site, "Service");
        await Assertions.Expect(site.Page.Locator(".values label")).ToHaveCountAsync(20);
        Assert.Equal(0, await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal(0, await site.Page.Locator("#facets img, #facets script").CountAsync());
        await site.Page.GetByLabel("Filter this list").FillAsync("zebra");
        await Assertions.Expect(site.Page.Locator("fieldset:not([hidden]) .more")).ToHaveTextAsync("None has “zebra” in it.");
        foreach (var label in new[] { "__proto__", "</script><img src=x onerror=alert(1)>", "a & b=c #d", "\uFFFDevil" })
        {
            await site.Page.GetByLabel("Filter this list").FillAsync(label[..^1].ToUpperInvariant());
            await site.Page.Locator(".values label").CheckAsync();
            await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
            var filtered = site.Page.Url;
            await site.GoTo("actions.html");
            await site.Page.GotoAsync(filtered);
            await Assertions.Expect(site.Page.GetByRole(AriaRole.Button, new() { Name = $"Remove the filter Service: {label}" })).ToBeVisibleAsync();
            await Assertions.Expect(site.Hits).ToHaveCountAsync(1);
            Assert.Equal(0, await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await site.GoTo("index.html");
            await Open(site, "Service");
        }

        Assert.Empty(site.Complaints);
        Assert.All(site.Requests, r => Assert.StartsWith("file:", r, StringComparison.Ordinal));
    }

    private static ILocator Status(OpenSite site) => site.Page.Locator("#status");

    private static ILocator Facet(OpenSite site, string name) => site.Page.Locator("#facets > button", new() { HasText = name });

    private static async Task Open(OpenSite site, string name)
    {
        await Facet(site, name).ClickAsync();
        await Assertions.Expect(Facet(site, name)).ToHaveAttributeAsync("aria-expanded", "true");
    }

    private static ILocator Box(OpenSite site, string label) => site.Page.GetByRole(AriaRole.Checkbox, new() { Name = label });

    private static async Task<IEnumerable<string>> Values(OpenSite site) => await site.Page.Locator("fieldset:not([hidden]) .values label").AllTextContentsAsync();
}
