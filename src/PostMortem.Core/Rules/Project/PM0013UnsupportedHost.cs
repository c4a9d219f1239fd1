using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>
/// The .NET SDK or MSBuild is older than what we run on. Only described here: <c>PostMortem.Build.targets</c> reports it, since nothing
/// of this assembly can be loaded where it holds.
/// </summary>
public static class PM0013UnsupportedHost
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0013", "UnsupportedHost", RuleCategory.Project, Severity.Error, "The .NET SDK or MSBuild is too old", "PostMortem.Build");
}
