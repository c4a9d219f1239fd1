using System.Collections.Immutable;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Language;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The pool ran|dry. Writes failed.|Reads went on.", "The pool ran|dry.", "Writes failed.", "Reads went on.")]
    [InlineData("One stop only", "One stop only")]
    [InlineData("  Why did it fail?  Nobody knew!  ", "Why did it fail?", "Nobody knew!")]
    [InlineData("Some clients, e.g. Old ones, i.e. Mobile, etc. were slow.", "Some clients, e.g. Old ones, i.e. Mobile, etc. were slow.")]
    [InlineData("Caches, queues, etc. The rest was fine.", "Caches, queues, etc.", "The rest was fine.")]
    [InlineData("It was read vs. write load, approx. 40 % more.", "It was read vs. write load, approx. 40 % more.")]
    [InlineData("Shard no. 5 was full. The answer was no. We waited.", "Shard no. 5 was full.", "The answer was no.", "We waited.")]
    [InlineData("At 3 a.m. UTC it began. It ended at 5 p.m. Nobody was paged.", "At 3 a.m. UTC it began.", "It ended at 5 p.m.", "Nobody was paged.")]
    [InlineData("Version 1.4.2 raised it to 99.95 %. Then v1.5. Then v2.", "Version 1.4.2 raised it to 99.95 %.", "Then v1.5.", "Then v2.")]
    [InlineData("It lay in app.config.json until noon.", "It lay in app.config.json until noon.")]
    [InlineData("We waited... and waited. Then... Nothing.", "We waited... and waited.", "Then...", "Nothing.")]
    [InlineData("She wrote “it is down.” Then it came back.", "She wrote “it is down.”", "Then it came back.")]
    [InlineData("It was slow (very slow.) And then it was not.", "It was slow (very slow.)", "And then it was not.")]
    [InlineData("\"Is it up?\" he asked. It was.", "\"Is it up?\" he asked.", "It was.")]
    [InlineData("Dr. Ada B. Miller reviewed plan B. We kept it.", "Dr. Ada B. Miller reviewed plan B.", "We kept it.")]
    [InlineData("1. Restart it. 2. Wait.", "1. Restart it.", "2. Wait.")]
    [InlineData("the disk was full. it had been for days.", "the disk was full.", "it had been for days.")]
    [InlineData("The curly one didn’t start. It couldn’t.", "The curly one didn’t start.", "It couldn’t.")]
    public void Cuts_at_the_ends_of_sentences_only(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(Plain(text.Replace('|', '\n'))).Select(s => s.Text.Replace('\n', '|')));

    [Fact]
    public void Stops_in_code_and_urls_end_nothing()
    {
        const string Source = "Run x. Go now. Done.";
        var text = new InlineText(Source, [new(0, 4, new(10, 14), InlineStyle.None, null), new(4, 6, new(14, 20), InlineStyle.Code, null), new(10, 10, new(20, 30), InlineStyle.None, null)], new(10, 30));

        Assert.Equal(["Run x. Go now.", "Done."], SentenceSplitter.Split(text).Select(s => s.Text));
    }

    [Fact]
    public void A_forced_break_ends_a_sentence_where_a_new_one_begins()
    {
        var text = new InlineText("Page sent\nPage seen", [new(0, 9, new(0, 9), InlineStyle.None, null), new(9, 1, new(9, 13), InlineStyle.LineBreak, null), new(10, 9, new(13, 22), InlineStyle.None, null)], new(0, 22));

        Assert.Equal(["Page sent", "Page seen"], SentenceSplitter.Split(text).Select(s => s.Text));
    }

    [Fact]
    public void Every_sentence_knows_its_place_in_the_file()
    {
        const string File = "## Heading\n\nFirst one.  Second one.\n";
        var text = new InlineText("First one.  Second one.", [new(0, 23, new(12, 35), InlineStyle.None, null)], new(12, 35));

        var second = SentenceSplitter.Split(text).Last();

        Assert.Equal("Second one.", File[second.Span.Start..second.Span.End]);
        Assert.Equal(24, second.SourceOffset(0));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_gives_nothing(string text) => Assert.Empty(SentenceSplitter.Split(Plain(text)));

    [Theory]
    [InlineData("...")]
    [InlineData(". . !? “")]
    [InlineData("\ud83d.\u0000 .\n.")]
    public void Any_characters_are_kept(string text) =>
        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), SentenceSplitter.Split(Plain(text)).SelectMany(s => s.Text).Where(c => !char.IsWhiteSpace(c)));

    internal static InlineText Plain(string text) =>
        new(text, text.Length == 0 ? [] : ImmutableArray.Create(new InlineRun(0, text.Length, new TextSpan(0, text.Length), InlineStyle.None, null)), new TextSpan(0, text.Length));
}
