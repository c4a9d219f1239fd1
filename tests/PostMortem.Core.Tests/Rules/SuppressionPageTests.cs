using PostMortem.Diagnostics;
using PostMortem.Rules;

namespace PostMortem.Core.Tests.Rules;

/// <summary>Every rule's page says in the same words how it is suppressed, and what it says works.</summary>
public sealed class SuppressionPageTests : IDisposable
{
    private const string Update = "UPDATE_DOCS";

    private const string Heading = "## How to suppress\n\n";

    private const string Reason = "the words are the vendor's";

    /// <summary>About a document as a whole, what is missing from it, or its front matter.</summary>
    private static readonly string[] OfDocument =
        ["PM0003", "PM0004", "PM0007", "PM0008", "PM0014", "PM1001", "PM1006", "PM1007", "PM1008", "PM1009", "PM6003", "PM6005", "PM7001", "PM7002", "PM7005"];

    /// <summary>About other files than a document that was read.</summary>
    private static readonly string[] OfNoDocument = ["PM0001", "PM0002", "PM0005", "PM0006", "PM0009", "PM0010", "PM0011", "PM7006"];

    private static readonly string[] OfBuild = ["PM0012", "PM0013"];

    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-suppressions-").FullName;

    public static TheoryData<string> All => [.. RuleCatalog.Descriptors.Select(d => d.Id)];

    public static TheoryData<string> Suppressible => [.. RuleCatalog.Descriptors.Select(d => d.Id).Except([.. OfNoDocument, .. OfBuild])];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(All))]
    public void The_page_says_how(string id)
    {
        var path = RulePage.PathOf(id);
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        var advice = string.Concat(page[start..].Split('\n').TakeWhile(l => !l.StartsWith("- ", StringComparison.Ordinal)).Where(l => l.Length > 0).Select(l => l + "\n"));
        var expected = page[..start] + (advice.Length > 0 ? advice + "\n" : "") + string.Concat(Ways(id).Select(w => $"- {w}\n"));
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(path, expected);
        Assert.True(
            page == expected || Environment.GetEnvironmentVariable(Update) == "1",
            $"'How to suppress' in docs/rules/{id}.md is not what all pages say. Run `{Update}=1 dotnet test tests/PostMortem.Core.Tests --filter {nameof(SuppressionPageTests)}` and commit the file; advice for this rule alone stands above the list.");
    }

    [Theory]
    [MemberData(nameof(Suppressible))]
    public void The_comment_on_the_page_suppresses_what_the_page_shows(string id)
    {
        foreach (var (example, number) in RulePage.Read(id).Examples.Where(e => e.IsBad).Select((e, i) => (e, i)))
        {
            var before = ExampleRun.Of(example, Path.Combine(folder, $"{number}"));
            var text = OfDocument.Contains(id)
                ? $"{example.Text}\n<!-- {CommentOn(id)} -->\n"
                : before.Where(r => r.Diagnostic.Id == id).Aggregate(example.Text, (t, r) => WithComment(t, r.Diagnostic.Start.Line, CommentOn(id)));
            var after = ExampleRun.Of(example with { Text = text }, Path.Combine(folder, $"{number}-suppressed"));

            Assert.All(after.Where(r => r.Diagnostic.Id == id), r => Assert.True(r.Suppression?.Reason == Reason, $"{r.Diagnostic.Start}: {r.Diagnostic.Message}\n{text}"));
            Assert.Equal(before.Select(Told), after.Select(Told));
        }
    }

    [Fact]
    public void The_comments_in_the_documentation_suppress_what_stands_there()
    {
        var examples = File.ReadAllText(Repository.PathOf("docs", "configuration.md")).ReplaceLineEndings("\n").Split("```markdown suppressed\n").Skip(1).Select(t => t[..t.IndexOf("```", StringComparison.Ordinal)]).ToList();
        Assert.NotEmpty(examples);
        foreach (var (text, number) in examples.Select((e, i) => (e, i)))
        {
            var reported = ExampleRun.Of(new RuleExample(true, "example.md", "post-mortem", "# Checkout outage\n\n" + text, null, []), Path.Combine(folder, $"{number}"));

            Assert.Contains(reported, r => r.Diagnostic.Id == "PM3001");
            Assert.All(reported.Where(r => r.Diagnostic.Id is "PM0007" or "PM0008" or "PM3001" or "PM3003"), r => Assert.True(r.Suppression is not null, r.Diagnostic.Message));
        }
    }

    private static IEnumerable<string> Ways(string id)
    {
        if (OfBuild.Contains(id))
        {
            yield return "Nothing else suppresses it: no comment, no `.editorconfig`, no `NoWarn`.";
            yield break;
        }

        const string More = "([more](../configuration.md#suppressing-one-finding))";
        if (OfNoDocument.Contains(id)) yield return "No comment in a document suppresses it.";
        else if (OfDocument.Contains(id)) yield return $"In one document: `<!-- postmortem-disable-file {id}: why -->`, anywhere below the front matter {More}.";
        else yield return $"One finding: `<!-- postmortem-disable-line {id}: why -->` at the end of its line; in a table, at the end of a cell {More}.";
        if (!OfNoDocument.Contains(id)) yield return $"In some documents: `dotnet_diagnostic.{id}.severity = none` in an `.editorconfig`, below `[*.md]` or `[incidents/2019/*.md]`.";
        yield return $"Everywhere: `<NoWarn>$(NoWarn);{id}</NoWarn>` in the project.";
    }

    /// <summary>The comment as the page gives it, with a reason.</summary>
    private static string CommentOn(string id)
    {
        var page = File.ReadAllText(RulePage.PathOf(id));
        var start = page.LastIndexOf("`<!-- ", StringComparison.Ordinal) + "`<!-- ".Length;
        return page[start..page.IndexOf(": why -->", start, StringComparison.Ordinal)] + ": " + Reason;
    }

    /// <summary>Puts a comment at the end of a line, or where the page sends the reader whose finding stands in code or front matter.</summary>
    private static string WithComment(string text, int line, string comment)
    {
        var lines = text.Split('\n');
        var fences = lines.Index().Where(l => l.Item.TrimStart().StartsWith("```", StringComparison.Ordinal)).Select(l => l.Index).ToList();
        var isInFrontMatter = lines[0] == "---" && line - 1 < Array.IndexOf(lines, "---", 1);
        if (isInFrontMatter || fences.Count(f => f < line - 1) % 2 == 1) return text.Contains("disable-file", StringComparison.Ordinal) ? text : $"{text}\n<!-- {comment.Replace("disable-line", "disable-file", StringComparison.Ordinal)} -->\n";
        if (lines[line - 1].Contains("<!-- postmortem", StringComparison.Ordinal)) return text;
        lines[line - 1] = lines[line - 1].EndsWith('|') ? $"{lines[line - 1][..^1]}<!-- {comment} --> |" : $"{lines[line - 1]} <!-- {comment} -->";
        return string.Join('\n', lines);
    }

    private static string Told(ReportedDiagnostic reported) => $"({reported.Diagnostic.Start.Line},{reported.Diagnostic.Start.Column}) {reported.Diagnostic.Id}: {reported.Diagnostic.Message}";
}
