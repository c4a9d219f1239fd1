namespace PostMortem.Core.Tests.Corpus;

public sealed class RecurrenceTests : IDisposable
{
    private const string Earlier = "---\nkind: post-mortem\nid: INC-7\nservices: [checkout]\ntags: [redis]\n---\n# Sessions lost in failover\n\n## Summary\n\nThe client did not reconnect.\n\n## Action items\n\n- [x] Rehearse it\n- [ ] Reconnect\n- [ ] Alert\n";

    private readonly CorpusFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("title: Logged out by a failover\nservices: [Checkout]", "", "'failover' and the service 'Checkout'")]
    [InlineData("title: Failover of Redis, again", "", "'Failover' and 'Redis'")]
    [InlineData("title: Logged out\ntags: [Redis, failover]", "", "'Redis' and 'failover'")]
    [InlineData("title: Logged out\nservices: checkout", "Lost sessions in a failover", "'Lost', 'sessions', 'failover' and the service 'checkout'")]
    public void The_same_class_is_recognised(string frontMatter, string summary, string shared)
    {
        folder.With("2026-01-10-a.md", Earlier).With("2026-03-15-b.md", Report(frontMatter, summary));

        Assert.Equal(
            [$"2026-03-15-b.md(3,8): this looks like '2026-01-10-a.md' of 2026-01-10 again: both name {shared}; 1 of its 3 action items is done; link to it and say why it came back, or name it under 'related:'"],
            folder.Find("PM7002"));
    }

    [Theory]
    [InlineData("title: Checkout is slow\nservices: [checkout]", "")] // the service alone
    [InlineData("title: Failover took an hour", "")] // one word
    [InlineData("title: Disk full", "The client did not reconnect")] // told alike, named otherwise
    [InlineData("title: Incident in production on Monday", "Customers saw errors")] // what any report says
    [InlineData("title: Redis failover\nkind: retrospective", "")]
    [InlineData("title: Redis failover\naudience: customer", "")]
    [InlineData("title: Redis failover\nrelated: INC-7", "")]
    [InlineData("title: Redis failover\nrelated: 2026-01-10-a.md", "")]
    [InlineData("title: Redis failover", "It was [January](2026-01-10-a.md) again")]
    [InlineData("title: Redis failover", "It was [January](https://example.com/blob/main/2026-01-10-a.md#summary) again")]
    [InlineData("title: Redis failover", "It was INC-7 again")]
    public void Other_incidents_and_known_ones_are_not(string frontMatter, string summary)
    {
        folder.With("2026-01-10-a.md", Earlier).With("2026-03-15-b.md", Report(frontMatter, summary));

        Assert.Empty(folder.Find("PM7002"));
    }

    [Theory]
    [InlineData("2026-07-10", true)]
    [InlineData("2026-07-11", false)]
    [InlineData("2026-01-10", false)] // two reports of one incident
    public void Only_within_six_months(string date, bool isReported)
    {
        folder.With("2026-01-10-a.md", Earlier).With($"{date}-b.md", Report("title: Redis failover", ""));

        Assert.Equal(isReported ? 1 : 0, folder.Find("PM7002").Count);
    }

    [Fact]
    public void What_every_report_of_a_project_names_tells_nothing()
    {
        foreach (var (topic, month) in new[] { "disk full", "slow search", "lost mail", "late batch", "wrong price", "login loop" }.Select((t, i) => (t, i + 1)))
            folder.With($"2026-0{month}-10-a.md", Report($"title: Checkout Kubernetes {topic}", ""));

        Assert.Empty(folder.Find("PM7002"));
    }

    [Fact]
    public void An_old_report_is_known_though_it_is_not_judged()
    {
        folder.With("2025-10-10-a.md", Earlier).With("2025-12-10-b.md", Report("title: Redis failover", "")).With("2026-01-10-c.md", Report("title: Redis failover", ""));

        Assert.Contains("'2025-12-10-b.md' of 2025-12-10", Assert.Single(folder.Find("PM7002", since: new DateOnly(2026, 1, 1))));
    }

    [Theory]
    [InlineData("- [ ] Add an alert for the queue's age")]
    [InlineData("- [ ] Alert on queue age: nobody saw it")]
    [InlineData("- [ ] Something else altogether (OPS-7)")]
    public void A_promise_is_repeated(string item)
    {
        folder.With("2026-01-10-a.md", Promise("- [ ] Alert on the age of the queue (OPS-7)")).With("2026-09-15-b.md", Promise(item));

        Assert.StartsWith("2026-09-15-b.md(7,7): ", Assert.Single(folder.Find("PM7003")));
    }

    [Theory]
    [InlineData("- [x] Alert on the age of the queue")]
    [InlineData("- [ ] Alert on the age of the cache and its size")]
    [InlineData("- [ ] Alert")]
    [InlineData("- [ ] Alert on the age of the queue, as [promised](2026-01-10-a.md)")]
    [InlineData("- [ ] Something else ([#7](https://example.com/b/issues/7))")]
    public void Another_promise_is_not(string item)
    {
        folder.With("2026-01-10-a.md", Promise("- [ ] Alert on the age of the queue ([#7](https://example.com/a/issues/7))")).With("2026-09-15-b.md", Promise(item));

        Assert.Empty(folder.Find("PM7003"));
    }

    [Fact]
    public void A_promise_that_was_kept_is_none()
    {
        folder.With("2026-01-10-a.md", Promise("- [x] Alert on the age of the queue")).With("2026-09-15-b.md", Promise("- [ ] Alert on the age of the queue"));

        Assert.Empty(folder.Find("PM7003"));
    }

    private static string Report(string frontMatter, string summary) =>
        $"---\n{(frontMatter.Contains("kind:", StringComparison.Ordinal) ? "lang: en" : "kind: post-mortem")}\n{frontMatter}\n---\n\n## Summary\n\n{summary}\n\n## Timeline (UTC)\n\n- 10:00 Down\n";

    private static string Promise(string item) => $"---\nkind: post-mortem\n---\n# Down\n\n## Action items\n{item}\n";
}
