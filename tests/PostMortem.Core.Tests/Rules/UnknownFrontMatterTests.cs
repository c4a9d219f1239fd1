using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Rules;

public class UnknownFrontMatterTests
{
    [Theory]
    [InlineData("service: queue", "nothing reads the key 'service'; did you mean 'services'?")]
    [InlineData("Detcted: 2026-03-01", "nothing reads the key 'Detcted'; did you mean 'detected'?")]
    [InlineData("time-zone: UTC", "nothing reads the key 'time-zone'; did you mean 'timezone'?")]
    [InlineData("audience: Customers", "'Customers' is no audience; did you mean 'customer'?")]
    [InlineData("audience: [internal, custmer]", "'custmer' is no audience; did you mean 'customer'?")]
    [InlineData("resolved: TBD", "'TBD' is no date; write it as in '2026-03-01' or '2026-03-01 14:22 UTC'")]
    [InlineData("services:\n  queue: x", "'services' wants one text or a list of texts, not keys below it: services: [a, b]")]
    public void Reports_what_nobody_would_read(string yaml, string message) => Assert.Equal(message, Assert.Single(Find(yaml)));

    [Theory]
    [InlineData("author: robin\ncreated: 2026-03-01\nstate: done\ncommit: 1a2b\nstart: 1\nreviewers: [ana]\npublish: true\nkids: [a]")]
    [InlineData("layout: post\ncategories: [a]\ncover: x.png\nredirect_from: /x\naliases: [a]\nsubtitle: x\nseries: x\nhero: x\ncomments: true")]
    [InlineData("services: [queue]\nservice: queue")]
    [InlineData("date: March 1, 2026\npublished: true\nresolved: 15:47 UTC\ndetected:\nstarted: \"{{ page.start }}\"")]
    [InlineData("timezone: UTC\nAudience: Internal\nseverity: sev-2\nstatus: who knows")]
    [InlineData("audience: [internal, customer]")]
    public void Leaves_the_rest_alone(string yaml) => Assert.Empty(Find(yaml));

    private static IEnumerable<string> Find(string yaml)
    {
        var document = DocumentParser.Parse(new SourceText("a.md", $"---\nkind: post-mortem\n{yaml}\n---\n# Queue\n"), "a.md", PostMortemConfiguration.Default);
        return Analyzer.Judge(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 11, 24))).Where(d => d.Id == "PM0004").Select(d => d.Message);
    }
}
