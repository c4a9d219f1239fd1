using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Rules;

/// <summary>Which rules are asked of which documents. The documents are the bad examples of all pages, so that they hold every fault.</summary>
public class RulesByKindTests
{
    private static readonly RuleContext Context = new(PostMortemConfiguration.Default, new DateOnly(2026, 11, 24));

    private static readonly Lazy<List<RuleExample>> Faulty = new(() => [.. RuleCatalog.Descriptors.SelectMany(d => RulePage.Read(d.Id).Examples).Where(e => e.IsBad)]);

    /// <param name="kind">What the project declares.</param>
    /// <param name="audience">Who it is for.</param>
    /// <param name="asked">The rules, or how their IDs begin.</param>
    [Theory]
    [InlineData("post-mortem", "internal", "PM0 PM1 PM2 PM3 PM4 PM5 PM6004 PM6005 PM7001 PM7002 PM7003 PM7004")]
    [InlineData("near-miss", "internal", "PM0 PM1 PM200 PM2010 PM2011 PM2013 PM2014 PM2015 PM3 PM400 PM4101 PM4103 PM4201 PM4202 PM43 PM5 PM6004 PM6005 PM7001 PM7002 PM7003 PM7004")]
    [InlineData("retrospective", "internal", "PM0 PM100 PM3 PM43 PM5001 PM5002 PM5003 PM5005 PM5008 PM5009 PM6004 PM7")]
    [InlineData("post-mortem", "customer", "PM0 PM1 PM2001 PM2002 PM2003 PM2004 PM2005 PM2006 PM2007 PM3 PM4001 PM4003 PM6 PM7001 PM7002 PM7003 PM7004")]
    [InlineData("other", "internal", "PM0003 PM1008 PM6004")]
    public void A_kind_is_asked_its_rules(string kind, string audience, string asked)
    {
        var expected = asked.Split(' ');
        var applying = new SortedSet<string>(StringComparer.Ordinal);
        var reported = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var example in Faulty.Value)
        {
            var document = DocumentParser.Parse(new SourceText(example.FileName, example.Text), "incidents/" + example.FileName, Context.Configuration, kind, audience);
            applying.UnionWith(RuleCatalog.DocumentRules.Cast<Rule>().Concat(RuleCatalog.CorpusRules).Where(r => r.AppliesTo(document)).Select(r => r.Descriptor.Id));
            reported.UnionWith(Analyzer.Judge(document, Context).Select(d => d.Id));
        }

        Assert.DoesNotContain(applying, id => !expected.Any(e => id.StartsWith(e, StringComparison.Ordinal)));
        Assert.DoesNotContain(expected, e => !applying.Any(id => id.StartsWith(e, StringComparison.Ordinal)));
        Assert.Subset(applying, reported);
    }
}
