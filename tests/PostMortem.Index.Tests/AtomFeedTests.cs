using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace PostMortem.Index.Tests;

public class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Tells_the_newest_documents_first() => await Verify(Site.Of(
        ("a.md", "---\nservices: [checkout]\ntags: [tls, checkout]\nteam: Storefront\n---\n# Checkout refuses <cards> & more, 2026-02-03\n\n## Summary\n\nOrders failed for \"38 minutes\".\n\n## Timeline\n\nAll times UTC.\n\n- 10:02 Checkout fails.\n- 10:40 The incident is resolved."),
        ("b.md", "# Mail is late, 2026-02-02\n\nPublished: 2026-02-10"),
        ("undated.md", "# Without a day\n\n## Timeline\n\n## Action items")).Text("feed.xml"));

    [Theory]
    [InlineData("2026-02-09T00:00:00Z", "published: 2026-02-09\nreviewed: 2026-02-06\nresolved: 2026-02-03T11:00Z\ndate: 2026-02-03")]
    [InlineData("2026-02-06T00:00:00Z", "reviewed: 2026-02-06\nresolved: 2026-02-03T11:00Z\ndate: 2026-02-03")]
    [InlineData("2026-02-03T11:00:00Z", "resolved: 2026-02-03T11:00Z\ndate: 2026-02-03")]
    [InlineData("2026-02-03T10:30:00Z", "resolved: 2026-02-03T11:30+01:00\ndate: 2026-02-03")]
    [InlineData("2026-02-03T00:00:00Z", "date: 2026-02-03")]
    public void Is_as_new_as_the_last_that_is_told_of_a_document(string updated, string frontMatter)
    {
        var feed = Feed(Site.Of(("a.md", $"---\nkind: post-mortem\n{frontMatter}\n---\n# A")));
        Assert.Equal([updated, updated], feed.Descendants(Atom + "updated").Select(u => u.Value));
    }

    [Fact]
    public void Holds_what_the_standard_demands()
    {
        var site = Site.Of([.. Enumerable.Range(0, AtomFeed.MostEntries + 5).Select(i => ($"{i}.md", $"# Incident {i}, {2000 + i}-01-01")), ("hostile.md", "---\ntitle: \"\\u0007 ]]> <x> \\u202E\"\nteam: '&'\ntags: [\"\\u0001\"]\n---\n2060-01-01")]);
        var feed = Feed(site);
        Assert.Equal(Atom + "feed", feed.Name);
        AssertIdentity(feed);
        Assert.Single(feed.Elements(Atom + "author"), a => a.Elements(Atom + "name").Single().Value == "Invented");
        Assert.Single(feed.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "self");
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(AtomFeed.MostEntries, entries.Count);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(entries[0].Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value);
        foreach (var entry in entries)
        {
            AssertIdentity(entry);
            // Without content, an entry must have a link to what it stands for.
            Assert.Contains(Assert.Single(entry.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value, site.Paths);
            Assert.True(entry.Elements(Atom + "summary").Count() <= 1);
        }
    }

    [Fact]
    public void Is_read_by_a_library()
    {
        using var reader = XmlReader.Create(new StringReader(Site.Of(("a.md", "---\nteam: Storefront\n---\n# A, 2026-02-03\n\n## Summary\n\nÄ < b.")).Text("feed.xml")));
        var item = Assert.Single(SyndicationFeed.Load(reader).Items);
        Assert.Equal(("A, 2026-02-03", "Ä < b.", "Storefront"), (item.Title.Text, item.Summary.Text, item.Authors.Single().Name));
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 0, 0, 0, TimeSpan.Zero), item.LastUpdatedTime);
        Assert.Equal(new Uri("documents/a.html", UriKind.Relative), item.Links.Single().Uri);
    }

    [Fact]
    public void Is_valid_without_entries() => AssertIdentity(Feed(Site.Of(("a.md", "# Without a day"))));

    [Fact]
    public void Is_named_by_every_page()
    {
        var site = Site.Of(("a.md", "# A"));
        Assert.Equal("feed.xml", site.Page("index.html").QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Equal("../feed.xml", site.Page("documents/a.html").QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
    }

    [Fact]
    public void Ids_are_those_of_the_standard() =>
        Assert.Equal(new Guid("886313e1-3b8a-5372-9b90-0c9aee199e5d"), NamedUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "python.org"));

    [Fact]
    public void An_id_stays_whatever_the_document_says_and_is_no_other_projects()
    {
        var (document, changed) = (Site.Of(("a/x.md", "# A")).Model.Documents[0], Site.Of(("a/x.md", "# B"), ("b.md", "# B")).Model.Documents[0]);
        Assert.Equal(NamedUuid.OfDocument("P", document), NamedUuid.OfDocument("P", changed));
        Assert.NotEqual(NamedUuid.OfDocument("P", document), NamedUuid.OfDocument("Q", document));
    }

    private static XElement Feed(Site site) => XDocument.Parse(site.Text("feed.xml")).Root!;

    private static void AssertIdentity(XElement element)
    {
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Assert.Single(element.Elements(Atom + "id")).Value);
        Assert.NotEqual("", Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", Assert.Single(element.Elements(Atom + "updated")).Value);
    }
}
