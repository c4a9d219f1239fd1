using System.Text;
using PostMortem.Rules;

namespace PostMortem.Core.Tests.Rules;

/// <summary>docs/rules/README.md is made from the catalogue.</summary>
public class RuleTableTests
{
    private const string Update = "UPDATE_DOCS";

    [Fact]
    public void The_table_of_rules_is_that_of_the_catalogue()
    {
        var file = Repository.PathOf("docs", "rules", "README.md");
        var expected = Page();
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(file, expected);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            $"docs/rules/README.md is not what the catalogue says. Run `{Update}=1 dotnet test tests/PostMortem.Core.Tests --filter {nameof(RuleTableTests)}` and commit the file.");
    }

    private static string Page()
    {
        var page = new StringBuilder("# Rules\n");
        foreach (var category in RuleCatalog.Descriptors.GroupBy(d => d.Category))
        {
            page.Append("\n## ").Append(category.Key).Append("\n\n| ID | Name | Reports | Default | Source |\n|---|---|---|---|---|\n");
            foreach (var rule in category)
                page.Append('|').AppendJoin('|', $" [{rule.Id}]({rule.Id}.md) ", $" {rule.Name} ", $" {rule.Title} ", $" {rule.DefaultSeverity.ToString().ToLowerInvariant()} ", $" {rule.Source.Replace("|", "\\|", StringComparison.Ordinal)} ").Append("|\n");
        }

        return page.Append("\nEach page says what the rule reports, why, what to write instead, and how to change or suppress it. The severities are those before any [configuration](../configuration.md).\n").ToString();
    }
}
