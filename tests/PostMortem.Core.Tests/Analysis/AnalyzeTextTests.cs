using PostMortem.Analysis;
using PostMortem.Core.Tests.Rules;
using PostMortem.Diagnostics;
using PostMortem.Policies;
using PostMortem.Rules;

namespace PostMortem.Core.Tests.Analysis;

/// <summary>What an editor is told of a text that is not saved is what the build says once it is.</summary>
public sealed class AnalyzeTextTests : IDisposable
{
    private static readonly SeverityPolicy Policy = new()
    {
        Build = new BuildSeverities { WarningsAsErrors = BuildSeverities.NoIds.Add("PM2001"), NoWarn = BuildSeverities.NoIds.Add("PM1001") },
    };

    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-text-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_text_that_is_not_saved_is_judged_as_the_build_will_judge_it()
    {
        var saved = Examples().ToDictionary(e => e.Input, e => e.Text);
        var known = Build(saved);

        // Each document loses its last lines, and its first time is told in another zone.
        foreach (var (input, text) in saved.Where((_, i) => i % 40 == 0))
        {
            var edited = text[..(text.Length * 2 / 3)].Replace("UTC", "PST", StringComparison.Ordinal) + "\n<!-- postmortem-disable-line PM2001: quoted -->\n";
            var shown = Shown(Analyzer.AnalyzeText(input, edited, known, Request(saved.Keys)), input);

            Assert.Equal(Shown(Build(new Dictionary<DocumentInput, string>(saved) { [input] = edited }), input), shown);
        }
    }

    [Fact]
    public void A_text_that_is_saved_is_judged_as_the_build_judged_it()
    {
        var saved = Examples().ToDictionary(e => e.Input, e => e.Text);
        var known = Build(saved);

        foreach (var (input, text) in saved) Assert.Equal(Shown(known, input), Shown(Analyzer.AnalyzeText(input, text, known, Request(saved.Keys)), input));

        Assert.True(known.Diagnostics.Select(d => d.Id).Distinct().Count() > 60, "The examples find little.");
        Assert.Contains(known.Diagnostics, d => d.Descriptor.Category == RuleCategory.Corpus);
    }

    [Theory]
    [InlineData("a\0b", "PM0002")]
    [InlineData("---\ntitle: '@x\n---\n", "PM0003")]
    public void A_text_that_cannot_be_read_is_reported(string text, string id)
    {
        var input = Input("a.md");

        var analysis = Analyzer.AnalyzeText(input, text, Build([]), Request([]));

        Assert.Equal(id, analysis.Diagnostics[0].Id);
        Assert.Equal(Shown(Build(new Dictionary<DocumentInput, string> { [input] = text }), input), Shown(analysis, input));
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        var input = Input("a.md");
        var cancelled = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => Analyzer.AnalyzeText(input, "# A", Build([]), Request([]), cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Analyzer.Analyze(Request([input]), cancelled));
    }

    /// <summary>The examples of all rules, side by side in one project.</summary>
    private IEnumerable<(DocumentInput Input, string Text)> Examples() =>
        from rule in RuleCatalog.Descriptors
        where File.Exists(RulePage.PathOf(rule.Id))
        from example in RulePage.Read(rule.Id).Examples.Select((e, i) => (Example: e, Folder: $"{rule.Id}-{i}"))
        from file in example.Example.Others.Where(o => o.IsDocument).Append(new RuleFile(example.Example.FileName, example.Example.Kind, example.Example.Text, true))
        select (Input($"{example.Folder}/{file.Name}", file.Kind), file.Text);

    private static AnalysisResult Build(Dictionary<DocumentInput, string> texts)
    {
        foreach (var (input, text) in texts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(input.Path)!);
            File.WriteAllText(input.Path, text);
        }

        return Analyzer.Analyze(Request(texts.Keys));
    }

    private static AnalysisRequest Request(IEnumerable<DocumentInput> inputs) => new() { Documents = [.. inputs], Today = new DateOnly(2026, 11, 24) };

    private DocumentInput Input(string relativePath, string? kind = null) => new(Path.Combine(folder, relativePath), relativePath, kind);

    private static string[] Shown(AnalysisResult analysis, DocumentInput input) => [.. Policy.Apply(analysis).Where(r => r.Diagnostic.Path == input.Path).Select(r => r.ToString())];
}
