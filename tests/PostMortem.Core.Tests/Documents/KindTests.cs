using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Documents;

/// <summary>Kind, audience and date: who is asked, and who wins.</summary>
public class KindTests
{
    private const string Timeline = "\n## Timeline\n\n- 2026-05-04 09:10 UTC First\n";

    [Theory]
    [InlineData("near-miss", "---\nkind: retrospective\n---\n# Incident\n", "retros/a.md", "near-miss")]
    [InlineData(null, "---\nkind: retrospective\n---\n# Incident of May\n", "a.md", "retrospective")]
    [InlineData(null, "---\nkind: Near-Miss\n---\n# Incident of May\n", "a.md", "near-miss")]
    [InlineData(null, "# Incident of May\n\n**Type**: Near miss\n", "a.md", "near-miss")]
    [InlineData(null, "# Near misses of the printers\n", "retros/a.md", "near-miss")]
    [InlineData(null, "# Retro of the printer incident\n", "a.md", "post-mortem")]
    [InlineData(null, "# Retrospective of May\n", "a.md", "retrospective")]
    [InlineData(null, "# Metropolis retrofit\n", "a.md", "post-mortem")]
    [InlineData(null, "# RCA printers\n", "retros/a.md", "post-mortem")]
    [InlineData(null, "# Printers\n", "retrospectives/a.md", "post-mortem")]
    [InlineData(null, "# Sprint\n\n## What we did\n\nText.\n\n## What we'd do differently\n\nText.\n", "a.md", "retrospective")]
    public void The_strongest_word_on_the_kind_wins(string? item, string text, string path, string kind) =>
        Assert.Equal(kind, Parse(text + (kind == "retrospective" ? "\n## What went well\n\n- Labels\n\n## Actions\n\n- Print labels\n" : Timeline), path, item).KindName);

    [Fact]
    public void A_folder_of_retrospectives_speaks_where_nobody_else_does() =>
        Assert.Equal(DocumentKind.Retrospective, Parse("# Sprint 12\n\n## What went well\n\n- Labels\n\n## Actions\n\n- Print labels\n", "docs/retros/sprint.md").Kind);

    [Theory]
    [InlineData("# How to use this folder\n\nCopy the template.\n", DocumentKind.Other)]
    [InlineData("# How to use this folder, 4 May 2026\n\nCopy the template.\n", DocumentKind.PostMortem)]
    [InlineData("---\nkind: post-mortem\n---\n# How to use this folder\n", DocumentKind.PostMortem)]
    [InlineData("---\nkind: other\n---\n# Printers\n" + Timeline, DocumentKind.Other)]
    public void A_page_without_date_timeline_or_action_item_is_other(string text, DocumentKind kind) => Assert.Equal(kind, Parse(text).Kind);

    [Fact]
    public void A_team_has_kinds_of_its_own()
    {
        var configuration = PostMortemConfiguration.Default with { Kinds = ImmutableDictionary<string, DocumentKind>.Empty.Add("game-day", DocumentKind.Retrospective) };
        var document = DocumentParser.Parse(new SourceText("a.md", "---\nkind: Game-Day\n---\n# Printers\n"), "a.md", configuration);
        Assert.Equal((DocumentKind.Retrospective, "game-day", true), (document.Kind, document.KindName, document.IsKindDeclared));
    }

    [Theory]
    [InlineData("---\nkind: retrospektive\n---\n# Printers\n", null, "retrospektive")]
    [InlineData("# Printers\n", "retro-spective", "retro-spective")]
    [InlineData("# Printers\n", "near-miss", null)]
    public void A_kind_that_nobody_knows_is_kept_for_the_rule(string text, string? item, string? unknown) => Assert.Equal(unknown, Parse(text, "a.md", item).UnknownKind?.Text);

    [Theory]
    [InlineData(null, "audience: [internal, customer]", Audience.Internal, true)]
    [InlineData(null, "audience: customer, internal", Audience.Internal, true)]
    [InlineData("internal, customer", "audience: internal", Audience.Internal, true)]
    [InlineData("internal", "audience: [internal, customer]", Audience.Internal, false)]
    [InlineData(null, "audience: [customer]", Audience.Customer, true)]
    [InlineData(null, "audience: [nobody]", Audience.Internal, false)]
    public void Customers_are_told_of_what_names_them(string? item, string key, Audience audience, bool isOffered)
    {
        var document = DocumentParser.Parse(new SourceText("a.md", $"---\n{key}\n---\n# Printers\n"), "a.md", PostMortemConfiguration.Default, null, item);
        Assert.Equal((audience, isOffered), (document.Audience, document.IsOfferedToCustomers));
    }

    [Theory]
    [InlineData("internal", "---\naudience: customer\n---\n# Printers\n", Audience.Internal)]
    [InlineData(null, "---\naudience: customer\n---\n# Printers\n", Audience.Customer)]
    [InlineData(null, "# Printers\n\nA summary for our customers.\n", Audience.Customer)]
    [InlineData(null, "# Printers\n\nA draft.\n\n## Summary\n\nDear customers, we are sorry.\n", Audience.Customer)]
    [InlineData(null, "# Printers\n\n## Impact\n\nBad for our customers.\n", Audience.Internal)]
    public void The_strongest_word_on_the_audience_wins(string? item, string text, Audience audience) =>
        Assert.Equal(audience, DocumentParser.Parse(new SourceText("a.md", text), "a.md", PostMortemConfiguration.Default, null, item).Audience);

    [Theory]
    [InlineData("---\nstarted: 2026-05-01 10:00 UTC\n---\n# Printers\n\n**Date**: 2026-05-02\n", "a.md", "2026-05-01")]
    [InlineData("---\nkind: post-mortem\ndate: 2026-05-01\n---\n# Printers\n\n**Date**: 2026-05-02\n", "a.md", "2026-05-01")]
    [InlineData("---\ndate: 2026-05-01\n---\n# Printers\n\n**Date of incident**: 2 May 2026\n", "a.md", "2026-05-02")]
    [InlineData("# Printers on 2026-05-03\n" + Timeline, "a.md", "2026-05-04")]
    [InlineData("# Printers on 2026-05-03\n\nOn 2026-05-05 they stopped.\n", "a.md", "2026-05-03")]
    [InlineData("# Printers\n\nOn May 5th, 2026 they stopped.\n", "2026-05-06.md", "2026-05-05")]
    [InlineData("# Printers\n\nA draft.\n\n## Summary\n\nThey stopped on 5 May 2026.\n", "a.md", "2026-05-05")]
    [InlineData("---\ndate: 2026-05-07\n---\n# Printers\n", "incidents/20260506-printers.md", "2026-05-06")]
    [InlineData("# Printers\n", "incidents/2026-05-06/index.md", "2026-05-06")]
    [InlineData("# Printers\n", "2026/incidents/INC-2026-05-06 printers.md", "2026-05-06")]
    [InlineData("---\ndate: 2026-05-07\n---\n# Printers\n", "a.md", "2026-05-07")]
    [InlineData("# Printers on 3 May\n", "2026-05-06.md", "2026-05-03")]
    [InlineData("# Printers (updated 2026-05-09)\n\nThey stopped on 2026-05-05.\n", "a.md", "2026-05-05")]
    [InlineData("# Printers, version 1.5.2026\n\n## Timeline\n\n### 4 May 2026\n\n- 09:10 First\n", "a.md", "2026-05-04")]
    [InlineData("# Printers\n\n**Published**: 2026-05-09\n", "a.md", null)]
    [InlineData("# Printers on 3 May\n", "a.md", null)]
    public void The_first_place_that_has_a_date_gives_it(string text, string path, string? date) =>
        Assert.Equal(date, Parse(text, path).Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("**Severity**: 3", "Severity", "3")]
    [InlineData("**Severity:** 3", "Severity", "3")]
    [InlineData("__Severity__: 3", "Severity", "3")]
    [InlineData("_Date: 13 August, 2021_", "Date", "13 August, 2021")]
    [InlineData("**Severity** - 3", "Severity", "3")]
    [InlineData("Severity: 3", "Severity", "3")]
    [InlineData("- Severity: 3", "Severity", "3")]
    [InlineData("* **Printer model**: L7", "Printer model", "L7")]
    [InlineData("| Severity | 3 |\n|---|---|\n", "Severity", "3")]
    [InlineData("|  |  |\n|---|---|\n| **Severity:** | 3 |\n", "Severity", "3")]
    [InlineData("**Status**: closed\\\n**Severity**: 3", "Severity", "3")]
    public void Facts_stand_in_lines_lists_and_tables(string text, string key, string value)
    {
        var fact = Parse($"# Printers\n\n{text}\n").Metadata.Last();
        Assert.Equal((key, value), (fact.Key, fact.Value.Text));
    }

    [Theory]
    [InlineData("We saw one thing: it was slow.")]
    [InlineData("https://example.com/x")]
    [InlineData("At 14:22 it began.")]
    [InlineData("| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n")]
    public void Prose_is_no_fact(string text) => Assert.Empty(Parse($"# Printers\n\n{text}\n").Metadata);

    private static PostMortemDocument Parse(string text, string path = "a.md", string? kind = null) =>
        DocumentParser.Parse(new SourceText("a.md", text), path, PostMortemConfiguration.Default, kind);
}
