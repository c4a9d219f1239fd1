using System.Globalization;
using System.Text;

namespace PostMortem.Index.Tests;

public class ActionItemsCsvTests
{
    [Fact]
    public async Task Has_a_row_for_each_action_item() => await Verify(Csv("""
        ---
        severity: SEV1
        ---
        # Checkout refuses cards, "again", 2026-02-03

        ## Action items

        | Owner | Priority | Due | Item | Ticket | Status |
        |---|---|---|---|---|---|
        | @ada, @ben | P0 | 2026-03-01 | Prevent stale lists: keep the inventory, always, from the deployment | INFRA-9 | open |
        | Zoë | P1 | 2026-04-01 | Document who renews "wild card" certificates | INFRA-10 | done |
        | | | | Alert before a certificate runs out | | open |
        """).TrimStart('\uFEFF'));

    [Fact]
    public void Begins_with_the_mark_that_Excel_needs_and_ends_its_lines_as_the_standard_says()
    {
        var csv = Csv("# A\n\n## Action items\n\n- [ ] Ask Zoë");
        Assert.Equal('\uFEFF', csv[0]);
        Assert.Equal(2, csv.Count(c => c == '\n'));
        Assert.Equal(csv.Split("\r\n").Length, csv.Split('\n').Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")", "'=HYPERLINK(\"https://example.org\")")]
    [InlineData("+1 replica", "'+1 replica")]
    [InlineData("-1 replica", "'-1 replica")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData(" \"=1+1", " \"'=1+1")]
    [InlineData("a; \"=1+1\"", "a; \"'=1+1\"")]
    [InlineData("Ask ops@example.org - today; then a=b", "Ask ops@example.org - today; then a=b")]
    public void Nothing_is_run_as_a_formula(string text, string expected) => Assert.Equal(expected, SpreadsheetText.Of(text));

    [Theory]
    [InlineData("@ada", "ada")]
    [InlineData("@ada / @org/sre", "ada / org/sre")]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("@@SUM(1)", "'@SUM(1)")]
    public void Owners_are_names_not_handles(string owner, string expected) =>
        Assert.Equal(expected, Rows(Csv($"# A\n\n## Action items\n\n| Owner | Item |\n|---|---|\n| {owner} | Add a check |"))[1][5]);

    [Fact]
    public void A_cell_may_hold_anything()
    {
        const string Hostile = "=1, \"2\"\u0007 \u202E ; -3";
        var row = Rows(Csv($"# A\n\n## Action items\n\n| Owner | Item |\n|---|---|\n| @ada | {Hostile} |"))[1];
        Assert.Equal(14, row.Count);
        Assert.Equal("'=1, \"2\"\uFFFD \uFFFD ; '-3", row[4]);
        Assert.Equal("documents/a.html#action-items", row[13]);
    }

    [Fact]
    public void Is_the_same_in_any_culture()
    {
        const string Document = "# A, 2026-02-03\n\n## Action items\n\n- [ ] Add a check by 2026-03-01";
        var expected = Csv(Document);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.DateTimeFormat.DateSeparator = ".";
            culture.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Csv(Document));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Csv(string markdown) => Site.Of(("a.md", markdown)).Text("action-items.csv");

    /// <summary>Reads RFC 4180 and nothing else.</summary>
    private static List<List<string>> Rows(string csv)
    {
        List<List<string>> rows = [[]];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 1; i < csv.Length; i++)
        {
            if (isQuoted && csv[i] == '"' && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (csv[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted || csv[i] is not (',' or '\r')) cell.Append(csv[i]);
            else
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == ',') continue;
                Assert.Equal('\n', csv[++i]);
                rows.Add([]);
            }
        }

        return rows;
    }
}
