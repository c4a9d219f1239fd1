using System.Globalization;
using System.Text;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.ActionItems;

/// <summary>How the lists in Lists/ are understood: each item with its line, owner, priority, due date, ticket and state.</summary>
public class ActionItemTests
{
    private static readonly string Folder = Repository.PathOf("tests", "PostMortem.Core.Tests", "ActionItems", "Lists");

    private static readonly PostMortemConfiguration Team = PostMortemConfiguration.Default with { People = ["Ana", "Ben Example"], Teams = ["Packing"] };

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Items_are_read(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".md"));
        var document = DocumentParser.Parse(new SourceText(name + ".md", text.ReplaceLineEndings("\n")), name + ".md", Team);
        var dump = new StringBuilder();
        foreach (var list in document.ActionItems)
        {
            dump.Append(CultureInfo.InvariantCulture, $"'{list.Section.Heading.Text}', reported at '{document.Source[list.HeaderSpan]}'{(list.SaysNoneNeeded ? ", none needed" : "")}\n");
            foreach (var item in list.Items) dump.Append(Describe(document.Source, item)).Append('\n');
        }

        await Verify(dump.ToString()).UseParameters(name);
    }

    [Theory]
    [InlineData("✅", true)]
    [InlineData("[x]", true)]
    [InlineData("Done (4 May)", true)]
    [InlineData("Lively discussed", false)]
    [InlineData("XL, not begun", false)]
    public void A_status_is_done_by_whole_words(string status, bool isDone)
    {
        var document = DocumentParser.Parse(new SourceText("a.md", $"## Action items\n\n| Action | Status |\n|---|---|\n| Add a check | {status} |\n"), "a.md", Team);

        Assert.Equal(isDone, Assert.Single(document.ActionItems[0].Items).IsDone);
    }

    private static string Describe(SourceText source, ActionItem item)
    {
        // What is quoted is the source at the field's span: a wrong span shows.
        string Field(string name, TextSpan? span, string? value) => span is { } at ? $" {name}={source[at].ReplaceLineEndings("⏎")}{(value is null || value == source[at] ? "" : $" ({value})")}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{source.PositionOf(item.Span.Start).Line,3} {item.Text.Text.ReplaceLineEndings("⏎")}")
            + " |" + Field("owner", item.Owner?.Span, item.Owner?.Text) + Field("priority", item.Priority?.Span, item.Priority?.Text)
            + Field("due", item.Due?.Span, item.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date") + Field("ticket", item.Ticket?.Span, item.Ticket?.Text)
            + (item.IsDone ? " done" : "") + (item.IsAboutDocument ? " about the document" : "");
    }
}
