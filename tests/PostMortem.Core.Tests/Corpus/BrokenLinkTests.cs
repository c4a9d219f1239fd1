namespace PostMortem.Core.Tests.Corpus;

public sealed class BrokenLinkTests : IDisposable
{
    private const string Report = "---\nkind: post-mortem\n---\n# Queue stood still\n\n## Root cause(s) & _trigger_\n\n### Timeline\n\n";

    private readonly CorpusFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("[a](b.md)")]
    [InlineData("[a](./b.md?plain=1#L4)")]
    [InlineData("[a](../incidents/b.md#Timeline)")]
    [InlineData("[a](with%20space.txt)")]
    [InlineData("[a](<with space.txt> 'title')")]
    [InlineData("[a](/runbooks/queue.txt)")]
    [InlineData("[a](/images/graph.png)")]
    [InlineData("![a](/logo.svg)")]
    [InlineData("[a](#root-causes--trigger)")]
    [InlineData("[a](#user-content-timeline)")]
    [InlineData("[a](#top) [b](#) [c](#fn:1)")]
    [InlineData("<a name=\"before\"></a> [a](#before) [b](b.md#after)")]
    [InlineData("[a](b.md#own-name) [b](b.md#sphinx)")]
    [InlineData("`[a](gone.md)`\n\n```\n[a](gone.md)\n```\n\n<!-- [a](gone.md) -->")]
    [InlineData("[a](https://example.com/gone.md) <mailto:robin@example.com> [b](mailto:robin@example.com) [c](//example.com/x.md)")]
    [InlineData("[a]({{ site.url }}/gone.md) [b](/2026/03/queue/) [c](gone.html) [d](../queue/) [e](@site/docs/gone.md)")]
    [InlineData("[a](../../outside.md) [b](../../../outside.md)")]
    [InlineData("A note[^1].\n\n[^1]: elsewhere.md")]
    [InlineData("[a]()")]
    public void Leads_somewhere_or_is_not_ours_to_judge(string text)
    {
        folder.With("repo/incidents/a.md", Report + text)
            .With("repo/incidents/b.md", Report + "## Names {#own-name}\n\n<p>\n<span id='after'>x</span>\n</p>\n\n(sphinx)=\n### Other\n")
            .WithFile("repo/incidents/with space.txt").WithFile("repo/runbooks/queue.txt").WithFile("repo/static/images/graph.png").WithFile("repo/incidents/logo.svg").WithFile("repo/.git/HEAD");

        Assert.Empty(folder.Find("PM7004", "repo/incidents"));
    }

    [Theory]
    [InlineData("[a](gone.md)", "(10,5): 'gone.md' leads nowhere: there is no such file; write the path of one that is there, or remove the link")]
    [InlineData("- x\n  | a | b |\n  |---|---|\n  | 1 | see [a](gone.md \"x\") |", "(13,17): 'gone.md' leads nowhere: there is no such file; write the path of one that is there, or remove the link")]
    [InlineData("[a](B.md)", "(10,5): 'B.md' leads nowhere; did you mean 'b.md'?")]
    [InlineData("[a](readme.txt)", "(10,5): 'readme.txt' leads nowhere; did you mean '../readme.txt'?")]
    [InlineData("[a](../b.md)", "(10,5): '../b.md' leads nowhere; did you mean 'b.md'?")]
    [InlineData("[a](/gone.md)", "(10,5): '/gone.md' leads nowhere: there is no such file; write the path of one that is there, or remove the link")]
    [InlineData("[a](www.example.com/x.md)", "(10,5): 'www.example.com/x.md' is a path without its scheme; write 'https://www.example.com/x.md'")]
    [InlineData("[a](b.md#timelin)", "(10,9): '#timelin' is no heading or anchor of 'incidents/b.md'; did you mean '#timeline'?")]
    [InlineData("[a](#root-cause)", "(10,5): '#root-cause' is no heading or anchor of this document; did you mean '#root-causes--trigger'?")]
    [InlineData("[a](b.md/c.txt)", "(10,5): 'b.md/c.txt' leads nowhere: there is no such file; write the path of one that is there, or remove the link")]
    [InlineData("[a][x] [b][x]\n\n[x]: <gone.md>", "(12,7): 'gone.md' leads nowhere: there is no such file; write the path of one that is there, or remove the link")]
    public void Leads_nowhere(string text, string finding)
    {
        folder.With("incidents/a.md", Report + text).With("incidents/b.md", Report).WithFile("readme.txt").WithFile(".git");

        Assert.Equal(["incidents/a.md" + finding], folder.Find("PM7004"));
    }

    [Theory]
    [InlineData("[INC-1, b.md, b, incidents/b.md, 'https://example.com/7']", null)]
    [InlineData("INC-2", "no document has the id 'INC-2'; write the id or path of one that is there")]
    [InlineData("old/b.md", "'old/b.md' leads nowhere; did you mean 'b.md'?")]
    public void Related_documents_are_there(string related, string? message)
    {
        folder.With("incidents/a.md", $"---\nkind: post-mortem\nrelated: {related}\n---\n# Queue stood still\n").With("incidents/b.md", "---\nkind: post-mortem\nid: inc-1\n---\n# Queue\n");

        Assert.Equal(message is null ? [] : [$"incidents/a.md(3,10): {message}"], folder.Find("PM7004"));
    }

    [Fact]
    public void Ids_of_a_tracker_are_not_asked_for()
    {
        folder.With("a.md", "---\nkind: post-mortem\nrelated: INC-2\n---\n# Queue stood still\n");

        Assert.Empty(folder.Find("PM7004"));
    }

    [Fact]
    public void Holds_for_what_looks_like_no_report_and_not_before_since()
    {
        folder.With("2026-03-01-office.md", "# Office\n\n[a](gone.md)\n").With("2025-03-01-office.md", "# Office\n\n[a](gone.md)\n");

        Assert.Equal("2026-03-01-office.md(3,5)", Assert.Single(folder.Find("PM7004", since: new DateOnly(2026, 1, 1))).Split(':')[0]);
    }
}
