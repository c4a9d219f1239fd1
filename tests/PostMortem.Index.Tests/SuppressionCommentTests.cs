namespace PostMortem.Index.Tests;

public class SuppressionCommentTests
{
    private const string Markdown = """
        # Checkout errors, 2026-03-15

        ## Summary

        On 2026-03-15 checkout failed for 8 % of customers.{line}
        It failed again at noon.

        ## Timeline (UTC){line}

        - 2026-03-15 14:22 The first error.{line}
        {own}
        - 14:25{line} The alert.
          {own}
          - Its page was lost.

        | What | Who |
        |---|---|
        | Rolled back{line} | Ana |
        {own}
        | Told the customers | Ben |{line}

        > The certificate expired.{line}
        > - Nobody was told.
        > {own}
        > - Nobody asked.

        ## Action items

        - [ ] Add an alarm (@ana, P1, 2026-04-01, OPS-1){line}
        """;

    [Fact]
    public void No_page_and_no_index_knows_of_a_comment()
    {
        const string Comment = "<!-- postmortem-disable-line PM3001: the vendor's words -->";
        var lines = Markdown.Split('\n').ToList();
        var plain = Site.Of(("a.md", string.Join('\n', lines.Where(l => !l.Contains("{own}", StringComparison.Ordinal))).Replace("{line}", "", StringComparison.Ordinal)));
        var commented = Site.Of(("a.md", Markdown.Replace("{own}", Comment, StringComparison.Ordinal).Replace("{line}", " " + Comment, StringComparison.Ordinal)));

        Assert.Equal(plain.Text("documents/a.html"), commented.Text("documents/a.html"));
        foreach (var path in commented.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) || p.EndsWith(".json", StringComparison.Ordinal) || p.EndsWith(".js", StringComparison.Ordinal)))
            Assert.DoesNotContain("vendor", commented.Text(path), StringComparison.Ordinal);
    }
}
