namespace PostMortem.Core.Tests.Language;

public class WordingSpanTests
{
    [Theory]
    [InlineData("On Monday Alice forgot to renew the certificate before her holiday.", "Alice forgot to renew the certificate")]
    [InlineData("Tom merged it and forgot to run the migration.", "forgot to run the migration")]
    [InlineData("The table was accidentally dropped by a developer at noon.", "was accidentally dropped by a developer")]
    [InlineData("This was, again, Bob's mistake.", "Bob's mistake")]
    [InlineData("The reviewer should have caught the missing index.", "The reviewer should have caught the missing index")]
    [InlineData("If only the team had read the release notes.", "If only the team had read the release notes")]
    [InlineData("It was an operator error, they say.", "operator error")]
    public void Covers_the_words_at_fault(string text, string words) => Assert.Equal(words, Assert.Single(Judged.Paragraph(text)).Words);

    [Theory]
    [InlineData("She did not check the disk and did not test the restore.", 2)]
    [InlineData("The careless engineer forgot the flag.", 1)]
    public void Gives_one_finding_a_clause(string text, int count) => Assert.Equal(count, Judged.Paragraph(text).Count());

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("who forgot , to ( , ) he")]
    [InlineData("n't 's @ @/ should have been had")]
    [InlineData("by by by by mistake mistake of of")]
    [InlineData("he failed to")]
    [InlineData("due to his failure to")]
    [InlineData("the engineer was slow to")]
    [InlineData("he ran it instead of x")]
    [InlineData("\ud83d\udd25 \u0000 he forgot")]
    public void Survives_any_words(string text) => Assert.NotNull(Judged.Paragraph(text).ToList());
}
