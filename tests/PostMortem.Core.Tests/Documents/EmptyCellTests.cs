using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Tests.Documents;

public class EmptyCellTests
{
    [Theory]
    [InlineData("| | 2026-02-17 | Alert on each node | WEB-12 |")]
    [InlineData("|  | 2026-02-17 | Alert on each node | WEB-12 |")]
    [InlineData("| @bo | | Alert on each node | WEB-12 |")]
    [InlineData("| @bo | 2026-02-17 | Alert on each node | |")]
    [InlineData("| | | Alert on each node | |")]
    [InlineData("| @bo | 2026-02-17 | Alert on each node |")]
    public void An_empty_cell_moves_no_other(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries)[1..];
        var text = $"# Outage of 2026-02-03\n\n## Action items\n\n| Owner | Due | Item | Ticket |\n|---|---|---|---|\n{row}\n";

        var item = Assert.Single(DocumentParser.Parse(new SourceText("/a.md", text), "a.md", PostMortemConfiguration.Default).ActionItems.Single().Items);

        Assert.Equal("Alert on each node", item.Text.Text);
        Assert.Equal(cells[0] != "", item.Owner is not null);
        Assert.Equal(cells[1] != "", item.Due is not null);
        Assert.Equal(cells.Length > 4 && cells[3] != "", item.Ticket is not null);
    }
}
