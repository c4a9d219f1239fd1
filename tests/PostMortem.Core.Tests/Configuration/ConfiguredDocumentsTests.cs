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

    [Theory]
    [InlineData("severity: SEV-3", "", "Root causes")]
    [InlineData("severity: 3", "", "Root causes")]
    [InlineData("severity: Minor", "", "Action items")]
    [InlineData("title: Queue stood still", "\n**Severity**: sev3\n", "Root causes")]
    [InlineData("severity: SEV-1", "", "Impact")]
    [InlineData("title: Queue stood still", "", "Impact")]
    public void Required_sections_go_by_severity(string frontMatter, string line, string missing)
    {
        const string Yaml = "sections: { required: { post-mortem: [summary, impact] }, bySeverity: { SEV3: [summary, root-causes], minor: [summary, action-items] } }";

        var document = Parse($"---\nkind: post-mortem\n{frontMatter}\n---\n# Queue stood still\n{line}\n## Summary\n\nOn 2026-03-01 the queue stood still for an hour.\n", Yaml);

        Assert.Contains($"'{missing}'", Assert.Single(Judge(document, Yaml), d => d.Id == "PM1001").Message);
    }

    [Theory]
    [InlineData("google-sre", "Impact, Root causes, Resolution, Detection, Lessons learned, Timeline")]
    [InlineData("pagerduty", "Root causes, Resolution, Impact, Timeline, Lessons learned")]
    [InlineData("atlassian", "Background, Impact, Detection, Resolution, Timeline, Root causes, Lessons learned")]
    [InlineData("guide", "Timeline, Root causes, Impact, What went well, what didn't")]
    public void A_preset_asks_for_the_sections_of_its_guide(string preset, string missing)
    {
        var document = Parse("# Queue stood still\n\n## Summary\n\nOn 2026-03-01 the queue stood still for an hour.\n\n## Action items\n\n- @robin adds an alert (#12)\n", "");

        Assert.Equal(missing, string.Join(", ", Judge(document, $"preset: {preset}").Where(d => d.Id == "PM1001").Select(d => d.Message.Split('\'')[1..^4]).Select(w => string.Join('\'', w).Split("' is missing")[0])));
    }

    [Theory]
    [InlineData("google-sre", "## Summary\n## Impact\n## Root Causes\n## Trigger\n## Resolution\n## Detection\n## Action Items\n## Lessons Learned\n### What went well\n### What went wrong\n### Where we got lucky\n## Timeline\n")]
    [InlineData("pagerduty", "## Overview\n## What Happened\n## Contributing Factors\n## Resolution\n## Impact\n## Responders\n## Timeline\n## How'd We Do?\n### What Went Well?\n### What Didn't Go So Well?\n## Action Items\n")]
    [InlineData("atlassian", "## Incident summary\n## Leadup\n## Impact\n## Detection\n## Response\n## Recovery\n## Timeline\n## Root cause identification: The Five Whys\n## Root cause\n## Backlog check\n## Recurrence\n## Lessons learned\n## Corrective actions\n")]
    public void A_preset_takes_the_headings_of_its_guide(string preset, string headings)
    {
        var text = "# Queue stood still on 2026-03-01\n\n" + headings.Replace("\n", "\n\nText.\n\n");

        Assert.DoesNotContain(Judge(Parse(text, $"preset: {preset}"), $"preset: {preset}"), d => d.Id is "PM1001" or "PM1003");
    }

    [Fact]
    public void What_a_team_sets_goes_before_its_preset()
    {
        var configuration = Configuration("preset: google-sre\nsections: { required: { post-mortem: [summary] }, aliases: { impact: [Fallout] } }");

        Assert.Equal<SectionRole>([SectionRole.Summary], configuration.RequiredSections["Post-Mortem"]);
        Assert.Equal(SectionRole.Timeline, configuration.SectionOrder[^1]);
        Assert.Equal(SectionRole.Impact, configuration.SectionAliases["fallout"]);
    }

    [Fact]
    public void Every_preset_is_free_of_faults() =>
        Assert.All(Presets.All.Remove("guide"), name => Assert.Empty(ConfigurationReader.Read(new SourceText(name, Presets.TextOf(name))).Diagnostics));

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
