using PostMortem.Text;

namespace PostMortem.Diagnostics;

/// <summary>A finding at its place in a file.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="DefaultSeverity">The severity before configuration: the descriptor's, or the one the finding asked for.</param>
/// <param name="Path">The absolute path of the file; empty for a diagnostic about the project.</param>
/// <param name="Start">Where the words at fault begin, 1-based.</param>
/// <param name="End">Where they end, exclusive, 1-based.</param>
/// <param name="Message">One line, without the ID.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    Severity DefaultSeverity,
    string Path,
    LinePosition Start,
    LinePosition End,
    string Message)
{
    /// <summary>The rule's ID.</summary>
    public string Id => Descriptor.Id;

    /// <summary>
    /// What it is about: the words at fault, or the name of the thing that is missing. Tells one finding of a rule from another where lines
    /// move and messages change; empty for a diagnostic about a file or the project as a whole.
    /// </summary>
    public string Subject { get; init; } = "";

    /// <summary>Places a finding in the file it was made in.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceText source, Finding finding) => new(
        descriptor,
        finding.Severity ?? descriptor.DefaultSeverity,
        source.Path,
        source.PositionOf(finding.Span.Start),
        source.PositionOf(Math.Max(finding.Span.Start, finding.Span.End)),
        OneLine(finding.Message))
    {
        Subject = finding.Subject ?? source[finding.Span],
    };

    /// <summary>A diagnostic at a known place in a file that was not parsed, or about the project (empty path).</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, string path, LinePosition at, string message, Severity? severity = null) =>
        new(descriptor, severity ?? descriptor.DefaultSeverity, path, at, at, OneLine(message));

    private static string OneLine(string message) =>
        message.AsSpan().IndexOfAny('\r', '\n') < 0 ? message : string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
