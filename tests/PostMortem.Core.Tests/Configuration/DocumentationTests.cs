using Markdig;
using Markdig.Syntax;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Reading;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Configuration;

public class DocumentationTests
{
    [Fact]
    public void The_examples_of_the_configuration_page_hold()
    {
        foreach (var yaml in YamlFences("configuration.md"))
            Assert.Equal([], ConfigurationReader.Read(new SourceText("postmortem.yml", yaml)).Diagnostics.Select(d => d.Message));
    }

    [Fact]
    public void The_configuration_page_names_every_key_and_section()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));

        Assert.All(ConfigurationKeys.OfSections, key => Assert.Contains($"`sections.{key}`", page));
        Assert.All(ConfigurationKeys.OfTickets, key => Assert.Contains($"`tickets.{key}`", page));
        Assert.All(ConfigurationKeys.OfLimits, key => Assert.Contains($"`limits.{key}`", page));
        Assert.All([.. ConfigurationKeys.OfRoot.Except(["sections", "tickets", "limits"]), .. ConfigurationKeys.OfKind], key => Assert.Contains($"`{key}`", page));
        Assert.All(Presets.All, name => Assert.Contains($"`{name}`", page));
        Assert.All(SectionRoleNames.All, name => Assert.Contains($"`{name}`", page));
    }

    [Fact]
    public void The_page_of_own_rules_names_every_key()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "own-rules.md"));

        Assert.All([.. ConfigurationKeys.OfOwnRule, .. ConfigurationKeys.OfCount], key => Assert.Matches($@"`{key}`|`{key}:|\b{key}:", page));
    }

    [Fact]
    public void The_example_of_the_front_matter_page_holds()
    {
        var (frontMatter, _) = FrontMatterReader.Read(new SourceText("a.md", Assert.Single(YamlFences("front-matter.md"))));

        Assert.Null(frontMatter.Fault);
        Assert.Subset(FrontMatterKeys.All.ToHashSet(), frontMatter.Entries.Select(e => e.Key).ToHashSet());
    }

    [Fact]
    public void The_front_matter_page_names_every_key()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "front-matter.md"));

        Assert.All(FrontMatterKeys.All, key => Assert.Contains($"`{key}`", page));
    }

    [Fact]
    public void The_pages_of_unread_files_show_what_is_reported()
    {
        AssertShows(SourceDecoder.Decode("", [(byte)'a', 0]).Diagnostic!.Message.Split('(')[0], "PM0002");
        AssertShows(PM0001UnreadableFile.Create("", "access is denied").Message, "PM0001");
        AssertShows(PM0009OversizedFile.Create("", 5 << 20, 4 << 20).Message, "PM0009");
        AssertShows(PM0010NothingToAnalyze.Create("", isExpected: true, usesDefaultItems: true, leftOut: 0).Message, "PM0010");
        AssertShows(PM0011RuleFailed.Create("PM2007 (OutOfOrder)", "", new InvalidOperationException("Sequence contains no elements.")).Message, "PM0011");
        AssertShows(PM0012BuildFailedByFindings.Create("", 0, 3, true, Diagnostics.FailOn.Warning, "CI").Message, "PM0012");
    }

    private static void AssertShows(string message, string id) => Assert.Contains(message, File.ReadAllText(Repository.PathOf("docs", "rules", $"{id}.md")));

    private static List<string> YamlFences(string page)
    {
        var fences = Markdown.Parse(File.ReadAllText(Repository.PathOf("docs", page))).Descendants<FencedCodeBlock>().Where(f => f.Info == "yaml");
        return [.. fences.Select(f => f.Lines.ToString() + "\n")];
    }
}
