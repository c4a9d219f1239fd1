using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Policies;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>Gives a build what the configuration files of its documents say of severities.</summary>
internal static class ConfiguredPolicy
{
    public static BuildRequest Hold(BuildRequest request, IEnumerable<string> documents, PostMortemConfiguration configuration)
    {
        string?[] others = [request.ProjectFile, request.ConfigurationFile];
        var (configured, faults) = ConfiguredSeverities.Read(
            documents.Concat(others.OfType<string>()), request.ProjectFolder, request.GlobalConfigFiles, configuration.OwnRules.Select(r => r.Id));
        return request with { Policy = request.Policy with { Configured = configured }, Faults = [.. request.Faults, .. faults, .. Unknown(request, configuration)] };
    }

    private static IEnumerable<Diagnostic> Unknown(BuildRequest request, PostMortemConfiguration configuration) =>
        from id in request.Explain
        where RuleCatalog.Find(id, configuration) is null
        select PM0005InvalidConfiguration.ForProperty(request.ProjectFile, "PostMortemExplain", id, "the ID of a rule, such as PM2001");
}
