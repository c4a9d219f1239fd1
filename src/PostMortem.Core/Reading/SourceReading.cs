using System.Diagnostics.CodeAnalysis;
using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Reading;

/// <summary>A file that was read, or why it was not: exactly one of the two.</summary>
public sealed record SourceReading
{
    private SourceReading(SourceText? source, Diagnostic? diagnostic) => (Source, Diagnostic) = (source, diagnostic);

    /// <summary>The text, or null.</summary>
    public SourceText? Source { get; }

    /// <summary>Why there is no text (PM0001, PM0002, PM0009), or null.</summary>
    public Diagnostic? Diagnostic { get; }

    /// <summary>Whether there is a text.</summary>
    [MemberNotNullWhen(true, nameof(Source))]
    [MemberNotNullWhen(false, nameof(Diagnostic))]
    public bool IsRead => Source is not null;

    internal static SourceReading Of(SourceText source) => new(source, null);

    internal static SourceReading Failed(Diagnostic diagnostic) => new(null, diagnostic);
}
