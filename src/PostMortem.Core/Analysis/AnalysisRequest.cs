using System.Collections.Immutable;

namespace PostMortem.Analysis;

/// <summary>A document to analyse.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="RelativePath">The path relative to the project, with <c>/</c>.</param>
/// <param name="Kind">What the project says it is (item metadata), or null.</param>
/// <param name="Audience">Who the project says it is for (item metadata), or null.</param>
public sealed record DocumentInput(string Path, string RelativePath, string? Kind = null, string? Audience = null);

/// <summary>What to analyse, and how. Every adapter makes one of these and says the same thing about the same files.</summary>
public sealed record AnalysisRequest
{
    /// <summary>The documents.</summary>
    public required ImmutableArray<DocumentInput> Documents { get; init; }

    /// <summary>The absolute path of <c>postmortem.yml</c>, or null.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>The day for rules that read the clock.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Documents dated before it are indexed, not judged; null for all.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whether the rules are run.</summary>
    public bool RunRules { get; init; } = true;
}
