using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>What the properties of a build make of severities, as the compiler does with its own warnings.</summary>
public sealed record BuildSeverities
{
    /// <summary>IDs that are not shown.</summary>
    public ImmutableHashSet<string> NoWarn { get; init; } = NoIds;

    /// <summary>IDs that become errors, suggestions and silent rules too: who names an ID means it. A rule that is off stays off.</summary>
    public ImmutableHashSet<string> WarningsAsErrors { get; init; } = NoIds;

    /// <summary>IDs that stay warnings whatever makes errors of warnings, and that never fail a build as warnings.</summary>
    public ImmutableHashSet<string> WarningsNotAsErrors { get; init; } = NoIds;

    /// <summary>Whether all warnings become errors.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>IDs whose warnings the host turns into messages (<c>MSBuildWarningsAsMessages</c>), before anything makes errors of them.</summary>
    public ImmutableHashSet<string> HostWarningsAsMessages { get; init; } = NoIds;

    /// <summary>IDs of whose warnings the host makes errors (<c>MSBuildWarningsAsErrors</c>).</summary>
    public ImmutableHashSet<string> HostWarningsAsErrors { get; init; } = NoIds;

    /// <summary>Whether the host makes errors of all warnings (<c>MSBuildTreatWarningsAsErrors</c>).</summary>
    public bool HostTreatsWarningsAsErrors { get; init; }

    /// <summary>The host's own word on whether it makes an error of a warning with this ID (<c>-warnaserror</c>); null where it has none.</summary>
    public Func<string, bool>? HostTreatsWarningAsError { get; init; }

    /// <summary>An empty set of IDs, which compares as MSBuild does: case does not matter.</summary>
    public static ImmutableHashSet<string> NoIds { get; } = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    internal Severity Apply(string id, Severity byDefault, Severity severity, SeverityTrace? trace)
    {
        if (severity == Severity.None) return severity;
        if (NoWarn.Contains(id)) return Step(Severity.None, "NoWarn", trace);
        if (severity == Severity.Warning && HostWarningsAsMessages.Contains(id)) return Step(Severity.Suggestion, "MSBuildWarningsAsMessages", trace);
        if (WarningsNotAsErrors.Contains(id))
        {
            // An error that a file made of a warning is one of the things it is spared.
            if (severity == Severity.Error && byDefault == Severity.Warning) severity = Step(Severity.Warning, "WarningsNotAsErrors", trace);
        }
        else if (severity < Severity.Error && WarningsAsErrors.Contains(id))
        {
            severity = Step(Severity.Error, "WarningsAsErrors", trace);
        }
        else if (severity == Severity.Warning && TreatWarningsAsErrors)
        {
            severity = Step(Severity.Error, "TreatWarningsAsErrors", trace);
        }

        // The host converts what it says it converts; another word from us would only differ from its count.
        return severity == Severity.Warning && HostMakesError(id) is { } reason ? Step(Severity.Error, reason, trace) : severity;
    }

    /// <summary>Whether the host may make an error of a warning with this ID; <c>WarningsAsErrors</c> it reads itself in most projects.</summary>
    internal bool HostMayFail(string id) => WarningsAsErrors.Contains(id) || HostMakesError(id) is not null;

    private string? HostMakesError(string id) =>
        HostWarningsAsErrors.Contains(id) ? "MSBuildWarningsAsErrors"
        : HostTreatsWarningsAsErrors && !WarningsNotAsErrors.Contains(id) ? "MSBuildTreatWarningsAsErrors"
        : HostTreatsWarningAsError?.Invoke(id) == true ? "-warnaserror"
        : null;

    private static Severity Step(Severity severity, string reason, SeverityTrace? trace)
    {
        trace?.Add(severity, reason);
        return severity;
    }
}
