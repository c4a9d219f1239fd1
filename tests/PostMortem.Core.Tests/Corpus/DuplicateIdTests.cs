namespace PostMortem.Core.Tests.Corpus;

public sealed class DuplicateIdTests : IDisposable
{
    private readonly CorpusFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_earlier_document_keeps_the_id()
    {
        folder.With("a.md", Report("INC-1", "2026-03-01")).With("b.md", Report("inc-1", "2026-01-01")).With("c.md", Report("INC-2", "2026-01-01")).With("d.md", "# No id\n");

        Assert.Equal(["a.md(2,5): 'INC-1' is the id of 'b.md' already; give each document an id of its own"], folder.Find("PM7001"));
    }

    [Fact]
    public void A_page_of_another_kind_has_an_id_too()
    {
        folder.With("a.md", "---\nid: INC-1\nkind: other\n---\n# Page\n").With("b.md", Report("INC-1", "2026-01-01"));

        Assert.Equal("b.md(2,5)", Assert.Single(folder.Find("PM7001")).Split(':')[0]);
    }

    [Theory]
    [InlineData("2026-02-01", "2026-03-01", "b.md(2,5)")] // the old one is not judged
    [InlineData("2026-04-01", "2026-03-01", "a.md(2,5)")]
    [InlineData("2024-01-01", "2024-02-01", null)]
    public void Is_reported_where_documents_are_judged(string dateOfA, string dateOfB, string? place)
    {
        folder.With("a.md", Report("INC-1", dateOfA)).With("b.md", Report("INC-1", dateOfB));

        Assert.Equal(place, folder.Find("PM7001", since: new DateOnly(2026, 2, 15)).SingleOrDefault()?.Split(':')[0]);
    }

    private static string Report(string id, string date) => $"---\nid: {id}\nkind: post-mortem\ndate: {date}\n---\n# Queue\n";
}
