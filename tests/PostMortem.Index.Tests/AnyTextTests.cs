using System.Xml.Linq;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NJsonSchema;

namespace PostMortem.Index.Tests;

public class AnyTextTests
{
    // Any characters at all, and now and then what markup is made of.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.OneOf<string>(["<", ">", "&", "\"", "'", "`", "*", "|", "</script>", "<!--", "-->", "]]>", "&lt;", "\\", "\u202E", "\uD800", "\0", "\n", "\u2028", "{", "](", "javascript:", "<b>", "a"]).Array[0, 12].Select(string.Concat));

    [Fact]
    public async Task Gives_pages_that_a_browser_need_not_repair_and_a_valid_index()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("schema", "index.schema.json"));
        Gen.Select(Text, Text, Text).Sample((title, summary, path) =>
        {
            var model = ModelOf(title, summary, path);
            var site = Site.Of(model);
            Assert.Empty(schema.Validate(site.Text("index.json")));
            var page = site.Page("index.html");
            Assert.Equal(WellFormed.Visible(model.Documents[0].Name).Trim(), page.QuerySelector("h3")!.TextContent.Trim());
            Assert.Equal(WellFormed.Visible(PlainText.OneLine(model.Documents[0].Name)), XDocument.Parse(site.Text("feed.xml"), LoadOptions.PreserveWhitespace).Descendants("{http://www.w3.org/2005/Atom}title").Last().Value);
            Assert.Equal(model.Documents[0].Page, Markdown.Parse(site.Text("llms.txt")).Descendants<LinkInline>().First().Url);
            Assert.Equal(2, OpenSearchExport.Outputs(model, title).Last().Content().AsSpan().Count((byte)'\n'));
            Assert.Equal(8, page.QuerySelectorAll("script").Length);
            Assert.Empty(site.Page(model.Documents[0].Page).QuerySelectorAll("script"));
        }, iter: 300);
    }

    [Fact]
    public void Can_be_the_markdown_of_a_document() => Text.Array[0, 8].Select(string.Concat).Sample(markdown =>
    {
        var page = Site.Of(("a.md", "# A\n\n" + markdown)).LenientPage("documents/a.html");
        Assert.Empty(page.QuerySelectorAll("script, img, a[href^='javascript' i]"));
        Assert.NotNull(page.QuerySelector("body > main > article"));
    }, iter: 500);

    private static IndexModel ModelOf(string title, string summary, string path)
    {
        var document = Site.Of(("a.md", "# A")).Model.Documents[0];
        return new IndexModel([document with
        {
            Title = PlainText.OneLine(title) is { Length: > 0 } shown ? shown : null,
            Summary = PlainText.OneLine(summary),
            Path = path.Length > 0 ? path : "a.md",
            Page = $"documents/{PageNames.Assign([path])[path]}.html",
            Services = [summary],
            Updated = DateTime.UnixEpoch,
        }]);
    }
}
