using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PostMortem.Index.Tests;

public class PagesInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string, string)[] All =
    [
        .. Board.Documents,
        ("search.md", """
            ---
            severity: SEV2
            services: [search]
            ---
            # Search is slow, 2026-01-09

            ## Timeline

            All times UTC.

            - 10:00 Searches start failing for all users.
            - 10:10 PagerDuty alert fires.
            - 10:15 @ada acknowledges.
            - 10:40 Rollback completes; error rate drops, mitigated.
            - 11:00 All searches work; incident resolved.

            ## Action items

            | Action | Due |
            |---|---|
            | Alert on the age of the index | 2026-02-01 |
            """),
        .. Enumerable.Range(1, 6).Select(i => ($"more/{i}.md", $"---\nseverity: SEV{i % 3}\nservices: [search]\n---\n# Disk full again, 2025-0{i}-20\n\n## Timeline\n\n- 10:00 UTC Searches start failing for all users.\n- 10:{i}0 UTC PagerDuty alert fires.\n- 1{i}:00 UTC All searches work; incident resolved.\n")),
        ("retro.md", "---\nkind: retrospective\n---\n# Sprint, 2026-03-01\n\n## What went well\n\n- All."),
    ];

    private static readonly string[] PageTypes = ["index.html", "actions.html", "review.html", "insight.html", "documents/search.html", "documents/disk.html"];

    private static readonly string[] CustomerPageTypes = ["customers/index.html", "customers/reports/2026-02-03-sign-in-failed.html", "customers/reports/2026-03-15-orders-arrived-late.html"];

    [ChromiumFact]
    public async Task Nothing_keeps_anybody_from_reading_a_page()
    {
        await using var site = await chromium.Open(All);
        CustomerPublisher.Publish(Site.Analysis(CustomerEditionTests.All), Path.Combine(site.Folder, "customers"));
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await site.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            foreach (var page in PageTypes.Concat(CustomerPageTypes))
            {
                await site.GoTo(page);
                Assert.Empty(site.Complaints);
                var found = await site.Page.RunAxe(new AxeRunOptions { Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } } });
                Assert.True(found.Violations.Length == 0, $"{page}, {scheme}: {string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"))}");
                // It tries to load the styles anew, which the pages allow no one.
                site.Complaints.Clear();
            }
        }
    }

    [ChromiumFact]
    public async Task Pages_fit_a_phone()
    {
        await using var site = await chromium.Open(All);
        CustomerPublisher.Publish(Site.Analysis(CustomerEditionTests.All), Path.Combine(site.Folder, "customers"));
        await site.Page.SetViewportSizeAsync(360, 740);
        foreach (var page in PageTypes.Concat(CustomerPageTypes))
        {
            await site.GoTo(page);
            Assert.Equal(0, await site.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    [ChromiumFact]
    public async Task Action_items_are_filtered_grouped_and_sorted_and_the_address_says_how()
    {
        await using var site = await chromium.Open(All);
        await site.GoTo("actions.html#owner=%40ben");
        await Assertions.Expect(Groups(site)).ToHaveTextAsync(["Overdue 1", "Due later 1"]);
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 of 6 items");
        await Assertions.Expect(site.Page.Locator("select[name=owner]")).ToHaveValueAsync("@ben");

        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await site.Page.Locator("select[name=group]").SelectOptionAsync("none");
        await Assertions.Expect(Groups(site)).ToHaveTextAsync(["All 6"]);
        var what = site.Page.GetByRole(AriaRole.Columnheader, new() { Name = "What" });
        await what.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(what).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(site.Page.Locator("#items .what > p:first-child").First).ToHaveTextAsync("Alert on the age of the index");
        await what.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(site.Page.Locator("#items .what > p:first-child").First).ToHaveTextAsync("Write a runbook for a full volume");
        Assert.EndsWith("#group=none&sort=what&order=down", site.Page.Url, StringComparison.Ordinal);

        var owner = site.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Owner" }).First;
        await owner.GetByRole(AriaRole.Button).ClickAsync();
        await owner.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(site.Page.Locator("#items td.owner")).ToHaveTextAsync(["@cleo", "@ben", "@ben", "@ada", "nobody", "nobody"]);

        await site.Page.Locator(".tally").GetByRole(AriaRole.Link, new() { Name = "detect" }).ClickAsync();
        await Assertions.Expect(site.Page.Locator("#items td.category")).ToHaveTextAsync(["detect", "detect"]);
        Assert.EndsWith("actions.html#category=detect", site.Page.Url, StringComparison.Ordinal);
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task An_address_that_means_nothing_shows_nothing_wrong()
    {
        await using var site = await chromium.Open(All);
        await site.GoTo("actions.html#owner=%3Cimg%20src%3Dx%3E&sort=constructor&group=__proto__&state=x");
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("0 of 6 items");
        await Assertions.Expect(site.Page.Locator("main img")).ToHaveCountAsync(0);
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task Times_are_those_of_the_reader_on_demand()
    {
        await using var site = await chromium.Open(All);
        await site.GoTo("documents/search.html");
        var button = site.Page.GetByRole(AriaRole.Button, new() { Name = "Show my local time" });
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(site.Page.Locator(".timeline figcaption")).ToContainTextAsync("2026-01-09 11:00 to 12:00 Europe/Berlin");
        await Assertions.Expect(site.Page.Locator("#entry-2")).ToHaveTextAsync(new Regex(@"^11:10 (CET|GMT\+1) 10:10 PagerDuty alert fires\.$"));
        await button.ClickAsync();
        await Assertions.Expect(site.Page.Locator(".timeline figcaption")).ToContainTextAsync("2026-01-09 10:00 to 11:00 UTC");
        await Assertions.Expect(site.Page.Locator("#entry-2")).ToHaveTextAsync("10:10 PagerDuty alert fires.");
        Assert.Empty(site.Complaints);
    }

    [ChromiumFact]
    public async Task A_point_leads_to_the_words_of_its_entry()
    {
        await using var site = await chromium.Open(All);
        await site.GoTo("documents/search.html");
        await site.Page.Locator(".course a").Nth(1).ClickAsync();
        await Assertions.Expect(site.Page.Locator(":target")).ToContainTextAsync("PagerDuty alert fires.");
    }

    private static ILocator Groups(OpenSite site) => site.Page.Locator("#items .group");
}
