using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostMortem.Index.Tests;

public class PlainIndexTests
{
    [Fact]
    public async Task Lists_all_documents_by_year() => await Verify(Site.Of(
        ("postmortems/old.md", "# Old, 2024-05-06\n\n## Summary\n\n" + string.Concat(Enumerable.Repeat("It broke again. ", 40))),
        ("postmortems/new.md", "---\nseverity: SEV2\nservices: [mail]\n---\n# New [*first*], 2026-01-02\n\n## Summary\n\nThe `relay` was <slow>."),
        ("undated.md", "# Without a day\n\n## Timeline\n\n## Action items")).Text("llms.txt"));

    [Fact]
    public void A_title_cannot_break_out_of_its_link()
    {
        const string Title = "](https://example.org) <script> `a [b] ` ](x) &lt; \\";
        var site = Site.Of(("a.md", $"---\ntitle: '{Title}'\n---\ntext"));
        var link = Markdown.Parse(site.Text("llms.txt")).Descendants<LinkInline>().First();
        Assert.Equal("documents/a.html", link.Url);
        Assert.Equal(Title, string.Concat(link.Descendants<LiteralInline>()));
        Assert.Empty(Markdown.Parse(site.Text("llms.txt")).Descendants<HtmlInline>());
    }
}
