namespace PostMortem.Core.Tests.Corpus;

public sealed class IncidentListTests : IDisposable
{
    private readonly CorpusFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_incident_is_looked_for_wherever_a_document_may_name_it()
    {
        folder.With("a.md", "---\nid: inc-1\n---\n# Queue\n").With("b.md", "# Queue\n\n**Incident ID:** INC-2\n").With("c.md", "# INC-3: queue\n").With("INC-4_queue.md", "# Queue\n")
            .With("e.md", "# Queue lost 42 messages, unlike INC-50\n")
            .WithFile("postmortem.yml", "incidents:\n  - INC-1\n  - INC-2\n  - INC-3\n  - INC-4\n  - INC-5\n  - 42\n");

        Assert.Equal(
            [
                "postmortem.yml(6,5): no document is about the incident 'INC-5'; write its post-mortem, with 'id: INC-5' in the front matter",
                "postmortem.yml(7,5): no document is about the incident '42'; write its post-mortem, with 'id: 42' in the front matter",
            ],
            folder.Find("PM7006"));
    }

    [Fact]
    public void The_list_may_be_a_file_of_its_own()
    {
        folder.With("a.md", "---\nid: INC-1\n---\n# Queue\n").WithFile("postmortem.yml", "incidents: lists/incidents.csv\n")
            .WithFile("lists/incidents.csv", "id,title\n# this year\nINC-1,Queue\n\n\"INC-2\", Checkout\nINC-2;again\n");

        Assert.Equal("lists/incidents.csv(5,2)", Assert.Single(folder.Find("PM7006")).Split(':')[0]);
    }

    [Theory]
    [InlineData("incidents: gone.txt", "(1,12): 'gone.txt' lists no incidents: the file can't be read: it does not exist; write its path as seen from this file, or the ids themselves: incidents: [a, b]")]
    [InlineData("incidents: \"\\0\"", "(1,13): '\0' lists no incidents: the file can't be read: its path means nothing on this machine; write its path as seen from this file, or the ids themselves: incidents: [a, b]")]
    [InlineData("incidents: { a: 1 }", "(1,12): 'incidents' wants a list: incidents: [a, b]")]
    public void A_list_that_is_none_is_reported(string yaml, string message)
    {
        folder.With("a.md", "# Queue\n").WithFile("postmortem.yml", yaml);

        Assert.Equal(["postmortem.yml" + message], folder.Find("PM0005"));
    }

    [Fact]
    public void Retrospectives_are_counted_by_team()
    {
        const string Retro = "---\nkind: retrospective\nteam: {0}\ndate: {1}\n---\n# Sprint\n";
        foreach (var (team, date) in new[] { ("Web", "2026-01-05"), ("web", "2026-02-02"), ("Data", "2026-01-05"), ("Data", "2026-02-03"), ("Mail", "2026-06-01") })
            folder.With($"{team}/{date}.md", Retro.Replace("{0}", team, StringComparison.Ordinal).Replace("{1}", date, StringComparison.Ordinal));

        Assert.Equal("Data/2026-02-03.md(6,3): this retrospective comes 29 days after the last one ('Data/2026-01-05.md' of 2026-01-05); hold one every two to four weeks, also when things go well", Assert.Single(folder.Find("PM7005")));
    }
}
