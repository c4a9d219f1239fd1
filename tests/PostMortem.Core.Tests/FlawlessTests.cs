using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests;

/// <summary>Reports as good teams write them, each in a form of its own: nothing is found in them, because all of them was understood.</summary>
public sealed class FlawlessTests
{
    private static readonly string Folder = Repository.PathOf("tests", "PostMortem.Core.Tests", "Flawless");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_found(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, name));
        var document = DocumentParser.Parse(new SourceText(name, text.ReplaceLineEndings("\n")), name, PostMortemConfiguration.Default);

        // Read on the day it was written: later, what was promised in it is due.
        var diagnostics = Analyzer.Judge(document, new RuleContext(PostMortemConfiguration.Default, document.Date ?? new DateOnly(2026, 1, 1)));
        var told = diagnostics.Where(d => d.DefaultSeverity > Severity.Silent).ToList();
        Assert.True(told.Count == 0, string.Join('\n', told.Select(d => $"({d.Start.Line},{d.Start.Column}) {d.Id}: {d.Message}")));

        var isRetrospective = name.StartsWith("retrospectives/", StringComparison.Ordinal);
        Assert.Equal(isRetrospective, document.Kind == DocumentKind.Retrospective);
        Assert.NotNull(document.Title);
        Assert.All(document.Timelines.SelectMany(t => t.Entries), e => Assert.True(e.Utc is not null, e.Text.Text));
        if (document.Audience == Audience.Customer) return;
        Assert.All(document.ActionItems.SelectMany(a => a.Items), i => Assert.True(i is { Owner: not null, Due.Date: not null } || i.IsDone, i.Text.Text));
    }
}
