using PostMortem.Diagnostics;
using PostMortem.Reports;
using PostMortem.Rules;

namespace PostMortem.Index.Tests;

/// <summary>What a report says about a rule, from its page.</summary>
public sealed class RuleHelpTests
{
    private const string Repository = "https://example.com/postmortem/";

    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_explained(string id)
    {
        var help = RuleHelp.Of(Rule(id), repositoryUrl: null);

        // GitHub cuts longer ones.
        Assert.InRange(help.Description.Length, 20, 1024);
        Assert.StartsWith("## What it does\n\n", help.Markdown, StringComparison.Ordinal);
        Assert.Contains("\n\nWhy it is bad: ", help.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", Prose(help.Markdown), StringComparison.Ordinal);
        Assert.DoesNotContain("```markdown ", help.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_the_repository_or_nowhere()
    {
        Assert.Contains("stand in Front matter.", RuleHelp.Of(Rule("PM0004"), null).Markdown, StringComparison.Ordinal);

        var markdown = RuleHelp.Of(Rule("PM0004"), Repository).Markdown;
        Assert.Contains("stand in [Front matter](https://example.com/postmortem/blob/HEAD/docs/front-matter.md).", markdown, StringComparison.Ordinal);
        Assert.Contains("[PM1007](https://example.com/postmortem/blob/HEAD/docs/rules/PM1007.md)", markdown, StringComparison.Ordinal);
        Assert.Contains("(https://example.com/postmortem/blob/HEAD/docs/configuration.md#postmortemyml)", RuleHelp.Of(Rule("PM1001"), Repository).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_stay_as_they_are() =>
        Assert.Equal(Code(EmbeddedRulePage.Read("PM7004")!), Code(RuleHelp.Of(Rule("PM7004"), null).Markdown));

    [Theory]
    [InlineData(null, "A rule of your own.")]
    [InlineData("https://example.com/wiki", "A rule of your own: https://example.com/wiki")]
    public void A_rule_of_a_team_has_its_title_and_link(string? link, string expected)
    {
        var rule = new DiagnosticDescriptor("PM9001", "No servers", RuleCategory.Custom, Severity.Warning, "A rule of your own", "postmortem.yml") { Link = link };

        Assert.Equal(new RuleHelp("A rule of your own.", expected, expected), RuleHelp.Of(rule, Repository));
    }

    private static DiagnosticDescriptor Rule(string id) => RuleCatalog.Descriptors.Single(d => d.Id == id);

    private static IEnumerable<string> Code(string markdown) => Lines(markdown, isCode: true).Where(line => !line.StartsWith("```", StringComparison.Ordinal));

    private static string Prose(string markdown) => string.Join('\n', Lines(markdown, isCode: false).Select(line => string.Concat(line.Split('`').Where((_, i) => i % 2 == 0))));

    private static IEnumerable<string> Lines(string markdown, bool isCode)
    {
        var fence = "";
        foreach (var line in markdown.Split('\n'))
        {
            var marks = string.Concat(line.TakeWhile(c => c == '`'));
            if (marks.Length >= 3 && (fence.Length == 0 || marks == fence)) fence = fence.Length == 0 ? marks : "";
            else if (fence.Length > 0 == isCode) yield return line;
        }
    }
}
