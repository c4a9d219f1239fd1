using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace PostMortem.Package.Tests;

/// <summary>What a build told, read from its binary log. Paths are relative to the folder of the test, with <c>/</c>.</summary>
internal sealed class BuildLog
{
    private readonly string folder;

    public BuildLog(DotNetResult result, string binlog, string folder)
    {
        Result = result;
        this.folder = folder + Path.DirectorySeparatorChar;
        var events = File.Exists(binlog) ? new BinLogReader().ReadRecords(binlog).Select(r => r.Args).ToArray() : [];
        Errors = [.. events.OfType<BuildErrorEventArgs>().Select(e => Line(e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message))];
        Warnings = [.. events.OfType<BuildWarningEventArgs>().Select(e => Line(e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message))];
        Suggestions = [.. events.OfType<BuildMessageEventArgs>().Where(e => e.Code?.StartsWith("PM", StringComparison.Ordinal) == true).Select(e => Line(e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message))];
        Closing =
        [
            .. events.OfType<BuildMessageEventArgs>().Where(e => e.Importance == MessageImportance.High).Select(e => Relative(e.Message ?? ""))
                .Where(m => m.StartsWith("PostMortem: ", StringComparison.Ordinal) || m.EndsWith("index.html", StringComparison.Ordinal)),
        ];
        NormalMessages = [.. events.OfType<BuildMessageEventArgs>().Where(e => e.Importance == MessageImportance.Normal).Select(e => Relative(e.Message ?? ""))];
    }

    public DotNetResult Result { get; }

    public IReadOnlyList<string> Errors { get; }

    public IReadOnlyList<string> Warnings { get; }

    public IReadOnlyList<string> Suggestions { get; }

    /// <summary>The lines that close a build, whatever the verbosity.</summary>
    public IReadOnlyList<string> Closing { get; }

    public IReadOnlyList<string> NormalMessages { get; }

    /// <summary>All that the build said of ours: errors, warnings, suggestions, and the lines that close it.</summary>
    public string Report => string.Join('\n', [
        .. Errors.Select(e => "error   " + e), .. Warnings.Select(w => "warning " + w), .. Suggestions.Select(s => "message " + s), .. Closing]);

    /// <summary>The lines of the console that hold a text, sorted: projects that are built at the same time have no order.</summary>
    public IReadOnlyList<string> ConsoleLines(string text) =>
        [.. Result.Output.Split('\n').Where(l => l.Contains(text, StringComparison.Ordinal)).Select(l => Relative(l.Trim())).Order(StringComparer.Ordinal)];

    public BuildLog Succeeded()
    {
        Result.Expect(0);
        return this;
    }

    public BuildLog Failed()
    {
        Result.Expect(1);
        return this;
    }

    private string Line(string? file, int line, int column, string? code, string? message) =>
        $"{Relative(file ?? "")}{(line == 0 ? "" : $"({line},{column})")} {code}: {Relative(message ?? "")}";

    private string Relative(string text) => text.Replace(folder, "", StringComparison.Ordinal).Replace('\\', '/');
}
