using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Build.Tests;

public sealed class OtherLanguagesTests
{
    [Fact]
    public void Says_nothing_where_all_is_English() => Assert.Null(OtherLanguages.Line([]));

    [Fact]
    public void Names_the_document() =>
        Assert.Equal("PostMortem: the wording of 1 document was not judged, as it is not in English: retros/a.md (de)", OtherLanguages.Line([Document("retros/a.md", "de")]));

    [Fact]
    public void Counts_them_and_names_the_first() =>
        Assert.Equal(
            "PostMortem: the wording of 2 documents was not judged, as they are not in English, the first a.md (de)",
            OtherLanguages.Line([Document("a.md", "de"), Document("b.md", "fr-CA")]));

    private static PostMortemDocument Document(string path, string language) =>
        DocumentParser.Parse(new SourceText($"/docs/{path}", $"---\nlang: {language}\n---\n# Ausfall\n"), path, PostMortemConfiguration.Default);
}
