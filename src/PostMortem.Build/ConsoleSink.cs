using System.Globalization;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>Tells a process that reads our output: findings as canonical lines at once, what closes the build when it is over.</summary>
internal sealed class ConsoleSink(TextWriter output) : IBuildSink
{
    /// <summary>The lines that close the build.</summary>
    public List<string> Closing { get; } = [];

    /// <summary>The text of the error that fails the build, or null.</summary>
    public string? Failure { get; private set; }

    public void Report(ReportedDiagnostic reported)
    {
        var word = reported.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "message" };
        var d = reported.Diagnostic;
        var place = d.Start.Line == 0 ? " " : string.Create(CultureInfo.InvariantCulture, $"({d.Start.Line},{d.Start.Column},{d.End.Line},{d.End.Column})");
        output.WriteLine($"{d.Path}{place}: {word} {d.Id}: {d.Message}");
    }

    public void Detail(string line) => output.WriteLine(line);

    public void Close(string line) => Closing.Add(line);

    public void Fail(Diagnostic diagnostic) => Failure = diagnostic.Message;
}
