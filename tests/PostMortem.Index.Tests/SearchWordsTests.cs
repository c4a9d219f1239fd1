namespace PostMortem.Index.Tests;

public class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Checkout fails", "checkout fails")]
    [InlineData("api-gateway_v2, 10:40 UTC", "api gateway v2 10 40 utc")]
    [InlineData("didn't 'quoted' don’t", "didnt quoted dont")]
    [InlineData("Café ÜBER naïve Łódź", "cafe uber naive lodz")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("Ωμέγα ΣΊΣΥΦΟΣ", "ωμέγα σίσυφοσ")]
    [InlineData("障害 report レポート", "障 害 report レ ポ ー ト")]
    [InlineData("a🔥b", "a b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789", "abcdefghijklmnopqrstuvwxyz012345")]
    public void Cut_and_fold_text(string text, string words)
    {
        var found = new List<string>();
        SearchWords.Each(text, w => found.Add(w.ToString()));
        Assert.Equal(words, string.Join(' ', found));
    }
}
