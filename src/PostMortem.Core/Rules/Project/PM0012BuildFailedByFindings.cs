using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>Not a finding: the one closing error of a build that findings failed.</summary>
public static class PM0012BuildFailedByFindings
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0012", "BuildFailedByFindings", RuleCategory.Project, Severity.Error, "Findings fail this build", "PostMortem.Build");

    /// <summary>Closes a build that failed.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="errors">How many errors fail it.</param>
    /// <param name="warnings">How many warnings fail it.</param>
    /// <param name="canBeAccepted">Whether a baseline can accept any of them.</param>
    /// <param name="failOn">From which severity on findings fail it.</param>
    /// <param name="because">What set <paramref name="failOn"/> when the project did not, for example <c>CI</c>; null when it did.</param>
    public static Diagnostic Create(string projectFile, int errors, int warnings, bool canBeAccepted, FailOn failOn, string? because)
    {
        var what = (errors, warnings) switch
        {
            (_, 0) => Words.Count(errors, "error"),
            (0, _) => Words.Count(warnings, "warning"),
            _ => $"{Words.Count(errors, "error")} and {Words.Count(warnings, "warning")}",
        };
        var (verb, them) = errors + warnings == 1 ? ("fails", "it") : ("fail", "them");

        // Errors fail a build at home, too: what CI changed is only said where it made the difference.
        var reason = because is null || warnings == 0 ? "" : $" because {because} is true";
        var milder = errors == 0 ? "error" : "never";
        var accept = canBeAccepted ? $", accept {them} with -t:PostMortemUpdateBaseline" : "";
        return Diagnostic.Create(
            Descriptor, projectFile, default, $"{what} {verb} this build{reason} (PostMortemFailOn={(failOn == FailOn.Warning ? "warning" : "error")}); fix {them}{accept}, or set PostMortemFailOn={milder}");
    }
}
