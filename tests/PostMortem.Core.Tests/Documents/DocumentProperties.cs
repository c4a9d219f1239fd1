using CsCheck;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Documents;

/// <summary>What holds of any text: no exception, no rule that fails, places within the file, the same result twice.</summary>
public class DocumentProperties
{
    private static readonly RuleContext Context = new(PostMortemConfiguration.Default, new DateOnly(2026, 6, 1));

    private const int LongestMessage = 500;

    private const string Earlier = "---\ndate: 2026-04-01\n---\n";

    public static TheoryData<string> PathologicalNames => [.. Pathological.Keys];

    private static readonly Dictionary<string, Func<string>> Pathological = new()
    {
        ["brackets"] = () => new string('[', 50_000),
        ["bracket pairs"] = () => Repeat("[a](", 10_000),
        ["images"] = () => Repeat("![", 50_000),
        ["quotes"] = () => Repeat(">", 5_000) + " a",
        ["quoted lists"] = () => Repeat("> - ", 2_000) + "a",
        ["emphasis"] = () => Repeat("*a_ ", 50_000),
        ["strong"] = () => Repeat("**a ", 50_000),
        ["code spans"] = () => string.Concat(Enumerable.Range(1, 400).Select(i => new string('`', i) + " ")),
        ["cells"] = () => "|" + Repeat("a|", 500) + "\n|" + Repeat("-|", 500) + "\n" + Repeat("|" + Repeat("a|", 500) + "\n", 100),
        ["long row"] = () => "| a | b |\n|---|---|\n|" + Repeat(" x |", 50_000),
        ["long line"] = () => "# A\n\n## Timeline\n\n- 09:10 " + Repeat("word ", 200_000),
        ["long word"] = () => "# A\n\n## Action items\n\n- " + new string('a', 1_000_000),
        ["digits"] = () => "# A\n\n## Timeline\n\n- " + new string('1', 100_000),
        ["dates"] = () => "# A\n\n" + Repeat("2026-05-04 ", 20_000),
        ["dashes"] = () => "# A\n\n## Timeline\n\n- 09:10" + Repeat(" - ", 50_000),
        ["commas"] = () => "# A\n\n## Action items\n\n- Do it, owner: " + Repeat("a, ", 50_000),
        ["capitals"] = () => "# A\n\n## Action items\n\n- " + Repeat("AB/", 50_000),
        ["handles"] = () => "# A\n\n## Action items\n\n- " + Repeat("@a.", 50_000),
        ["nested lists"] = () => string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', 2 * i) + "- a\n")),
        ["list items"] = () => "# A\n\n## Timeline\n\n" + Repeat("- 09:10 First\n", 20_000),
        ["headings"] = () => Repeat("## Timeline\n\n", 5_000),
        ["labels"] = () => Repeat("**Impact**: none\n", 5_000),
        ["braces"] = () => "# A\n\n" + Repeat("{{", 50_000),
        ["angles"] = () => "# A\n\n" + Repeat("<a ", 50_000),
        ["comments"] = () => Repeat("<!--", 50_000),
        ["entities"] = () => "# A\n\n" + Repeat("&amp;", 50_000),
        ["escapes"] = () => "# A\n\n" + Repeat("\\*", 50_000),
        ["references"] = () => Repeat("[a]: b\n", 10_000) + Repeat("[a]", 10_000),
        ["front matter"] = () => "---\n" + Repeat("a: b\n", 5_000),
        ["nested front matter"] = () => "---\na: " + new string('[', 10_000),
        ["open fence"] = () => "# A\n\n```\n" + Repeat("## Timeline\n", 10_000),
        ["fences"] = () => Repeat("```\n## Timeline\n", 3_001),
        ["surrogates"] = () => "# A\n\n## Timeline\n\n- 09:10 " + Repeat("\uD83D", 50_000),
        ["sentence"] = () => "# A\n\nThe on-call " + Repeat("who they said ", 20_000) + "failed to check it.",
        ["dots"] = () => "# A\n\n" + Repeat("a. ", 50_000),
        ["checks"] = () => "# A\n\n## Action items\n\n- " + Repeat("✅", 50_000) + "x\n",
        ["dotted owner"] = () => "# A\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Do it | " + Repeat(". ", 50_000) + "x |\n",
        ["sentences below a long heading"] = () => "# A\n\n## " + Repeat("b ", 50_000) + "\n\n" + Repeat("a. ", 50_000),
        ["forced breaks"] = () => "# A\n\n" + Repeat("<br> ", 50_000) + "x\n",
        ["joined handles"] = () => "# A\n\n## Action items\n\n- Do it " + Repeat("@a", 50_000) + "\n",
        ["question marks"] = () => "# A\n\nStatus: " + new string('?', 50_000) + "x\n",
        ["shortcodes"] = () => "# A\n\n## Action items\n\n| Action | " + Repeat(":a:", 50_000) + " |\n|---|---|\n| a | b |\n",
        ["labels between lines"] = () => Repeat("a\n**Impact**: none\n", 10_000),
        ["lines after a time"] = () => "# A\n\n## Timeline\n\n09:10 First\n" + Repeat("a\n", 50_000),
        ["facts in a summary"] = () => "# A\n\n## Summary\n\n" + Repeat("Date: 2026-05-04\n", 20_000),
        ["verdicts"] = () => "# A\n\n" + Repeat("it was obvious that ", 20_000),
        ["headings beside entries"] = () => "# A\n\n## Timeline\n\n" + Repeat("- 09:10 First\n", 20_000) + "\n" + Repeat("## a\n\n", 20_000),
        ["sections to fill in"] = () => Repeat("## Impact\n\nDescribe it.\n\n", 10_000),
        ["parts of a format"] = () => Repeat("# Start\n", 20_000),
        ["titles"] = () => "---\ntitle: A\n---\n\n" + Repeat("a\n\n", 20_000) + Repeat("# a\n", 20_000),
        ["colons"] = () => "# " + Repeat(":a:", 20_000) + "\n\n## " + Repeat(":a", 20_000),
    };

    [Fact]
    public void Any_text_is_judged_without_a_fault() => AnyText.Noise.Sample(AssertSound, iter: 20_000);

    [Fact]
    public void Any_document_is_judged_without_a_fault() => AnyText.Document.Sample(AssertSound, iter: 10_000);

    [Theory]
    [MemberData(nameof(PathologicalNames))]
    public void A_pathological_text_comes_to_an_end(string name) => AssertSound(Pathological[name]());

    private static void AssertSound(string text)
    {
        var document = Parse(text);
        foreach (var rule in RuleCatalog.DocumentRules.Where(r => r.AppliesTo(document))) AssertSound(rule.Check(document, Context), rule, text);
        // Beside an earlier one of the same words, and one of the same id.
        var again = Parse(text);
        PostMortemDocument[] documents = [document, Parse(Earlier + text, "earlier.md"), again];
        var corpus = new DocumentCorpus(documents, documents, _ => ["a.md", "earlier.md"]);
        foreach (var rule in RuleCatalog.CorpusRules.Where(r => r.AppliesTo(document))) AssertSound(rule.Check(document, corpus, Context), rule, text);
        AssertPlaces(document, text);
        var diagnostics = Analyzer.Judge(document, Context);
        Assert.DoesNotContain(diagnostics, d => d.Id == "PM0011" || d.Message.AsSpan().ContainsAny('\n', '\r'));
        Assert.Equal(diagnostics.ToList(), Analyzer.Judge(again, Context).ToList());
    }

    private static void AssertSound(IEnumerable<Finding> findings, Rule rule, string text)
    {
        foreach (var finding in findings)
        {
            AssertWithin(finding.Span, text);
            Assert.True(finding.Message.Length <= LongestMessage, $"{rule.Descriptor.Id}: a message of {finding.Message.Length} characters");
        }
    }

    private static PostMortemDocument Parse(string text, string name = "a.md") => DocumentParser.Parse(new SourceText("/incidents/" + name, text), "incidents/" + name, PostMortemConfiguration.Default);

    private static void AssertPlaces(PostMortemDocument document, string text)
    {
        var texts = document.AllSections.SelectMany(s => BlockTexts.In(s.Blocks).Prepend(s.Heading))
            .Concat(document.Metadata.Select(m => m.Value))
            .Concat(document.Sentences.Select(s => s.Text))
            .Concat(document.Timelines.SelectMany(t => t.Entries).Select(e => e.Text))
            .Concat(document.ActionItems.SelectMany(l => l.Items).Select(i => i.Text));
        foreach (var inline in document.Title is { } title ? texts.Prepend(title) : texts) AssertRuns(inline, text);
        foreach (var section in document.AllSections)
        {
            AssertWithin(section.Span, text);
            Assert.True(section.Parent is null || section.Parent.Span.Contains(section.Span), $"'{section}' stands outside '{section.Parent}'");
        }

        foreach (var item in document.ActionItems.SelectMany(l => l.Items))
        {
            AssertWithin(item.Span, text);
            foreach (var span in new[] { item.Owner?.Span, item.Priority?.Span, item.Due?.Span, item.Ticket?.Span }.OfType<TextSpan>()) AssertWithin(span, text);
        }
    }

    /// <summary>Runs follow one another, make up the text, and stand in the file where they say; entities and escapes stand for other characters.</summary>
    private static void AssertRuns(InlineText inline, string text)
    {
        AssertWithin(inline.Span, text);
        var end = 0;
        foreach (var run in inline.Runs)
        {
            Assert.Equal(end, run.Start);
            end = run.End;
            AssertWithin(run.Source, text);
            if (run.Length != run.Source.Length || (run.Style & InlineStyle.LineBreak) != 0) continue;
            // A tab behind a heading's marker is read as a space.
            Assert.Equal(text[run.Source.Start..run.Source.End].Replace('\t', ' '), inline.Text[run.Start..run.End].Replace('\t', ' '));
        }

        Assert.Equal(inline.Text.Length, end);
    }

    private static void AssertWithin(TextSpan span, string text)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
