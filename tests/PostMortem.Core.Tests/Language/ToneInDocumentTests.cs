using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Language;

public class ToneInDocumentTests
{
    [Theory]
    [InlineData("- 10:00 UTC Unfortunately the disk is full.")]
    [InlineData("| Time (UTC) | Event |\n|---|---|\n| 10:00 | Unfortunately the disk is full. |")]
    [InlineData("### 10:00 UTC\n\nUnfortunately the disk is full.")]
    [InlineData("10:00 UTC Disk alert.\n\nUnfortunately the disk is full.")]
    public void Every_form_of_a_timeline_is_read(string timeline) => Assert.Equal(["PM2009 Unfortunately"], Found($"## Timeline\n\n{timeline}\n"));

    [Theory]
    [InlineData("## Impact\n\nUnfortunately the disk was full.")]
    [InlineData("## Timeline\n\n- 10:00 UTC The disk is full.\n\n### What went well\n\n- Luckily the replica was up.")]
    [InlineData("## Timeline\n\n- 10:00 UTC KL: the disk is full. Unfortunately there is no other.")]
    [InlineData("## Timeline\n\n- 10:00 UTC I restart it, luckily with the right flag.")]
    [InlineData("## Timeline\n\n- 10:00 UTC The disk is full.\n\n> unfortunately there is no other")]
    [InlineData("## Timeline\n\n- 10:00 UTC `unfortunately` is printed.")]
    public void What_others_say_and_other_sections_are_not_judged(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("kind: near-miss", 1)]
    [InlineData("kind: retrospective", 0)]
    [InlineData("audience: customer", 0)]
    [InlineData("lang: de", 0)]
    public void Judgment_is_a_matter_of_an_internal_timeline(string head, int count) =>
        Assert.Equal(count, Found("## Timeline\n\n- 10:00 UTC Luckily the disk is empty.\n", head).Count(f => f.StartsWith("PM2009", StringComparison.Ordinal)));

    [Fact]
    public void A_clause_is_reported_once() =>
        Assert.Equal(["PM2009 Obviously"], Found("## Timeline\n\n- 10:00 UTC Obviously the disk is full.\n"));

    [Theory]
    [InlineData("Retrain Quirin.", "PM3007 Retrain Quirin")]
    [InlineData("Quirin was tired.", "PM3008 Quirin was tired")]
    public void People_are_known_from_the_document(string sentence, string found) =>
        Assert.Equal([found], Found($"## Root causes\n\n{sentence}\n", "authors: [Quirin Abel]"));

    private static List<string> Found(string text, string head = "kind: post-mortem")
    {
        var source = new SourceText("/x/outage.md", $"---\n{head}\n---\n# Outage 2026-03-01\n\n{text}\n");
        var document = DocumentParser.Parse(source, "outage.md", PostMortemConfiguration.Default);
        var context = new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 4, 1));
        DocumentRule[] rules = [new PM2009JudgmentInTimeline(), new PM3006MinimizingWording(), new PM3007PunitiveFollowUp(), new PM3008StateOfMindSpeculation()];
        return [.. rules.Where(r => r.AppliesTo(document)).SelectMany(r => r.Check(document, context).Select(f => $"{r.Descriptor.Id} {source[f.Span]}"))];
    }
}
