namespace PostMortem.Diagnostics;

/// <summary>Where it was said that a finding is accepted; the names are SARIF's.</summary>
public enum SuppressionKind
{
    /// <summary>In the document, by a comment.</summary>
    InSource,

    /// <summary>In the baseline.</summary>
    External,
}

/// <summary>That a finding is accepted: it is not shown and fails no build.</summary>
/// <param name="Kind">Where that was said.</param>
/// <param name="Reason">Why, in the words of the comment; null where none is given.</param>
public sealed record Suppression(SuppressionKind Kind, string? Reason = null);
