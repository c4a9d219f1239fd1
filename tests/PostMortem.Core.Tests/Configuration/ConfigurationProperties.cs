using CsCheck;
using PostMortem.Configuration;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Configuration;

public class ConfigurationProperties
{
    private static readonly Gen<string> Texts = Gen.OneOf<string>(
        Gen.OneOf(
            "sections:", "aliases:", "order:", "required:", "kinds:", "people:", "teams:", "tickets:", "pattern:", "hosts:", "priorities:", "limits:", "fileSize:", "detectionMinutes:", "agedOutDays:", "judgedAs:", "preset: pagerduty", "rules:", "PM9001:", "forbid: [a, /b+/]", "replace: { a: b }", "count: { of: [a], atMost: 1 }", "require:", "message: '{found}'", "bySeverity:",
            "\n", "\n", "\r\n", "\n  ", "\n    ", " ", "- ", "[", "]", "{", "}", ",", "summary", "post-mortem", "(a", "(a+)+$", "\\d{1,9}", "7", "-1", "1e9", "'", "\"", "*a", "&a ", "@", "#", "---\n", "é", "💥", "\uD800", "\0", "\t"),
        Gen.String[0, 3]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_text_gives_settings_and_places_within_the_file() => Texts.Sample(
        text =>
        {
            var source = new SourceText("postmortem.yml", text);
            var (configuration, diagnostics) = ConfigurationReader.Read(source);
            Assert.NotEmpty(configuration.Priorities);
            Assert.InRange(configuration.MaximumFileSize, 1, int.MaxValue);
            foreach (var diagnostic in diagnostics)
            {
                Assert.InRange(diagnostic.Start.Line, 1, source.LineCount);
                Assert.InRange(diagnostic.End.Line, diagnostic.Start.Line, source.LineCount);
                Assert.DoesNotContain('\n', diagnostic.Message);
                Assert.NotEmpty(diagnostic.Message);
            }
        },
        iter: 20_000);
}
