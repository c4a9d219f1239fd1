using PostMortem.Text;

namespace PostMortem.Core.Tests.Text;

public class SpellingTests
{
    private static readonly string[] Known = ["sections", "people", "teams", "limits"];

    [Theory]
    [InlineData("section", "sections")]
    [InlineData("poeple", "people")]
    [InlineData("Teams", "teams")]
    [InlineData("tems", "teams")]
    [InlineData("rules", null)]
    [InlineData("to", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_only_when_it_is_near(string word, string? expected) => Assert.Equal(expected, Spelling.Nearest(word, Known));
}
