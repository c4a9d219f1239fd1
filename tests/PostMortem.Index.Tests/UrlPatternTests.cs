namespace PostMortem.Index.Tests;

public class UrlPatternTests
{
    [Theory]
    [InlineData("https://tracker.example.org/browse/{ticket}")]
    [InlineData("http://localhost:8080/{ticket}?a={ticket}")]
    public void Are_addresses_of_the_web(string text) => Assert.NotNull(UrlPattern.Parse(text, "{ticket}"));

    [Theory]
    [InlineData("")]
    [InlineData("{ticket}")]
    [InlineData("javascript:alert('{ticket}')")]
    [InlineData("javascript://x/%0aalert({ticket})")]
    [InlineData("file:///{ticket}")]
    [InlineData("//example.org/{ticket}")]
    [InlineData("https://{ticket}.example.org/")]
    [InlineData("https://{ticket}/{ticket}")]
    [InlineData("https://example.org/browse/")]
    [InlineData("https://example.org/browse {ticket}")]
    [InlineData("https:///{ticket}")]
    public void Nothing_else_is_taken(string text) => Assert.Null(UrlPattern.Parse(text, "{ticket}"));

    [Theory]
    [InlineData("OPS-1", "https://e.org/OPS-1")]
    [InlineData("#12", "https://e.org/12")]
    [InlineData("../a?b#c\"<", "https://e.org/..%2Fa%3Fb%23c%22%3C")]
    public void A_ticket_stays_within_its_place(string ticket, string url) => Assert.Equal(url, UrlPattern.Parse("https://e.org/{ticket}", "{ticket}")!.OfTicket(ticket));

    [Fact]
    public void A_path_keeps_its_slashes() =>
        Assert.Equal("https://e.org/blob/main/a/%C3%A9%20%7Bline%7D.md#L7", UrlPattern.Parse("https://e.org/blob/main/{path}#L{line}", "{path}")!.OfLine("a/é {line}.md", 7));

    [Theory]
    [InlineData("https://github.com/o/r/blob/main/docs/{path}#L{line}", "https://github.com/o/r/edit/main/docs/a/b.md")]
    [InlineData("https://gitlab.com/o/r/-/blob/main/{path}?ref_type=heads#L{line}", "https://gitlab.com/o/r/-/edit/main/a/b.md")]
    [InlineData("https://e.org/src/{path}", null)]
    public void Some_hosts_have_an_editor(string pattern, string? url) => Assert.Equal(url, UrlPattern.Parse(pattern, "{path}")!.OfEditor("a/b.md"));
}
