using PostMortem.Text;

namespace PostMortem.Diagnostics;

/// <summary>What a rule found, before anything is decided about it.</summary>
/// <param name="Span">Exactly the words at fault; for a missing thing, where it would stand.</param>
/// <param name="Message">One line: the words found and what to write instead, without the ID.</param>
public readonly record struct Finding(TextSpan Span, string Message)
{
    /// <summary>A default severity for this finding alone, where the catalogue gives the same rule two (a warning per entry, a suggestion for the whole timeline).</summary>
    public Severity? Severity { get; init; }

    /// <summary>What is missing, where the span only says where it would stand: the name of a section. Null for the words that the span covers.</summary>
    public string? Subject { get; init; }
}
