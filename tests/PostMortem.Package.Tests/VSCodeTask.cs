using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PostMortem.Package.Tests;

/// <summary>A problem as VS Code shows it.</summary>
internal sealed record VSCodeProblem(string File, string? Location, string Severity, string Code, string Message);

/// <summary>A task of the sample's <c>tasks.json</c>, and what VS Code does with its problem matcher.</summary>
internal sealed partial class VSCodeTask
{
    private readonly JsonElement pattern;
    private readonly Regex regexp;
    private readonly string severity;

    private VSCodeTask(JsonElement task)
    {
        Arguments = [.. task.GetProperty("args").EnumerateArray().Select(a => a.GetString()!)];
        var matcher = task.GetProperty("problemMatcher");
        if (matcher.ValueKind == JsonValueKind.Array) matcher = matcher[0];
        pattern = matcher.GetProperty("pattern");
        regexp = Regexp(pattern.GetProperty("regexp"));
        severity = matcher.GetProperty("severity").GetString()!;
        if (!matcher.TryGetProperty("background", out var background)) return;
        Begins = Regexp(background.GetProperty("beginsPattern"));
        Ends = Regexp(background.GetProperty("endsPattern"));
    }

    public static string TasksFile => Repository.PathOf("samples", "Quickstart", ".vscode", "tasks.json");

    public string[] Arguments { get; }

    public Regex? Begins { get; }

    public Regex? Ends { get; }

    public static VSCodeTask Read(string label)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(TasksFile), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return new VSCodeTask(json.RootElement.GetProperty("tasks").EnumerateArray().Single(t => t.GetProperty("label").GetString() == label).Clone());
    }

    /// <summary>The problems in an output: escape sequences are removed, and of several at one place with one code and severity the first is kept.</summary>
    public ImmutableArray<VSCodeProblem> ProblemsIn(string output) =>
    [
        .. EscapeSequence().Replace(output, "").Split('\n').Select(l => regexp.Match(l.TrimEnd('\r'))).Where(m => m.Success).Select(Problem)
            .DistinctBy(p => (p.File, p.Location, p.Severity, p.Code)),
    ];

    private VSCodeProblem Problem(Match match)
    {
        return new VSCodeProblem(Group("file")!, Group("location"), Group("severity") ?? severity, Group("code")!, Group("message")!);

        string? Group(string property)
        {
            var group = match.Groups[pattern.GetProperty(property).GetInt32()];
            return group.Success ? group.Value.Trim() : null;
        }
    }

    // As JavaScript understands it.
    private static Regex Regexp(JsonElement pattern) => new(pattern.GetString()!, RegexOptions.ECMAScript);

    [GeneratedRegex(@"\x1B(?:\][^\x07\x1B]*(?:\x07|\x1B\\)|\[[0-9;?]*[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeSequence();
}
