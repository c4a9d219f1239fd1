using CsCheck;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Documents;

public class FrontMatterProperties
{
    private static readonly Gen<string> Pieces = Gen.OneOf<string>(
        Gen.OneOf("---", "+++", "...", "\n", "\r\n", "\r", "title", "date", ": ", ":", "- ", "  ", "\t", "\"", "'", "@x", "*a", "&a ", "!t ", "|", ">", "%", "`", "{", "}", "[", "]", ",", "#", "? ", "\\", "\\U00110000",
            "import ", "export const meta = ", "=", "é", "💥", "\uD83D", "\0", "\u0085", "\u2028", "\uFEFF", "<<: *a", "~", "null"),
        Gen.String[0, 4]);

    private static readonly Gen<string> Texts = Gen.Select(Gen.OneOf("", "---\n", "---\r\n", "+++\n", "import x from 'y'\n"), Pieces.Array[0, 40], Gen.OneOf("", "\n---\n", "\r\n---\r\n# T", "\n+++\n"))
        .Select((head, body, tail) => head + string.Concat(body) + tail);

    [Fact]
    public void Any_text_gives_spans_within_the_file() => Texts.Sample(
        text =>
        {
            var source = new SourceText("a.md", text);
            var (frontMatter, start) = FrontMatterReader.Read(source);
            Assert.InRange(start, 0, text.Length);
            AssertWithin(frontMatter.Span, text);
            Assert.True(frontMatter.Span.End <= start);
            if (frontMatter.Fault is { } fault)
            {
                AssertWithin(fault.Span, text);
                Assert.NotEmpty(fault.Message);
            }

            foreach (var entry in frontMatter.Entries.SelectMany(e => e.Children.Prepend(e)))
            {
                AssertWithin(entry.KeySpan, text);
                AssertWithin(entry.Span, text);
                Assert.All(entry.Scalars, s => AssertWithin(s.Span, text));
            }
        },
        iter: 20_000);

    [Fact]
    public void A_quoted_value_is_found_where_it_stands() => Gen.Select(Gen.String, Gen.OneOf("\n", "\r\n"), Gen.OneOf("", "  ", "é: 💥")).Sample(
        (value, newLine, before) =>
        {
            value = string.Concat(value.Where(c => c >= ' ' && c is not ('\'' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF') && !char.IsSurrogate(c))).Trim();
            var text = $"---{newLine}# {before}{newLine}title: '{value}'{newLine}---{newLine}";
            var source = new SourceText("a.md", text);
            var (frontMatter, start) = FrontMatterReader.Read(source);
            Assert.Equal(text.Length, start);
            Assert.Equal(value, source[frontMatter["title"]!.Scalars[0].Span]);
            Assert.Equal(value, frontMatter["title"]!.Scalars[0].Text);
        },
        iter: 5_000);

    private static void AssertWithin(TextSpan span, string text)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }
}
