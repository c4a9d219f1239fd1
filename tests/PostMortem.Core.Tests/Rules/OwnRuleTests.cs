using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Rules;

/// <summary>Rules that a team writes in <c>postmortem.yml</c>.</summary>
public sealed class OwnRuleTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, RulePage.ExamplesOf(Repository.PathOf("docs", "own-rules.md")).Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_page_do_what_it_says(int index)
    {
        var examples = RulePage.ExamplesOf(Repository.PathOf("docs", "own-rules.md"));
        var configuration = examples.Take(index + 1).Last(e => e.Configuration is not null).Configuration!;

        Assert.Equal(examples[index].IsBad, Judge(examples[index].Text, configuration).Count > 0);
    }

    [Theory]
    [InlineData("forbid: [asap]", "6,11-15 warning 'asap' is a word to avoid|8,6-10 warning 'ASAP' is a word to avoid")]
    [InlineData("forbid: ['/\\bas[a-z]p\\b/']", "6,11-15 warning 'asap' is a word to avoid")]
    [InlineData("forbid: [asa, sap]", "")]
    [InlineData("forbid: [secret_flag]", "")]
    [InlineData("forbid: [queue]", "1,3-8 warning 'Queue' is a word to avoid")]
    [InlineData("forbid: [queue], sections: [summary]", "")]
    [InlineData("replace: { asap: by Friday }, sections: [action-items], severity: suggestion", "8,6-10 suggestion 'ASAP' is not the word for it; write 'by Friday'")]
    [InlineData("replace: { Queue: Queue }", "")]
    [InlineData("count: { of: [asap], atMost: 1 }", "8,6-10 warning 'ASAP' stands here for the 2. time of 2; write it at most once")]
    [InlineData("count: { of: [asap], atMost: 2 }", "")]
    [InlineData("count: { of: [asap], atLeast: 3 }", "1,3-31 warning 'asap' stands twice; write it at least 3 times")]
    [InlineData("require: [runbook]", "1,3-31 warning 'runbook' is nowhere in this document; write it")]
    [InlineData("require: [runbook], sections: [action-items], message: 'name the {found}'", "7,4-16 warning name the runbook")]
    [InlineData("require: [runbook], sections: [timeline]", "")]
    [InlineData("require: [secret_flag, '/^- .*alert/']", "")]
    [InlineData("forbid: [asap], kinds: [retrospective]", "")]
    [InlineData("forbid: [asap], kinds: [Post-Mortem], sections: [summary], message: '{found}, {count}'", "6,11-15 warning asap, 0")]
    public void Is_judged_as_written(string rule, string expected)
    {
        const string Text = "# Queue stood still 2026-03-01\n\n## Summary\n\nWe had to\nfix it in asap manner with `secret_flag`.\n## Action items\n- do ASAP: an alert for wasaps\n";

        Assert.Equal(expected, string.Join('|', Judge(Text, $"rules: {{ PM9001: {{ {rule} }} }}")));
    }

    [Fact]
    public void A_rule_of_a_team_is_told_by_its_name_and_link()
    {
        var definition = Assert.Single(Read("rules: { PM9007: { name: NoAsap, forbid: [asap], link: 'https://wiki.example.com/asap' } }").OwnRules);

        var descriptor = new OwnRule(definition).Descriptor;

        Assert.Equal(("PM9007", "NoAsap", "PostMortem.Custom", "https://wiki.example.com/asap"), (descriptor.Id, descriptor.Name, descriptor.Category, descriptor.Link));
    }

    private static List<string> Judge(string text, string yaml)
    {
        var configuration = Read(yaml);
        var document = DocumentParser.Parse(new SourceText("a.md", text), "a.md", configuration, "post-mortem");
        return [.. Analyzer.Judge(document, new RuleContext(configuration, new DateOnly(2026, 3, 20))).Where(d => d.Id.StartsWith("PM9", StringComparison.Ordinal)).OrderBy(d => d.Start.Line)
            .Select(d => $"{d.Start.Line},{d.Start.Column}-{d.End.Column} {d.DefaultSeverity.ToString().ToLowerInvariant()} {d.Message}")];
    }

    private static PostMortemConfiguration Read(string yaml)
    {
        var (configuration, diagnostics) = ConfigurationReader.Read(new SourceText("postmortem.yml", yaml));
        Assert.Equal([], diagnostics.Select(d => d.Message));
        return configuration;
    }
}
