using System.Reflection;

namespace PostMortem.Build;

/// <summary>The address of a rule's page, where the package was built with a repository's address; none is invented.</summary>
internal static class HelpLink
{
    private static readonly string? Repository = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "PostMortemRepositoryUrl")?.Value?.TrimEnd('/');

    public static string? For(string id) => Repository is null ? null : $"{Repository}/blob/HEAD/docs/rules/{id}.md";
}
