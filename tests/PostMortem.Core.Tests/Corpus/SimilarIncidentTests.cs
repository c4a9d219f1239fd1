using PostMortem.Configuration;
using PostMortem.Corpus;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Corpus;

public class SimilarIncidentTests
{
    private readonly DocumentCorpus corpus = CorpusOf(
        ("2024-01-10-a.md", "---\nservices: [checkout]\n---\n# Redis failover\n\n## Root causes\n\n- The connections of checkout were never renewed.\n- A connection pool held them.\n"),
        ("2026-03-15-b.md", "---\nservices: [Checkout]\n---\n# Failover of Redis, again\n\n## Root causes\n\n- Nobody tested renewing a connection.\n"),
        ("2026-04-15-c.md", "---\nservices: [mail]\n---\n# Disk full\n\n## Root causes\n\n- Logs were kept for ever.\n"));

    [Fact]
    public void Are_found_before_and_after_however_long_ago()
    {
        Assert.Equal("2024-01-10-a.md", Assert.Single(corpus.SimilarTo(corpus.Documents[1])).Document.RelativePath);
        var later = Assert.Single(corpus.SimilarTo(corpus.Documents[0]));
        Assert.Equal(("2026-03-15-b.md", "Redis failover connections renewed", "checkout"), (later.Document.RelativePath, string.Join(' ', later.Words), string.Join(' ', later.Services)));
        Assert.Empty(corpus.SimilarTo(corpus.Documents[2]));
        Assert.Empty(corpus.RecurringIn(corpus.Documents[1]));
    }

    [Fact]
    public void Causes_share_words_that_tell_something()
    {
        // Not "checkout", which is the service, and not "tested", which is missing everywhere.
        Assert.Equal(["connection 2", "renewed 2"], corpus.RecurringCauses().Select(c => $"{c.Word} {c.Documents.Length}"));
    }

    private static DocumentCorpus CorpusOf(params (string Path, string Markdown)[] documents) =>
        new(documents.Select(d => DocumentParser.Parse(new SourceText("/project/" + d.Path, d.Markdown), d.Path, PostMortemConfiguration.Default)), [], _ => null);
}
