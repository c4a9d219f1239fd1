namespace PostMortem.Diagnostics;

/// <summary>From which severity on a finding fails the build (<c>PostMortemFailOn</c>).</summary>
public enum FailOn
{
    /// <summary>Errors fail it.</summary>
    Error,

    /// <summary>Warnings and errors fail it: the default in CI.</summary>
    Warning,

    /// <summary>Nothing fails it; errors are shown as warnings.</summary>
    Never,
}
