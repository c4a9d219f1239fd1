using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Documents;

public class FrontMatterReaderTests
{
    [Fact]
    public void Values_know_their_place_beyond_crlf_and_astral_characters()
    {
        var source = new SourceText("a.md", "---\r\ntitle: \"Zahlung 💥 gestört\"\r\nservices: [käse, 'web']\r\nomit:\r\n  impact: none seen\r\n---\r\n# Text\r\n");

        var (frontMatter, start) = FrontMatterReader.Read(source);

        Assert.Null(frontMatter.Fault);
        Assert.Equal("# Text\r\n", source.Content[start..]);
        Assert.Equal(["title", "services", "omit"], frontMatter.Entries.Select(e => source[e.KeySpan]));
        Assert.Equal("Zahlung 💥 gestört", source[frontMatter["title"]!.Scalars[0].Span]);
        Assert.Equal("\"Zahlung 💥 gestört\"", source[frontMatter["title"]!.Span]);
        Assert.Equal(["käse", "web"], frontMatter["services"]!.Scalars.Select(s => source[s.Span]));
        Assert.Equal("[käse, 'web']", source[frontMatter["services"]!.Span]);
        var impact = Assert.Single(frontMatter["OMIT"]!.Children);
        Assert.Equal(("impact", "none seen"), (source[impact.KeySpan], impact.Text));
        Assert.Equal(new LinePosition(5, 11), source.PositionOf(impact.Span.Start));
        Assert.StartsWith("---", source[frontMatter.Span]);
        Assert.EndsWith("none seen\r\n---", source[frontMatter.Span]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("# Title\n---\ntitle: x\n---\n")]
    [InlineData("---\n\nWe moved the queue. It was slow: nobody knew why.\n\n---\n\nThe end\n")]
    [InlineData("---\nA line of prose\n\n# Heading\n")]
    [InlineData("---\nNote: read this first\n\n# Heading\n")]
    [InlineData("---\n\nNote: read this first\n\n---\n")]
    [InlineData("---\n- one\n- two\n---\n")]
    [InlineData("---\n- title: one\n- two\n\n# Heading\n")]
    [InlineData("----\ntitle: x\n----\n")]
    [InlineData("+++\ntitle = 'x'\n")]
    [InlineData("import of customer data failed\n")]
    [InlineData("export default settings were lost\n")]
    public void A_text_without_front_matter_begins_at_its_start(string text)
    {
        var (frontMatter, start) = FrontMatterReader.Read(new SourceText("a.md", text));

        Assert.Equal((FrontMatterForm.None, 0), (frontMatter.Form, start));
        Assert.Null(frontMatter.Fault);
    }

    [Theory]
    [InlineData("---\n---\nText")]
    [InlineData("---\n# only a comment\n---\nText")]
    [InlineData("---\ntitle: x\n...\nText")]
    [InlineData("--- \ntitle: x\n---  \nText")]
    [InlineData("---\n\"title\": x\n---\nText")]
    [InlineData("---\n{ title: x }\n---\nText")]
    [InlineData("---\n\nIncident number: 4\ntitle: x\n---\nText")]
    public void Front_matter_ends_at_its_closing_line(string text)
    {
        var (frontMatter, start) = FrontMatterReader.Read(new SourceText("a.md", text));

        Assert.Equal((FrontMatterForm.Yaml, "Text"), (frontMatter.Form, text[start..]));
        Assert.Null(frontMatter.Fault);
    }

    [Theory]
    [InlineData("authors: @literat", "1:10 '@literat' must be quoted: authors: \"@literat\"")]
    [InlineData("authors:\n  - @literat # on call", "2:5 '@literat' must be quoted: - \"@literat\"")]
    [InlineData("title: Outage: the queue", "1:8 'Outage: the queue' must be quoted: title: \"Outage: the queue\"")]
    [InlineData("title: Say \"no\": why", "1:8 'Say \"no\": why' must be quoted: title: 'Say \"no\": why'")]
    [InlineData("omit:\n\timpact: none", "2:1 'impact: none' is indented with a tab; YAML wants spaces")]
    [InlineData("title: \"Outage\ndate: 2026-03-01", "1:8 \"Outage has no closing quote: title: \"Outage\"")]
    [InlineData("title: 'it's down'", "1:8 'it's down' goes on after its closing quote: title: \"it's down\"")]
    [InlineData("title: \"a\" and b", "1:8 \"a\" and b goes on after its closing quote: title: '\"a\" and b'")]
    [InlineData("title: \"C:\\queue\"", "1:8 \"C:\\queue\" holds a '\\' that means nothing in double quotes: title: 'C:\\queue'")]
    [InlineData("status: *resolved*", "1:9 '*resolved*' must be quoted: status: \"*resolved*\"")]
    [InlineData("status: *resolved* now", "1:9 '*resolved* now' must be quoted: status: \"*resolved* now\"")]
    [InlineData("services: `web`", "1:11 '`web`' must be quoted: services: \"`web`\"")]
    [InlineData("severity: %sev", "1:11 '%sev' must be quoted: severity: \"%sev\"")]
    [InlineData("title: > 5% of users", "1:8 '> 5% of users' must be quoted: title: \"> 5% of users\"")]
    [InlineData("title: & more", "1:8 '& more' must be quoted: title: \"& more\"")]
    [InlineData("title: [Draft] queue", "1:8 '[Draft] queue' must be quoted: title: \"[Draft] queue\"")]
    [InlineData("title: {{ title }}", "1:8 '{{ title }}' must be quoted: title: \"{{ title }}\"")]
    [InlineData("tags: [a, b\ndate: 2026-03-01", "1:7 '[a, b' has no closing ']'; add it, or quote the text: tags: \"[a, b\"")]
    [InlineData("tags: - a", "1:7 the list must begin on a line of its own: put '- a' below 'tags:'")]
    [InlineData("title: a\ntitle: b", "2:1 'title' stands twice, here and in line 2; keep one of them")]
    [InlineData("title:Outage\ndate: 2026-03-01", "1:1 'title:Outage' needs a space after the colon: title: Outage")]
    [InlineData("title: Outage\nof the queue\ndate: 2026-03-01", "2:1 'of the queue' is no 'key: value' pair; write it so, or indent it as part of the value above")]
    [InlineData("title: Outage\nof the queue", "2:1 'of the queue' is no 'key: value' pair; write it so, or indent it as part of the value above")]
    [InlineData("title: !<> x", "1:8 '!<> x' must be quoted: title: \"!<> x\"")]
    [InlineData("title: {a: b", "1:8 '{a: b' has no closing '}'; add it, or quote the text: title: \"{a: b\"")]
    [InlineData("date: 2026-03-01\ntitle: 'Outage", "2:8 'Outage has no closing quote: title: \"Outage\"")]
    [InlineData("title: Outage\n  date: 2026-03-01", "2:3 'date' is indented below 'title', which has a value already; give both the same indentation")]
    [InlineData("omit:\n    impact: none\n  timeline: none", "3:3 'timeline: none' is not valid YAML: did not find expected key")]
    public void A_fault_quotes_the_value_and_says_how_to_write_it(string yaml, string expected)
    {
        var source = new SourceText("a.md", $"---\n{yaml}\n---\n# Text\n");

        var (frontMatter, start) = FrontMatterReader.Read(source);

        Assert.Equal(FrontMatterForm.Yaml, frontMatter.Form);
        var fault = Assert.IsType<FrontMatterFault>(frontMatter.Fault);
        var at = source.PositionOf(fault.Span.Start);
        Assert.Equal(expected, $"{at.Line - 1}:{at.Column} {fault.Message}");
        Assert.Equal("# Text\n", source.Content[start..]);
    }

    [Fact]
    public void Keys_before_and_after_a_fault_still_count()
    {
        var (frontMatter, _) = FrontMatterReader.Read(new SourceText("a.md", "---\ntitle: Queue stood still\nauthors: @literat\ndate: 2026-03-01\n---\n"));

        Assert.Equal(["title", "date"], frontMatter.Entries.Where(e => e.Text is not null).Select(e => e.Key));
        Assert.Equal("2026-03-01", frontMatter["date"]?.Text);
    }

    [Fact]
    public void A_forgotten_closing_line_is_a_fault_and_hides_no_text()
    {
        var source = new SourceText("a.md", "---\ntitle: Queue stood still\ntags:\n  - queue\n\n# Summary\n");

        var (frontMatter, start) = FrontMatterReader.Read(source);

        Assert.Equal("the front matter that '---' opens is not closed; add a line '---' after its last key", frontMatter.Fault?.Message);
        Assert.Equal("Queue stood still", frontMatter["title"]?.Text);
        Assert.Equal("\n# Summary\n", source.Content[start..]);
    }

    [Fact]
    public void Toml_gives_title_and_date()
    {
        var source = new SourceText("a.md", "+++\r\ntitle = \"The \\\"big\\\" queue\"\r\ndate = 2026-03-01T10:00:00Z # UTC\r\n[taxonomies]\r\ntitle = 'not this'\r\n+++\r\nText");

        var (frontMatter, start) = FrontMatterReader.Read(source);

        Assert.Equal((FrontMatterForm.Toml, "Text"), (frontMatter.Form, source.Content[start..]));
        Assert.Equal(["title", "date"], frontMatter.Entries.Select(e => source[e.KeySpan]));
        Assert.Equal("The \"big\" queue", frontMatter["title"]!.Text);
        Assert.Equal("2026-03-01T10:00:00Z", source[frontMatter["date"]!.Span]);
    }

    [Fact]
    public void Mdx_heads_are_passed_over_but_for_an_exported_title_and_date()
    {
        var source = new SourceText("a.mdx", "import Chart from '../chart'\nimport { A,\n  B } from \"b\";\n\nexport const meta = {\n  title: \"Queue stood still\", date: '2026-03-01',\n}\nexport const page = { title: meta.title }\n\n# Text\n");

        var (frontMatter, start) = FrontMatterReader.Read(source);

        Assert.Equal(FrontMatterForm.Mdx, frontMatter.Form);
        Assert.Equal(["title", "date"], frontMatter.Entries.Select(e => e.Key));
        Assert.Equal("Queue stood still", source[frontMatter["title"]!.Scalars[0].Span]);
        Assert.Equal("'2026-03-01'", source[frontMatter["date"]!.Span]);
        Assert.Equal("\n# Text\n", source.Content[start..]);
    }

    [Fact]
    public void Mdx_imports_below_yaml_are_passed_over_too()
    {
        var source = new SourceText("a.mdx", "---\ntitle: x\n---\n\nimport Chart from '../chart'\n# Text\n");

        var (frontMatter, start) = FrontMatterReader.Read(source);

        Assert.Equal((FrontMatterForm.Yaml, "x", "# Text\n"), (frontMatter.Form, frontMatter["title"]?.Text, source.Content[start..]));
    }

    [Fact]
    public void References_are_followed_for_texts_and_never_multiplied()
    {
        var yaml = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")) + "team: &t web\ntags: [*t]\n";

        var (frontMatter, _) = FrontMatterReader.Read(new SourceText("a.md", $"---\n{yaml}---\n"));

        Assert.Null(frontMatter.Fault);
        Assert.Equal("web", frontMatter["tags"]?.Text);
        Assert.Empty(frontMatter["a30"]!.Scalars);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_is_a_fault(string opening)
    {
        var (frontMatter, _) = FrontMatterReader.Read(new SourceText("a.md", "---\nkey:\n  " + string.Concat(Enumerable.Repeat(opening, 5000)) + "\n---\n"));

        Assert.NotNull(frontMatter.Fault);
    }
}
