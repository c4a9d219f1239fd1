namespace PostMortem.Index.Tests;

public class PageNamesTests
{
    [Theory]
    [InlineData("postmortems/2026-02-03-checkout.md", "postmortems-2026-02-03-checkout")]
    [InlineData("Retros/Sprint 12.md", "retros-sprint-12")]
    [InlineData("a/b/../c.MD", "a-b-c")]
    public void Follow_the_path(string path, string name) => Assert.Equal(name, PageNames.Assign([path])[path]);

    [Fact]
    public void Differ_where_only_case_or_punctuation_differs()
    {
        var names = PageNames.Assign(["a/b.md", "a-b.md", "A/B.md", "c.md"]);
        Assert.Equal(4, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("c", names["c.md"]);
    }

    [Fact]
    public void Do_not_depend_on_the_other_documents_of_a_collision() =>
        Assert.Equal(PageNames.Assign(["a/b.md", "a-b.md"])["a/b.md"], PageNames.Assign(["A-b.md", "a/b.md"])["a/b.md"]);

    [Theory]
    [InlineData("報告.md")]
    [InlineData("con.md")]
    [InlineData("com1.md")]
    [InlineData("...md")]
    public void Are_files_that_every_system_can_hold(string path)
    {
        var name = PageNames.Assign([path])[path];
        Assert.Matches("^[a-z0-9_-]+$", name);
        Assert.DoesNotContain(name, new[] { "con", "com1" });
    }

    [Fact]
    public void Are_not_too_long_for_a_file_system() =>
        Assert.All(PageNames.Assign([new string('x', 5000) + "1.md", new string('x', 5000) + "2.md"]).Values, n => Assert.InRange(n.Length, 1, 200));
}
