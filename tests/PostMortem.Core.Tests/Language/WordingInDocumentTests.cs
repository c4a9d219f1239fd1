using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Language;

public class WordingInDocumentTests
{
    [Theory]
    [InlineData("---\nauthors: [Quirin Abel]\n---\n# Outage\n\n## Root causes\n\nQuirin did not check the disk.\n")]
    [InlineData("# Outage\n\n**Responders**: Quirin Abel\n\n## Root causes\n\nQuirin did not check the disk.\n")]
    [InlineData("# Outage\n\n## Timeline\n\n- 10:00 UTC @quirin restarts the node\n\n## Root causes\n\nQuirin did not check the disk.\n")]
    [InlineData("# Outage\n\n## Timeline\n\n- 10:00 UTC Quirin joined the call\n\n## Root causes\n\nQuirin did not check the disk.\n")]
    public void A_name_is_known_from_the_document(string text) => Assert.Equal(["Quirin did not check the disk"], Words(text));

    [Fact]
    public void A_name_is_known_from_the_configuration()
    {
        const string Text = "# Outage\n\n## Root causes\n\nQuirin did not check the disk. Tyr are not testing their own images.\n";

        Assert.Empty(Words(Text));
        Assert.Equal(
            ["Quirin did not check the disk", "Tyr are not testing their own images"],
            Words(Text, PostMortemConfiguration.Default with { People = ["Quirin Abel"], Teams = ["Tyr"] }));
    }

    [Theory]
    [InlineData("> Alice forgot to renew the certificate.")]
    [InlineData("`Alice forgot to renew the certificate.`")]
    [InlineData("```\nAlice forgot to renew the certificate.\n```")]
    [InlineData("### Bad examples\n\n- Alice forgot to renew the certificate.")]
    public void Words_of_others_are_not_judged(string block) => Assert.Empty(Words($"# Outage\n\n## Root causes\n\n{block}\n"));

    [Fact]
    public void A_clause_is_found_across_a_hard_wrap() =>
        Assert.Equal(["Alice forgot to\nrenew the certificate"], Words("# Outage\n\n## Root causes\n\nThe reason is plain. Alice forgot to\nrenew the certificate.\n"));

    private static List<string> Words(string text, PostMortemConfiguration? configuration = null)
    {
        var source = new SourceText("/x/outage.md", text);
        var settings = configuration ?? PostMortemConfiguration.Default;
        var document = DocumentParser.Parse(source, "outage.md", settings);
        return new PM3001BlameWording().Check(document, new RuleContext(settings, new DateOnly(2026, 1, 1))).OrderBy(f => f.Span).Select(f => source[f.Span]).ToList();
    }
}
