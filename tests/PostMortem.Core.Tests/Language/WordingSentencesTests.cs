namespace PostMortem.Core.Tests.Language;

/// <summary>The labelled sentences of <c>*.sentences.txt</c>, each judged as a paragraph of its own.</summary>
public class WordingSentencesTests
{
    public static TheoryData<string, string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var line in Directory.GetFiles(Repository.PathOf("tests", "PostMortem.Core.Tests", "Language"), "*.sentences.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
            {
                if (line.Length == 0 || line[0] == '#') continue;
                var label = line[..line.IndexOf(' ', StringComparison.Ordinal)];
                var text = line[(label.Length + 1)..];
                var section = "";
                if (text[0] == '{')
                {
                    section = text[1..text.IndexOf('}', StringComparison.Ordinal)];
                    text = text[(section.Length + 3)..];
                }

                data.Add(label, section, text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Is_judged_as_labelled(string label, string section, string text) =>
        Assert.Equal(label, Judged.Paragraph(text, section).Select(f => f.Rule).Distinct().DefaultIfEmpty("ok").Single());
}
