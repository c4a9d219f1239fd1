using System.Text;
using AngleSharp.Html.Parser;
using PostMortem.Diagnostics;

namespace PostMortem.Index.Tests;

public sealed class CustomerEditionTests : IDisposable
{
    /// <summary>Everybody and everything that no document below may give away.</summary>
    private static readonly string[] Internals =
    [
        "odalys", "ferreira", "tindra", "wikander", "@jorunn", "jorunn", "bergljot", "quillfeather", "Nightjar", "Kestrel", "zwart-lake", "db-7", "queue-3", "prod.internal", "10.20.30.40", "SHOP-4711", "INC-9001", "SEV1",
        "wiki.corp", "grafana", "orders-writer", "Unhandled", "token", "hunter", "moritz",
    ];

    private const string ForBoth = """
        ---
        id: INC-9001
        title: Orders arrived late
        kind: post-mortem
        audience: [internal, customer]
        date: 2026-03-15
        severity: SEV1
        status: reviewed by Odalys
        team: Nightjar
        services: [orders-writer]
        authors: ["@odalys", Tindra Wikander <tindra.wikander@zwart-lake.io>]
        started: 2026-03-15 14:22 UTC
        detected: 2026-03-15 14:31 UTC
        resolved: 2026-03-15 15:47 UTC
        ---
        <!-- Jorunn: ask Bergljot Quillfeather before this leaves the house -->

        # Orders arrived late

        **Incident commander:** Tindra Wikander
        **Ticket:** SHOP-4711

        ## Summary

        **Owner:** Bergljot Quillfeather

        On 15 March 2026 from 14:22 to 15:47 UTC orders arrived up to an hour late. ![Graph by Odalys](https://grafana.wiki.corp/odalys.png)
        No order was lost, and [all of them](https://wiki.corp/~jorunn "by Jorunn") were delivered. ~~Odalys broke it.~~

        ```
        2026-03-15 14:22:07 ERROR db-7.prod.internal: Unhandled, says odalys
        ```

        - Cards were charged once.
          <!-- db-7 -->

        | Who | What |
        |---|---|
        | @jorunn | restarted queue-3.prod.internal |

        <p title="Odalys">Moritz wrote this in HTML</p>

        ## Impact

        Kestrel had 40 calls.

        ## Timeline

        | Time (UTC) | Who | What |
        |---|---|---|
        | 14:22 | @odalys | db-7.prod.internal runs full |
        | 14:31 | Jorunn | sees the alert on 10.20.30.40 |
        | 15:47 | Tindra | All orders arrive; incident resolved. |

        ## Root causes

        Odalys Ferreira changed the limit of `orders-writer`. We are sorry for the delay.

        ## What went well

        Bergljot was awake.

        ## Action items

        | Action | Owner | Due | Ticket |
        |---|---|---|---|
        | Raise the limit before the volume is full | @odalys | 2026-04-01 | SHOP-4711 |
        | Alert on the age of orders | Kestrel | 2026-04-01 | [SHOP-4712](https://wiki.corp/SHOP-4712) |
        | Write a runbook for a full volume | Jorunn | 2026-04-01 | SHOP-4713 |
        """;

    private const string ForCustomers = """
        ---
        title: Sign-in failed
        audience: customer
        date: 2026-02-03
        authors: Moritz
        team: Nightjar
        id: INC-9002
        ---
        <!-- Moritz: no word about db-7 -->

        We are sorry that you could not sign in.

        ## What happened

        On 3 February 2026 from 09:00 to 09:40 UTC you could not sign in with a [password](mailto:bergljot.quillfeather@zwart-lake.io). ![Moritz at queue-3](moritz.png)

        | Region | Failed |
        |---|---|
        | Europe | 40 % |

        ## Timeline

        - 09:00 UTC Sign-in fails.
        - 09:40 UTC Sign-in works again.

        ## What we are doing about it

        - Test certificates each day (owner: Moritz, SHOP-4711)

        ## What went well

        Kestrel found it.
        """;

    /// <summary>A document of each sort.</summary>
    public static (string Path, string Markdown)[] All => [("incidents/odalys/SHOP-4711.md", ForBoth), ("incidents/letter.md", ForCustomers)];

    private readonly string folder = Path.Combine(Path.GetTempPath(), "postmortem-customers-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Holds_what_customers_may_read()
    {
        var result = Publish(All);
        Assert.Empty(result.Exposed);
        Assert.Equal("assets/document.css assets/icon.svg assets/site.css index.html postmortem.manifest reports/2026-02-03-sign-in-failed.html reports/2026-03-15-orders-arrived-late.html", string.Join(' ', result.Files));
        await Verify(string.Join('\n', Main("index.html"), Main("reports/2026-03-15-orders-arrived-late.html"), Main("reports/2026-02-03-sign-in-failed.html")));
    }

    [Fact]
    public void No_file_of_it_names_anybody_or_anything_internal()
    {
        Publish([.. All, ("incidents/internal.md", ForBoth.Replace("[internal, customer]", "internal", StringComparison.Ordinal))]);
        AssertNothingInternal();
        Assert.Equal(3, Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Length);
    }

    /// <summary>Words that a name in the published part begins to give away: each one keeps the whole document out.</summary>
    [Theory]
    [InlineData("Tindra restarted it.", "PM6001")]
    [InlineData("It was tindra.", "PM6001")]
    [InlineData("Jorunn's change did it.", "PM6001")]
    [InlineData("Ask @bergljot about it.", "PM6001")]
    [InlineData("Ask odalys&#64;zwart-lake.io about it.", "PM6001")]
    [InlineData("A change by **Ti**ndra\nWikander did it.", "PM6001")]
    [InlineData("The Nightjar team restarted it.", "PM6002")]
    [InlineData("Kestrel restarted it.", "PM6001")]
    [InlineData("A disk of db-7 was full.", "PM6002")]
    [InlineData("The disk of [this](https://x.example) `queue-3.prod.internal` was full.", "PM6002")]
    [InlineData("The host 10.20.30.40 was full.", "PM6002")]
    [InlineData("See SHOP-4711.", "PM6002")]
    [InlineData("It was a SEV1.", "PM6002")]
    [InlineData("It was a Sev-2.", "PM6002")]
    [InlineData("> Tindra said so.", "PM6001")]
    [InlineData("1. Tindra said so.", "PM6001")]
    [InlineData("The key AKIAQ7RTZ2MNXL4BDV6W leaked.", "PM6004")]
    public void What_gives_something_away_keeps_the_document_out(string words, string rule)
    {
        foreach (var document in new[] { ForBoth.Replace("No order was lost,", $"No order was lost.\n\n{words}\n\nIt is over,", StringComparison.Ordinal), InLetter(words) })
        {
            var result = Publish(("incidents/a.md", document), ("incidents/b.md", ForCustomers));
            Assert.Contains(rule, result.Exposed.Select(e => e.Id));
            Assert.All(result.Exposed, e => Assert.Equal((Severity.Error, "/project/incidents/a.md"), (e.DefaultSeverity, e.Path)));
            Assert.Contains(result.Exposed, e => document.Split('\n')[e.Start.Line - 1] is var line && words.Split('\n').Any(w => line.Contains(w, StringComparison.Ordinal)));
            Assert.Equal(["incidents/a.md"], result.Withheld.Select(d => d.RelativePath));
            Assert.Equal(["reports/2026-02-03-sign-in-failed.html"], result.Files.Where(f => f.StartsWith("reports/", StringComparison.Ordinal)));
            Assert.DoesNotContain("Orders arrived late", File.ReadAllText(Path.Combine(folder, "index.html")), StringComparison.Ordinal);
            AssertNothingInternal();
        }
    }

    [Theory]
    [InlineData("title: Orders arrived late", "title: Tindra broke the orders")]
    [InlineData("Raise the limit before", "Ask Tindra to raise the limit before")]
    [InlineData("Alert on the age of orders", "Alert `orders-writer` on the age of orders")]
    public void Titles_and_actions_are_judged_as_well(string before, string after)
    {
        var result = Publish(("a.md", ForBoth.Replace(before, after, StringComparison.Ordinal)));
        Assert.NotEmpty(result.Exposed);
        Assert.Empty(result.Published);
        AssertNothingInternal();
    }

    [Fact]
    public void A_document_that_is_withheld_later_disappears()
    {
        Publish(("a.md", ForBoth));
        Publish(("a.md", ForBoth.Replace("No order was lost", "Tindra lost no order", StringComparison.Ordinal)));
        Assert.Equal("assets/document.css assets/icon.svg assets/site.css index.html postmortem.manifest", string.Join(' ', FilesInFolder()));
        AssertNothingInternal();
    }

    [Theory]
    [InlineData("# Orders\n\nThis is a report for our customers.\n\n## Summary\n\nSlow on 2026-03-15.")]
    [InlineData("---\naudience: internal\n---\n# Orders\n\n## Summary\n\nSlow on 2026-03-15.")]
    [InlineData("---\naudience: [internal, customer]\nkind: retrospective\n---\n# Orders\n\n## Summary\n\nSlow on 2026-03-15.")]
    [InlineData("---\naudience: [internal, customer]\nkind: post-mortem\n---\n# Orders\n\n## Impact\n\nSlow on 2026-03-15.")]
    public void Nothing_is_published_by_guesswork(string markdown) => Assert.Empty(Publish(("a.md", markdown)).Published);

    [Fact]
    public void Documents_are_data()
    {
        const string Attack = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        Publish(("a.md", $"---\ntitle: \"</title>{Attack.Replace("\"", "\\\"", StringComparison.Ordinal)}\\u202E\"\naudience: customer\nkind: post-mortem\ndate: 2026-01-01\n---\n## What happened &lt;script&gt;alert(1)&lt;/script&gt;\n\n{Attack} &lt;script&gt;alert(1)&lt;/script&gt; [click](javascript:alert(1)) \u202Eevil\n\n| &lt;b onclick=x&gt; |\n|---|\n| &lt;iframe&gt; |\n"));
        foreach (var file in FilesInFolder().Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(text);
            Assert.Empty(page.QuerySelectorAll("script, img, iframe, b, [onclick], [onerror], a[href^=javascript]"));
            Assert.DoesNotContain('\u202E', text);
        }
    }

    [Fact]
    public void Writes_the_same_bytes_whatever_the_order()
    {
        Publish(("a.md", ForBoth), ("b.md", ForCustomers), ("c.md", ForBoth));
        var first = FilesInFolder().ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder, f))));
        Publish(("c.md", ForBoth), ("b.md", ForCustomers), ("a.md", ForBoth));
        Assert.Equal(first, FilesInFolder().ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder, f)))));
        Assert.Contains("reports/2026-03-15-orders-arrived-late-2.html", first.Keys);
    }

    /// <summary>A letter in which the same names are known as in the internal document.</summary>
    private static string InLetter(string words) => $"""
        ---
        title: Orders arrived late
        audience: customer
        date: 2026-03-15
        id: INC-9001
        severity: SEV1
        team: Nightjar
        authors: ["@odalys", Tindra Wikander]
        ---
        <!-- db-7.prod.internal, @jorunn -->

        ## What happened

        On 15 March 2026 from 14:22 to 15:47 UTC orders arrived late.

        {words}

        ## What we are doing about it

        - Raise the limit (owner: Kestrel, SHOP-4711)
        """;

    private CustomerPublishResult Publish(params (string Path, string Markdown)[] documents) => CustomerPublisher.Publish(Site.Analysis(documents), folder);

    private string Main(string path) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(File.ReadAllText(Path.Combine(folder, path))).QuerySelector("main")!.OuterHtml;

    private IEnumerable<string> FilesInFolder() =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private void AssertNothingInternal()
    {
        foreach (var file in FilesInFolder())
        {
            var text = file + "\n" + Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, file)));
            Assert.All(Internals, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{file} holds '{word}'"));
        }
    }
}
