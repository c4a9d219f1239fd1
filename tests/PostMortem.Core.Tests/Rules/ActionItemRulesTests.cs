using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Rules;

/// <summary>The rules about action items where one is asked in place of another, or once for many.</summary>
public class ActionItemRulesTests
{
    private const string Table = "| Action | Owner | Priority | Due | Status |\n|---|---|---|---|---|\n";

    [Theory]
    [InlineData("", 0)]
    [InlineData("| Add an alarm | @ana | | | open |\n", 1, Severity.Suggestion)]
    [InlineData("| Add an alarm | @ana | | | open |\n| Pin the driver | @ana | | | open |\n", 1, Severity.Suggestion)]
    [InlineData("| Add an alarm | @ana | P1 | | open |\n| Pin the driver | @ana | | | open |\n", 1, Severity.Warning)]
    [InlineData("| Add an alarm | @ana | high | | open |\n| Pin the driver | @ana | Low | | open |\n", 1, Severity.Suggestion)]
    [InlineData("| Add an alarm | @ana | 1 | | open |\n| Pin the driver | @ana | high | | open |\n", 1, Severity.Warning)]
    [InlineData("| Add an alarm | @ana | | | done |\n| Pin the driver | @ana | P3 | | open |\n", 0)]
    public void A_priority_is_missed_where_others_have_one(string rows, int count, Severity severity = Severity.Suggestion)
    {
        var findings = Find(new PM5004MissingPriority(), Table + rows);

        Assert.Equal(count, findings.Count);
        Assert.All(findings, f => Assert.Equal(severity, f.Severity ?? Severity.Suggestion));
    }

    [Theory]
    [InlineData("2026-03-19", "open", 1, 0)]
    [InlineData("2026-03-20", "open", 0, 0)]
    [InlineData("2025-12-20", "open", 1, 0)]
    [InlineData("2025-12-19", "open", 0, 1)]
    [InlineData("2025-12-19", "done", 0, 0)]
    [InlineData("spring", "open", 0, 0)]
    public void Aged_out_takes_the_place_of_overdue(string due, string status, int overdue, int agedOut)
    {
        var items = Table + $"| Add an alarm | @ana | P1 | {due} | {status} |\n| Pin the driver | @ana | P1 | 2026-05-01 | open |\n";

        Assert.Equal((overdue, agedOut), (Find(new PM5009OverdueActionItem(), items).Count, Find(new PM5011AgedOutActionItem(), items).Count));
    }

    [Theory]
    [InlineData("Be more careful with retries")]
    [InlineData("Improve monitoring")]
    [InlineData("All services should have an owner")]
    [InlineData("Write the incident report")]
    public void Of_a_mere_wish_one_rule_reports(string wish)
    {
        var document = Parse($"- {wish}\n- Add an alarm for the queue (@ana, P1, due 2026-05-01, OPS-12)");

        Assert.Equal(["PM5008"], Analyzer.Judge(document, Context).Select(d => d.Id).Where(id => id is "PM5002" or "PM5003" or "PM5004" or "PM5005" or "PM5007" or "PM5008"));
    }

    [Fact]
    public void A_retrospective_has_items_overdue_at_any_age()
    {
        const string Items = "- [ ] Add an alarm (@ana, due 2025-01-01)\n- [x] Pin the driver";
        var document = Parse(Items) with { Kind = DocumentKind.Retrospective };

        Assert.Single(new PM5009OverdueActionItem().Check(document, Context));
        Assert.False(new PM5011AgedOutActionItem().AppliesTo(document));
    }

    [Fact]
    public void Without_a_word_about_what_is_done_nothing_is_overdue() =>
        Assert.False(new PM5009OverdueActionItem().AppliesTo(Parse("- Add an alarm (@ana, due 2025-01-01)")));

    [Theory]
    [InlineData("- Add an alarm for the queue\n- Write a runbook", 1)]
    [InlineData("- Add an alarm for the queue\n- Rename the printers", 0)]
    [InlineData("- Add an alarm for the queue\n- [x] Refuse labels without an address", 0)]
    [InlineData("- Add an alarm for the queue\n\n### Prevention\n\n- Write a runbook", 0)]
    [InlineData("- Refuse labels without an address", 1)]
    [InlineData("- Alert when a certificate is about to expire", 0)]
    public void Something_prevents_and_something_detects(string items, int count) => Assert.Equal(count, Find(new PM5010NoPreventiveAction(), items).Count);

    [Theory]
    [InlineData("- Add an alarm (OPS-1)\n- Pin the driver (OPS-1)\n- Order paper (OPS-1)", 1)]
    [InlineData("- [x] Add an alarm (OPS-1)\n- [x] Pin the driver (OPS-1)", 0)]
    [InlineData("- Add an alarm ([ticket](https://git.example.com/a/b/issues/7))\n- Pin the driver ([ticket](https://git.example.com/a/b/issues/7#c4))", 1)]
    [InlineData("### Printers (OPS-1)\n\n- Add an alarm\n- Pin the driver", 0)]
    public void A_ticket_is_for_one_item(string items, int count) => Assert.Equal(count, Find(new PM5012DuplicateTicket(), items).Count);

    [Theory]
    [InlineData("- Pin the driver by 10 January", 0)]
    [InlineData("- Pin the driver by 1 December", 1)]
    [InlineData("- [x] Pin the driver by 1 December", 0)]
    public void A_date_without_a_year_is_after_the_turn_of_the_year(string items, int count)
    {
        var document = DocumentParser.Parse(new SourceText("a.md", $"# Labels on 2026-12-18\n\n## Action items\n\n{items}\n"), "a.md", PostMortemConfiguration.Default);

        Assert.Equal(count, new PM5006DueBeforeIncident().Check(document, Context).Count());
    }

    private static RuleContext Context => new(PostMortemConfiguration.Default, new DateOnly(2026, 3, 20));

    private static List<Finding> Find(DocumentRule rule, string items) => [.. rule.Check(Parse(items), Context)];

    private static PostMortemDocument Parse(string items) =>
        DocumentParser.Parse(new SourceText("a.md", $"# Labels without an address\n\n## Action items\n\n{items}\n"), "a.md", PostMortemConfiguration.Default);
}
