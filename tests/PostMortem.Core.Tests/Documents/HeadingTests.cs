using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Documents;

/// <summary>What a section is for is told from its heading, in whatever form and words.</summary>
public class HeadingTests
{
    [Theory]
    [InlineData("## Timeline", "timeline")]
    [InlineData("##Timeline", "timeline")]
    [InlineData("## Timeline ##", "timeline")]
    [InlineData("#### timeline:", "timeline")]
    [InlineData("## 2. Timeline of events", "timeline")]
    [InlineData("## 2) Chronology", "timeline")]
    [InlineData("## Section 2: Timeline", "timeline")]
    [InlineData("## Timeline (all times PST)", "timeline")]
    [InlineData("## Timeline - 4 May 2026", "timeline")]
    [InlineData("## Detailed incident timeline", "timeline")]
    [InlineData("Timeline\n--------", "timeline")]
    [InlineData("**Key events**", "timeline")]
    [InlineData("**Key events:**", "timeline")]
    [InlineData("Key events:", "timeline")]
    [InlineData("- **Key events**\n  - 09:10 First", "timeline")]
    [InlineData("## What happened and when", "timeline")]
    [InlineData("## What happened, minute by minute", "timeline")]
    [InlineData("**The night, step by step**", "timeline")]
    [InlineData("## Course of the night", "timeline")]
    [InlineData("## How we replace a drum, step by step", "")]
    [InlineData("##⏱ Timeline", "timeline")]
    [InlineData("##🔥Impact", "impact")]
    [InlineData("**Impact.** 312 parcels.", "impact")]
    [InlineData("**Printers.** 312 of them.", "")]
    [InlineData("## Zusammenfassung", "summary")]
    [InlineData("## 3. Was nicht gut lief", "went-poorly")]
    [InlineData("## Ce qui n’a pas fonctionné", "went-poorly")]
    [InlineData("## Próximos pasos", "action-items")]
    [InlineData("## In a nutshell", "summary")]
    [InlineData("## Who felt it", "impact")]
    [InlineData("## What could have happened", "impact")]
    [InlineData("## What our customers saw", "impact")]
    [InlineData("## What were the effects?", "impact")]
    [InlineData("## What was the damage to the shops?", "impact")]
    [InlineData("## What were the causes?", "root-causes")]
    [InlineData("## Why it was found", "detection")]
    [InlineData("## Where it was caught", "detection")]
    [InlineData("## The trip so far", "what-we-did")]
    [InlineData("## Review of the action items of May", "action-items")]
    [InlineData("## Open actions from the last review", "action-items")]
    [InlineData("## Who noticed?", "detection")]
    [InlineData("## What triggered it", "root-causes")]
    [InlineData("## What made it worse", "root-causes")]
    [InlineData("## Went badly", "went-poorly")]
    [InlineData("## Went not so well", "went-poorly")]
    [InlineData("## Things that ran less smoothly", "went-poorly")]
    [InlineData("## What could have been smoother", "went-poorly")]
    [InlineData("## Went right", "went-well")]
    [InlineData("## What went well, and where we were lucky", "went-well lucky")]
    [InlineData("## The good stuff", "went-well")]
    [InlineData("## Measures", "action-items")]
    [InlineData("## Measures taken", "resolution")]
    [InlineData("## What we have done and what we will do", "action-items")]
    [InlineData("## How we will keep it from happening again", "action-items")]
    [InlineData("## To be done", "action-items")]
    [InlineData("## 3.2 What made it worse", "root-causes")]
    [InlineData("## Reasons", "root-causes")]
    [InlineData("## What got in the way", "went-poorly")]
    [InlineData("## How the night went", "timeline")]
    [InlineData("## Maßnahmen", "action-items")]
    [InlineData("## Was gut lief", "went-well")]
    [InlineData("## Résumé", "summary")]
    [InlineData("## Try", "")]
    [InlineData("## What you can do", "")]
    [InlineData("## What we did on the day", "resolution")]
    [InlineData("## The project in short", "what-we-did")]
    [InlineData("## TL;DR", "summary")]
    [InlineData("## Executive Summary", "summary")]
    [InlineData("## What happened?", "summary")]
    [InlineData("## :warning: Leadup", "background")]
    [InlineData("## 🔥 Impact", "impact")]
    [InlineData("## <a id=\"i\"></a>Impact", "impact")]
    [InlineData("## [Impact](#impact)", "impact")]
    [InlineData("## **Impact**", "impact")]
    [InlineData("## `Impact`", "impact")]
    [InlineData("## Customer impact", "impact")]
    [InlineData("## Potential impact", "impact")]
    [InlineData("**Impact**: 312 parcels", "impact")]
    [InlineData("**Impact:** 312 parcels", "impact")]
    [InlineData("## Root Cause(s)", "root-causes")]
    [InlineData("## 5 Whys", "root-causes")]
    [InlineData("## Five Why's", "root-causes")]
    [InlineData("## Why did it happen?", "root-causes")]
    [InlineData("## What went wrong", "root-causes")]
    [InlineData("## Contributing factors & trigger", "root-causes")]
    [InlineData("## What didn’t go so well", "went-poorly")]
    [InlineData("## What went well & where did we get lucky?", "went-well lucky")]
    [InlineData("## What went well / what went wrong", "went-well went-poorly")]
    [InlineData("## What we didn't like", "went-poorly")]
    [InlineData("## What stopped it", "lucky")]
    [InlineData("## Impact of both outages", "impact")]
    [InlineData("## Last month's action items", "action-items")]
    [InlineData("## Action items for the next sprint", "action-items")]
    [InlineData("## How was it noticed?", "detection")]
    [InlineData("## How we fixed the printers", "")]
    [InlineData("## How we fixed it", "resolution")]
    [InlineData("## How is a paper jam fixed?", "")]
    [InlineData("## Timeline summary", "")]
    [InlineData("## Why did nobody see it?", "root-causes")]
    [InlineData("## Why we print labels", "")]
    [InlineData("## How we track action items", "")]
    [InlineData("## Reviewing action items", "")]
    [InlineData("## Date of resolution", "")]
    [InlineData("## Corrective and preventative actions", "action-items")]
    [InlineData("## What we're doing about it", "action-items")]
    [InlineData("## Actions taken", "resolution")]
    [InlineData("## Stats", "metadata")]
    [InlineData("## Printer models", "")]
    [InlineData("## Certificates and what to know about them", "")]
    public void A_heading_names_its_role(string heading, string roles)
    {
        var document = Parse($"# Printers\n\nAn opening sentence.\n\n## Other\n\nText.\n\n{heading}\n\n- 09:10 UTC First double print.\n");
        var section = document.AllSections.Last();
        Assert.Equal(roles, string.Join(' ', section.Roles.Select(SectionRoleNames.NameOf)));
    }

    [Theory]
    [InlineData("**bold** words that begin a sentence about the impact")]
    [InlineData("- **Impact**\n- **Timeline**")]
    [InlineData("> **Impact**")]
    [InlineData("```\n## Impact\n```")]
    [InlineData("<!-- ## Impact -->")]
    [InlineData("#impact of a tag")]
    [InlineData("The impact: none.")]
    [InlineData("**Impact level:** 2")]
    public void Other_text_is_no_section(string text)
    {
        var document = Parse($"# Printers\n\n## Other\n\n{text}\n");
        Assert.Equal("Other", Assert.Single(document.AllSections).Heading.Text);
    }

    [Fact]
    public void A_team_adds_names_of_its_own()
    {
        var configuration = PostMortemConfiguration.Default with
        {
            SectionAliases = ImmutableDictionary<string, SectionRole>.Empty.Add("wie der tag verlief", SectionRole.Timeline).Add("detection", SectionRole.RootCauses),
        };
        var document = Parse("# Drucker\n\n## 1. Wie der Tag verlief:\n\n- 09:10 UTC Erster\n\n## Detection\n\nNiemand sah hin.\n", configuration);
        Assert.Equal([SectionRole.Timeline, SectionRole.RootCauses], document.AllSections.SelectMany(s => s.Roles));
    }

    [Theory]
    [InlineData("- 09:10 First double print\n- 09:20 Call\n- 09:40 Fixed", true)]
    [InlineData("| Time | What |\n|---|---|\n| 09:10 | First double print |\n| 09:20 | Call |\n| 09:40 | Fixed |", true)]
    [InlineData("- 3 March\n  - 23:10 First double print\n  - 23:20 Call\n- 4 March\n  - 00:10 Fixed", true)]
    [InlineData("09:10 First double print\n09:20 Call\n09:40 Fixed", true)]
    [InlineData("**09:10** First double print\n\n**09:20** Call\n\n**09:40** Fixed", true)]
    [InlineData("- 09:10 First double print\n- 09:20 Call", false)]
    [InlineData("- 09:10 First double print\n- 09:20 Call\n- 09:40 Fixed\n- Paper\n- Ink\n- Labels", false)]
    public void A_list_of_times_is_a_timeline_under_any_heading(string list, bool expected) =>
        Assert.Equal(expected, Parse($"# Printers\n\n## At the press\n\n{list}\n").AllSections.Single().Is(SectionRole.Timeline));

    [Fact]
    public void What_went_wrong_is_the_causes_beside_what_nobody_liked() =>
        Assert.Equal(
            [SectionRole.RootCauses, SectionRole.WentWell, SectionRole.WentPoorly],
            Parse("# Printers\n\n## What went wrong?\n\nPaper.\n\n## What we liked\n\n- Ink\n\n## What we didn't like\n\n- Jams\n").AllSections.SelectMany(s => s.Roles));

    [Fact]
    public void A_named_timeline_goes_before_a_list_of_times() =>
        Assert.Equal([SectionRole.Timeline], Parse("# Printers\n\n## Calls\n\n- 09:10 Ann\n- 09:20 Bo\n- 09:40 Cy\n\n## Timeline\n\n- 09:40 Fixed\n").AllSections.SelectMany(s => s.Roles));

    [Fact]
    public void Start_stop_continue_mean_something_only_together()
    {
        var alone = Parse("# Printers\n\n## Start\n\nAt nine.\n");
        Assert.Empty(alone.AllSections.Last().Roles);
        var together = Parse("# Sprint\n\n## Start\n\n- Labels\n\n## Stop\n\n- Fridays\n");
        Assert.Equal([SectionRole.Start, SectionRole.Stop], together.AllSections.SelectMany(s => s.Roles));
    }

    [Theory]
    [InlineData("# Printers\n", "Printers")]
    [InlineData("Printers\n===\n", "Printers")]
    [InlineData("**Printers**\n\nText.\n", "Printers")]
    [InlineData("---\ntitle: Printers\n---\n# Other\n", "Printers")]
    [InlineData("---\ntitle: Printers\n---\n## Summary\n", "Printers")]
    [InlineData("+++\ntitle = \"Printers\"\n+++\n## Summary\n", "Printers")]
    [InlineData("import x from 'x'\n\n# Printers\n", "Printers")]
    [InlineData("# Incident summary\n\n## Timeline\n", "Incident summary")]
    [InlineData("# Printers *again* `lpd` [x](y)\n", "Printers again lpd x")]
    [InlineData("# Summary\n\nText.\n\n# Timeline\n", null)]
    [InlineData("## Summary\n", null)]
    [InlineData("Printers\n\n## Summary\n", null)]
    [InlineData("", null)]
    public void A_title_stands_in_one_of_several_places(string text, string? title) => Assert.Equal(title, Parse(text).Title?.Text);

    [Fact]
    public void A_tab_after_the_hashes_moves_no_place()
    {
        var document = Parse("# Printers\n\n##\t \tTimeline *of* events\n\n- 09:10 UTC First\n");
        var heading = document.AllSections.Single().Heading;
        Assert.Equal("of", document.Source[heading.SourceSpan("Timeline ".Length, 2)]);
    }

    [Fact]
    public void A_second_level_one_heading_is_a_section()
    {
        var document = Parse("# Printers\n\n# Timeline\n\n- 09:10 UTC First\n\n# Appendix B\n");
        Assert.Equal("Printers", document.Title?.Text);
        Assert.Equal(["Timeline", "Appendix B"], document.Sections.Select(s => s.Heading.Text));
    }

    [Fact]
    public void A_label_in_an_entry_of_the_timeline_is_no_summary()
    {
        var document = Parse("# Printers\n\n## Timeline\n\n### 09:10 UTC\n\n**Problem**: The queue is full.\n\n### 09:20 UTC\n\nEmptied.\n");
        Assert.False(document.Has(SectionRole.Summary));
        Assert.Equal(2, document.Timelines.Single().Entries.Length);
    }

    private static PostMortemDocument Parse(string text, PostMortemConfiguration? configuration = null) =>
        DocumentParser.Parse(new SourceText("a.md", text), "a.md", configuration ?? PostMortemConfiguration.Default);
}
