namespace PostMortem.Diagnostics;

/// <summary>A diagnostic with the severity that policy gave it.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Severity">What it became; <see cref="Severity.None"/> and <see cref="Severity.Silent"/> are not shown.</param>
public sealed record ReportedDiagnostic(Diagnostic Diagnostic, Severity Severity);
