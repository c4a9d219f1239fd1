namespace PostMortem.Diagnostics;

/// <summary>How much a diagnostic matters; the names and their order are Roslyn's.</summary>
public enum Severity
{
    /// <summary>The rule is off.</summary>
    None,

    /// <summary>The rule runs, its findings are not shown.</summary>
    Silent,

    /// <summary>Shown as a message, never counted as a warning.</summary>
    Suggestion,

    /// <summary>A warning; in CI it fails the build unless configured otherwise.</summary>
    Warning,

    /// <summary>An error; it fails the build.</summary>
    Error,
}
