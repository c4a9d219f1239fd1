using System.Text;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests;

/// <summary>The guide's own example, put together from its text, is flawless; what it warns of is reported.</summary>
public sealed class GuideTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    [EvaluationFact]
    public void The_guides_example_gives_no_warning()
    {
        var example = Assemble();
        var document = Parse(example);
        var diagnostics = Analyzer.Judge(document, new RuleContext(PostMortemConfiguration.Default, Today));

        var told = diagnostics.Where(d => d.DefaultSeverity > Severity.Silent).ToList();
        Assert.True(told.Count == 0, string.Join('\n', told.Select(d => $"({d.Start.Line},{d.Start.Column}) {d.Id}: {d.Message}")) + "\n" + example);
        // Flawless because it was understood, not because nothing was seen.
        Assert.Equal(9, Assert.Single(document.Timelines).Entries.Length);
        Assert.Equal(4, Assert.Single(document.ActionItems).Items.Length);
        Assert.All(document.ActionItems[0].Items, i => Assert.True(i is { Owner: not null, Priority: not null, Due.Date: not null, Ticket: not null }));
    }

    [EvaluationTheory]
    [InlineData("All times UTC.", "", "PM2002")]
    [InlineData("All times UTC.", "All times PDT.", "PM2001")]
    [InlineData("All times UTC.", "All times PST.", "PM2003")]
    [InlineData("**14:31**", "**14:21**", "PM2007")]
    [InlineData("**14:31** ", "", "PM2005")]
    [InlineData("## Impact", "## Cost of ownership", "PM1001")]
    [InlineData("| @carol |", "| @carol, @dave |", "PM5003")]
    [InlineData("| @carol |", "| the team |", "PM5003")]
    [InlineData("| @carol |", "| |", "PM5002")]
    [InlineData("| 2026-03-25|", "| soon|", "PM5005")]
    [InlineData("| OPS-189", "| ", "PM5007")]
    [InlineData("Feature flag rollback initiated.", "@bob should have known about the staging endpoint.", "PM3002")]
    [InlineData("Feature flag rollback initiated.", "@bob forgot to switch the flag back.", "PM3001")]
    [InlineData("Surface cause:", "Human error. Surface cause:", "PM3003")]
    public void What_the_guide_warns_of_is_reported(string good, string bad, string id)
    {
        var example = Assemble();
        Assert.Contains(good, example);
        var diagnostics = Analyzer.Judge(Parse(example.Replace(good, bad)), new RuleContext(PostMortemConfiguration.Default, Today));
        Assert.Contains(diagnostics, d => d.Id == id);
        Assert.All(diagnostics, d => Assert.True(d.Id == id || d.DefaultSeverity < Severity.Warning, $"{d.Id}: {d.Message}"));
    }

    private static PostMortemDocument Parse(string text) =>
        DocumentParser.Parse(new SourceText("/docs/postmortems/checkout.md", text), "postmortems/checkout.md", PostMortemConfiguration.Default);

    /// <summary>The guide shows each section's example in its chapter; together they are one document.</summary>
    private static string Assemble()
    {
        var lines = File.ReadAllLines(Path.Combine(EvaluationData.Folder, "guide.txt"));
        string Line(string start) => lines.First(l => l.StartsWith(start, StringComparison.Ordinal));
        IEnumerable<string> Bullets(string after) => lines.SkipWhile(l => l != after).Skip(1).SkipWhile(l => l.Length == 0).TakeWhile(l => l.TrimStart().StartsWith('•')).Select(l => "- " + l.TrimStart(' ', '•'));

        var text = new StringBuilder("# Checkout errors after an expired certificate\n\n");
        text.Append("## Summary\n\n").Append(Line("Summary: ")["Summary: ".Length..]).Append("\n\n");
        text.Append(Line("## Timeline ").Replace("## Timeline ", "## Timeline\n\n", StringComparison.Ordinal).Replace(" - **", "\n\n- **", StringComparison.Ordinal).Replace("\n\n- **", "\n- **", StringComparison.Ordinal).Replace("UTC.\n", "UTC.\n\n", StringComparison.Ordinal)).Append("\n\n");
        text.Append("## Root causes\n\n").Append(Line("Surface cause: ")).Append("\n\n");
        text.Append("## Impact\n\n").AppendJoin('\n', Bullets("Quantified, specific:")).Append("\n\n");
        text.Append("## What went well\n\n").AppendJoin('\n', Bullets("What went well:")).Append("\n\n");
        text.Append("## What didn't\n\n").AppendJoin('\n', Bullets("What didn't:")).Append("\n\n");
        text.Append(Line("## Action items ").Replace("## Action items ", "## Action items\n\n", StringComparison.Ordinal).Replace("| |", "|\n|", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }
}
