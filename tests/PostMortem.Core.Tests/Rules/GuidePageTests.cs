using System.Text.RegularExpressions;
using PostMortem.Rules;

namespace PostMortem.Core.Tests.Rules;

/// <summary><c>docs/guide.md</c> says which rule serves what of the guide.</summary>
public sealed partial class GuidePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "guide.md"));

    [Fact]
    public void Names_rules_that_exist()
    {
        var named = Link().Matches(Page);

        Assert.NotEmpty(named);
        Assert.All(named, link => Assert.Equal(link.Groups["id"].Value, link.Groups["page"].Value));
        Assert.Empty(named.Select(link => link.Groups["id"].Value).Except(RuleCatalog.Descriptors.Select(d => d.Id)));
    }

    [Fact]
    public void Names_every_rule_that_the_guide_is_the_source_of()
    {
        var named = Link().Matches(Page).Select(link => link.Groups["id"].Value);

        Assert.Empty(RuleCatalog.Descriptors.Where(d => d.Source.StartsWith("Guide", StringComparison.Ordinal)).Select(d => d.Id).Except(named));
    }

    [GeneratedRegex(@"\[(?<id>PM\d{4})\]\(rules/(?<page>PM\d{4})\.md\)")]
    private static partial Regex Link();
}
