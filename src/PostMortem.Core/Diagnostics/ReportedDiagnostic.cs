namespace PostMortem.Diagnostics;

/// <summary>A diagnostic with the severity that policy gave it.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Severity">What it became; <see cref="Severity.None"/> and <see cref="Severity.Silent"/> are not shown.</param>
public sealed record ReportedDiagnostic(Diagnostic Diagnostic, Severity Severity)
{
    /// <summary>Who accepted it; null where nobody did. An accepted finding is not shown.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether it is told to the user.</summary>
    public bool IsShown => Severity > Severity.Silent && Suppression is null;
}
