using System.Reflection;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>The address that explains a rule: a team's own link, or the rule's page, where the package was built with a repository's address; none is invented.</summary>
internal static class HelpLink
{
    /// <summary>The address of the repository that the package was built from, or null.</summary>
    public static string? Repository { get; } = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "PostMortemRepositoryUrl")?.Value?.TrimEnd('/');

    public static string? For(DiagnosticDescriptor rule) => rule.Link ?? (Repository is null || rule.Category == RuleCategory.Custom ? null : $"{Repository}/blob/HEAD/docs/rules/{rule.Id}.md");
}
