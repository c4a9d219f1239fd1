using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Configuration;

public class ConfiguredDocumentsTests
{
    [Theory]
    [InlineData("## Kurz & knapp")]
    [InlineData("## 2. kurz und... nein", false)]
    [InlineData("**3) KURZ & KNAPP:**")]
    [InlineData("### 🧭 Kurz & knapp (Stand heute)")]
    public void An_alias_is_recognised_in_all_the_forms_of_headings(string heading, bool expected = true)
    {
        var document = Parse($"# Queue stood still\n\n{heading}\n\nThe queue stood still for an hour.\n", "sections: { aliases: { summary: [Kurz & Knapp] } }");

        Assert.Equal(expected, document.AllSections.Any(s => s.Heading.Text.Length > 0 && s.Is(SectionRole.Summary)));
    }

    [Theory]
    [InlineData("kind: post-mortem", "Impact")]
    [InlineData("kind: data-incident", "Impact")]
    [InlineData("kind: game-day", "Lessons learned")]
    [InlineData("kind: Game-Day\naudience: customer", "Lessons learned")]
    [InlineData("kind: post-mortem\naudience: customer", "What we are doing about it")]
    public void Required_sections_go_by_kind(string frontMatter, string missing)
    {
        const string Yaml = "sections: { required: { post-mortem: [summary, impact] } }\nkinds: { data-incident: post-mortem, game-day: { judgedAs: near-miss, required: [summary, lessons] } }";

        var document = Parse($"---\n{frontMatter}\n---\n# Queue stood still\n\n## Summary\n\nOn 2026-03-01 the queue stood still for an hour.\n", Yaml);

        var finding = Assert.Single(Judge(document, Yaml), d => d.Id == "PM1001");
        Assert.Contains($"'{missing}'", finding.Message);
    }

    [Fact]
    public void Faulty_front_matter_is_reported_on_documents_that_are_not_judged()
    {
        var document = Parse("---\nkind: other\nauthors: @robin\n---\n# Minutes\n", "");

        var finding = Assert.Single(Judge(document, ""));
        Assert.Equal("PM0003 (3,10)-(3,16) '@robin' must be quoted: authors: \"@robin\"", $"{finding.Id} ({finding.Start.Line},{finding.Start.Column})-({finding.End.Line},{finding.End.Column}) {finding.Message}");
    }

    private static PostMortemDocument Parse(string text, string yaml) => DocumentParser.Parse(new SourceText("2026-03-01-queue.md", text), "2026-03-01-queue.md", Configuration(yaml));

    private static System.Collections.Immutable.ImmutableArray<PostMortem.Diagnostics.Diagnostic> Judge(PostMortemDocument document, string yaml) =>
        Analyzer.Judge(document, new RuleContext(Configuration(yaml), new DateOnly(2026, 3, 20)));

    private static PostMortemConfiguration Configuration(string yaml) => ConfigurationReader.Read(new SourceText("postmortem.yml", yaml)).Configuration;
}
