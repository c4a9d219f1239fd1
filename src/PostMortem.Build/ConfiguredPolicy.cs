using PostMortem.Configuration;
using PostMortem.Policies;

namespace PostMortem.Build;

/// <summary>Gives a build what the configuration files of its documents say of severities.</summary>
internal static class ConfiguredPolicy
{
    public static BuildRequest Hold(BuildRequest request, IEnumerable<string> documents, PostMortemConfiguration configuration)
    {
        string?[] others = [request.ProjectFile, request.ConfigurationFile];
        var (configured, faults) = ConfiguredSeverities.Read(
            documents.Concat(others.OfType<string>()), request.ProjectFolder, request.GlobalConfigFiles, configuration.OwnRules.Select(r => r.Id));
        return request with { Policy = request.Policy with { Configured = configured }, Faults = request.Faults.AddRange(faults) };
    }
}
