using CsCheck;
using PostMortem.Policies;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Policies;

/// <summary>The file of a baseline, written by us and touched by editors and merges.</summary>
public sealed class BaselineTextTests
{
    private static readonly Gen<string> Names = Gen.OneOf<string>(
        Gen.OneOf("a.md", "incidents/2026 03 15.md", "../docs/b.md", "#1.md", " c.md", "100%.md", "%20.md", "x PM2001 0123456789abcdef.md", "é/💥.md", "<<<<<<< a.md", "d\n.md", "e\\f.md"),
        Gen.Char.AlphaNumeric.Array[1, 8].Select(c => new string(c) + ".md"));

    private static readonly Gen<BaselineEntry> Entries = Gen.Select(
        Names, Gen.Int[1000, 1003], Gen.Int[0, 3], Gen.Int[1, 3], (name, rule, hash, count) => new BaselineEntry(name, new BaselineKey($"PM{rule}", SubjectHash.Of($"{hash}")), count));

    private static readonly Gen<string> Pieces = Gen.OneOf<string>(
        Gen.OneOf("\n", "\r\n", "# postmortem-baseline ", "1", "2", "incidents/a.md", " PM2001 ", "0123456789abcdef", " x", "x2", "x99999999999", "<<<<<<< HEAD", "=======", "..", "/", "\\", "C:/", "%", "%00", "\u0085", "\uD83D", "\t"),
        Gen.String[0, 4]);

    [Fact]
    public void What_is_written_is_read_whatever_the_order() => Entries.Array[0, 30].Select(e => e.DistinctBy(x => (x.Path, x.Key)).ToArray()).Sample(entries =>
    {
        var text = BaselineText.Write(entries);
        Assert.Equal(text, BaselineText.Write(entries.Reverse()));
        Assert.DoesNotContain('\r', text);

        var read = Read(text);

        Assert.Empty(read.Faults);
        Assert.Equal(entries.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Key.Rule, StringComparer.Ordinal).ThenBy(e => e.Key.Hash, StringComparer.Ordinal), read.Entries.Select(e => e.Entry));
        Assert.Equal(read.Entries.Select(e => e.Entry), Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Entries.Select(e => e.Entry));
    });

    [Fact]
    public void Any_text_is_read() => Pieces.Array[0, 40].Select(string.Concat).Sample(
        text =>
        {
            var read = Read(text);

            Assert.All(read.Entries, e => Assert.InRange(e.Span.End, 0, text.Length));
            Assert.All(read.Faults, f => Assert.InRange(f.Start.Line, 1, text.Length + 1));
            Assert.Equal(read.Entries.Length, read.Entries.DistinctBy(e => (e.Entry.Path, e.Entry.Key)).Count());
        },
        iter: 5_000);

    [Theory]
    [InlineData("incidents/a.md PM2001", "is no entry")]
    [InlineData("incidents/a.md PM2001 0123456789ABCDEF", "is no entry")]
    [InlineData("incidents/a.md PM2001 0123456789abcdef x0", "is no entry")]
    [InlineData("incidents/a.md PM2001 0123456789abcdef x99999999", "is no entry")]
    [InlineData("/etc/a.md PM2001 0123456789abcdef", "names no document by its path from this file")]
    [InlineData("C:/docs/a.md PM2001 0123456789abcdef", "names no document by its path from this file")]
    [InlineData("docs\\a.md PM2001 0123456789abcdef", "names no document by its path from this file")]
    [InlineData("docs/../../a.md PM2001 0123456789abcdef", "names no document by its path from this file")]
    [InlineData("a%00.md PM2001 0123456789abcdef", "names no document by its path from this file")]
    [InlineData("<<<<<<< HEAD", "is left from a merge")]
    public void What_is_no_entry_is_told_at_its_place_and_the_rest_holds(string line, string why)
    {
        var read = Read($"# postmortem-baseline 1\n\na.md PM2001 0123456789abcdef\n{line}\nb.md PM2001 0123456789abcdef x2\n{line}\n");

        Assert.Equal(["a.md", "b.md"], read.Entries.Select(e => e.Entry.Path));
        var fault = Assert.Single(read.Faults);
        Assert.Equal(("PM0005", new LinePosition(4, 1)), (fault.Id, fault.Start));
        Assert.Equal($"'{line}' {why} (1 more line like it); write the baseline anew with -t:PostMortemUpdateBaseline", fault.Message);
    }

    [Fact]
    public void A_newer_version_is_not_guessed_at()
    {
        var read = Read("# postmortem-baseline 2\na.md PM2001 0123456789abcdef\n");

        Assert.Empty(read.Entries);
        Assert.False(read.IsReadable);
        Assert.Equal("'# postmortem-baseline 2' is of another version of PostMortem.Build and was not read; use that version", Assert.Single(read.Faults).Message);
    }

    [Fact]
    public void A_finding_that_a_merge_left_twice_counts_once() =>
        Assert.Equal(3, Assert.Single(Read("a.md PM2001 0123456789abcdef x2\na.md PM2001 0123456789abcdef x3\na.md PM2001 0123456789abcdef\n").Entries).Entry.Count);

    [Fact]
    public async Task Is_written_like_this() => await Verify(BaselineText.Write(
    [
        Entry("incidents/2026-03-15-checkout.md", "PM5002", "Renew certificates"),
        Entry("incidents/2026-03-15-checkout.md", "PM2001", "14:22 PST", 2),
        Entry("../shared docs/2025-11-02-mail.md", "PM1001", "impact"),
    ]));

    [Fact]
    public void Case_and_white_space_do_not_count() => Assert.Equal(SubjectHash.Of("He forgot to check"), SubjectHash.Of("  he forgot\r\n\tto  CHECK "));

    private static BaselineEntry Entry(string path, string rule, string subject, int count = 1) => new(path, new BaselineKey(rule, SubjectHash.Of(subject)), count);

    private static BaselineText Read(string text) => BaselineText.Read(new SourceText("/p/postmortem.baseline", text));
}
