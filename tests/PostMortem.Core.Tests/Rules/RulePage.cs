using System.Text.RegularExpressions;

namespace PostMortem.Core.Tests.Rules;

/// <summary>A fenced example of a rule's page.</summary>
/// <param name="IsBad">Whether the rule must report it, or must not.</param>
/// <param name="FileName">The file it stands for.</param>
/// <param name="Kind">What the project declares; null where the fence says <c>kind=none</c>.</param>
/// <param name="Text">The text between the fences.</param>
/// <param name="Configuration">The text of the <c>yaml config</c> fence before it, or null.</param>
/// <param name="Others">The fences <c>with</c> before it: files that lie beside it, those of Markdown as documents.</param>
public sealed record RuleExample(bool IsBad, string FileName, string? Kind, string Text, string? Configuration, IReadOnlyList<RuleFile> Others);

/// <summary>A file beside an example.</summary>
public sealed record RuleFile(string Name, string? Kind, string Text, bool IsDocument);

/// <summary>The page of a rule, docs/rules/PMxxxx.md: what it says, and its examples.</summary>
public sealed partial record RulePage(string Id, string Name, string Title, string Category, string Severity, string Since, string Source, IReadOnlyList<string> Headings, IReadOnlyList<RuleExample> Examples)
{
    public static readonly string[] RequiredHeadings = ["What it does", "Why it is bad", "Example", "Instead", "Options", "How to suppress"];

    public static string PathOf(string id) => Repository.PathOf("docs", "rules", id + ".md");

    public static RulePage Read(string id)
    {
        var text = File.ReadAllText(PathOf(id)).ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        var heading = Heading().Match(lines[0]);
        var row = lines.First(l => l.StartsWith("| PostMortem.", StringComparison.Ordinal)).Trim('|').Split('|', StringSplitOptions.TrimEntries);
        var title = lines.Skip(1).First(l => l.Length > 0);
        return new RulePage(heading.Groups["id"].Value, heading.Groups["name"].Value, title, row[0], row[1], row[2], row[3], [.. SubHeadings(lines)], [.. ReadExamples(lines)]);
    }

    /// <summary>The examples of any page.</summary>
    public static IReadOnlyList<RuleExample> ExamplesOf(string path) => [.. ReadExamples(File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'))];

    private static IEnumerable<string> SubHeadings(string[] lines)
    {
        var isInFence = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isInFence = !isInFence;
            if (!isInFence && line.StartsWith("## ", StringComparison.Ordinal)) yield return line[3..];
        }
    }

    private static IEnumerable<RuleExample> ReadExamples(string[] lines)
    {
        string? configuration = null;
        var others = new List<RuleFile>();
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = Fence().Match(lines[i]);
            if (!fence.Success) continue;
            var body = lines.Skip(i + 1).TakeWhile(l => l != fence.Groups["ticks"].Value).ToList();
            i += body.Count + 1;
            var text = string.Join('\n', body) + "\n";
            var info = fence.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (info is ["yaml", "config"]) configuration = text;
            if (info.Length < 2 || info[1] is not ("bad" or "good" or "with")) continue;
            string? Option(string name) => info.FirstOrDefault(o => o.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
            var kind = Option("kind") switch { null => "post-mortem", "none" => null, var k => k };
            if (info[1] == "with")
            {
                others.Add(new RuleFile(Option("file")!, kind, text, info[0] == "markdown"));
                continue;
            }

            yield return new RuleExample(info[1] == "bad", Option("file") ?? "example.md", kind, text, configuration, [.. others]);
            others.Clear();
            configuration = null;
        }
    }

    [GeneratedRegex("^# (?<id>PM[0-9]{4}) (?<name>[A-Za-z]+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("^(?<ticks>`{3,})(?<info>[a-z].*)$")]
    private static partial Regex Fence();
}
