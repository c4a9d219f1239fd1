namespace PostMortem.Core.Tests.Policies;

/// <summary>What was accepted is not shown again, whatever else changes; what is new is.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Blame = "Alice forgot to renew the certificate of the gateway.";

    private const string Document = $"""
        # Checkout outage of 2026-03-15

        ## Summary

        Customers could not pay. A certificate had ended. We are renewing it with a job.

        ## Background

        {Blame}

        ## Timeline

        - 14:22 PST: checkout fails.
        - 15:47 PST: checkout works.

        ## Action items

        - [ ] @ana P1: Renew certificates with a job (due 2026-04-01)
        - [x] @bo P1: Alert on certificates that end soon (due 2026-04-01, OPS-12)
        """;

    private readonly BaselineFolder folder = new();

    public BaselineTests() => folder.With("incidents/2026-03-15-checkout.md", Document).Update();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Accepted_findings_are_not_shown() => Assert.Empty(folder.Shown());

    [Fact]
    public void Lines_may_move_and_be_wrapped_anew()
    {
        folder.Edit("incidents/2026-03-15-checkout.md", "## Background\n\nAlice forgot to", "## Background\n\nThe gateway is old.\n\nAlice forgot\nto");
        folder.Edit("incidents/2026-03-15-checkout.md", "# Checkout outage of", "# Outage of the checkout of");

        Assert.Empty(folder.Shown());
    }

    [Fact]
    public void What_is_new_is_shown()
    {
        folder.Edit("incidents/2026-03-15-checkout.md", Blame, $"{Blame} Bob carelessly ignored the alarm.");

        Assert.Equal("incidents/2026-03-15-checkout.md(9) PM3001", Assert.Single(folder.Shown()).Split(':')[0]);
    }

    [Fact]
    public void The_same_words_once_more_are_one_finding_more()
    {
        folder.Edit("incidents/2026-03-15-checkout.md", Blame, $"{Blame}\n\n{Blame}");

        Assert.Equal("incidents/2026-03-15-checkout.md(11) PM3001", Assert.Single(folder.Shown()).Split(':')[0]);
        Assert.Equal((1, 0), (folder.Update().New, folder.Update().New));
        Assert.Contains(" x2\n", folder.Baseline, StringComparison.Ordinal);
    }

    [Fact]
    public void One_missing_section_is_not_another()
    {
        folder.Edit("incidents/2026-03-15-checkout.md", "## Timeline", "## Impact\n\n~200 customers could not pay.\n\n## Background");

        var shown = folder.Shown();

        Assert.Contains(shown, s => s.Contains("PM1001: the section 'Timeline' is missing", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, s => s.Contains("PM1001: the section 'Root causes'", StringComparison.Ordinal));
        Assert.Single(shown, s => s.StartsWith("postmortem.baseline(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("incidents/2026/2026-03-15-checkout.md")]
    [InlineData("incidents/checkout.md")]
    public void A_moved_document_keeps_what_it_was_forgiven(string now)
    {
        folder.Move("incidents/2026-03-15-checkout.md", now);

        Assert.Empty(folder.Shown());
        Assert.Equal((0, 0), (folder.Update().New, folder.Update().Gone));
        Assert.DoesNotContain("2026-03-15-checkout.md PM", folder.Baseline.Replace(now, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_may_move_whose_documents_have_findings_alike()
    {
        string[] names = ["a/report.md", "b/report.md", "c/other.md"];
        foreach (var name in names) folder.With($"incidents/{name}", Document);
        folder.Update();

        foreach (var name in names) folder.Move($"incidents/{name}", $"incidents/2026/{name}");

        // Which of two files of the same name it was, nothing tells.
        Assert.DoesNotContain(folder.Shown(), s => s.StartsWith("incidents/2026/c/other.md", StringComparison.Ordinal));
        Assert.Contains(folder.Shown(), s => s.StartsWith("incidents/2026/a/report.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_documents_of_one_name_may_be_deleted_while_another_is_new()
    {
        foreach (var name in new[] { "a/report.md", "b/report.md" }) folder.With($"incidents/{name}", Document);
        folder.Update();
        foreach (var name in new[] { "a/report.md", "b/report.md" }) folder.Delete($"incidents/{name}");
        folder.With("incidents/new.md", Document);

        Assert.Contains(folder.Shown(), s => s.StartsWith("incidents/new.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_document_inherits_nothing_from_one_that_was_deleted()
    {
        folder.Delete("incidents/2026-03-15-checkout.md");
        folder.With("incidents/2026-05-01-search.md", Document.Replace(Blame, "The search is old.", StringComparison.Ordinal).Replace("certificate", "index", StringComparison.Ordinal).Replace("14:22", "09:10", StringComparison.Ordinal));

        Assert.Contains(folder.Shown(), s => s.Contains("PM1001: the section 'Impact' is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_of_a_document_is_a_new_one()
    {
        folder.With("incidents/2026-03-15-checkout-2.md", Document);

        Assert.NotEmpty(folder.Shown());
    }

    [Fact]
    public void What_no_longer_occurs_is_told_once_and_goes_with_the_next_update()
    {
        folder.Edit("incidents/2026-03-15-checkout.md", Blame, "A certificate had ended.");
        Assert.Equal(
            "PM0007: 'incidents/2026-03-15-checkout.md' no longer has this finding of PM3001; remove the entry with -t:PostMortemUpdateBaseline",
            Assert.Single(folder.Shown()).Split(' ', 2)[1]);

        folder.Delete("incidents/2026-03-15-checkout.md");
        var told = Assert.Single(folder.Shown());
        Assert.StartsWith("postmortem.baseline(5) PM0007: ", told, StringComparison.Ordinal);
        Assert.Contains("entries no longer occur, this one first; remove them with -t:PostMortemUpdateBaseline", told, StringComparison.Ordinal);

        Assert.Null(folder.Update().Content);
    }

    [Fact]
    public void A_document_that_is_not_judged_keeps_its_entries()
    {
        var before = folder.Baseline;
        folder.Since = new DateOnly(2026, 6, 1);

        Assert.Empty(folder.Shown());
        Assert.Equal((0, 0), (folder.Update().Accepted, folder.Update().Gone));
        Assert.Equal(before, folder.Baseline);
    }

    [Fact]
    public void Projects_leave_the_entries_of_each_other_alone()
    {
        folder.With("a/incidents/one.md", Document.Replace("certificate", "key", StringComparison.Ordinal)).With("b/incidents/two.md", Document);
        folder.Project = "a";
        folder.Update();
        Assert.Empty(folder.Shown());

        folder.Project = "b";
        Assert.NotEqual(0, folder.Update().New);
        folder.Delete("a/incidents/one.md");
        Assert.Empty(folder.Shown());
        Assert.Equal(0, folder.Update().Gone);

        folder.Project = "a";
        Assert.Single(folder.Shown());
        Assert.NotEqual(0, folder.Update().Gone);
        Assert.Contains("\nb/incidents/two.md PM3001 ", folder.Baseline, StringComparison.Ordinal);
        Assert.Contains("\nincidents/2026-03-15-checkout.md PM3001 ", folder.Baseline, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_comment_suppresses_needs_no_entry()
    {
        folder.Edit("incidents/2026-03-15-checkout.md", Blame, $"{Blame} <!-- postmortem-disable-line PM3001: a quotation -->");

        Assert.StartsWith("postmortem.baseline(", Assert.Single(folder.Shown()), StringComparison.Ordinal);
        Assert.Equal(0, folder.Update().New);
        Assert.Empty(folder.Shown());
    }

    [Fact]
    public void The_clock_alone_changes_nothing_of_what_was_accepted()
    {
        folder.Today = folder.Today.AddDays(200);

        Assert.Empty(folder.Shown());
    }

    [Fact]
    public void What_can_not_be_read_can_not_be_accepted()
    {
        folder.With("incidents/2026-04-01-bytes.md", "# Outage\0");

        Assert.Equal(0, folder.Update().New);
        Assert.Contains("PM0002", Assert.Single(folder.Shown()), StringComparison.Ordinal);
    }

    [Fact]
    public void No_words_of_a_document_are_copied() => Assert.DoesNotContain("Alice", folder.Baseline, StringComparison.OrdinalIgnoreCase);
}
