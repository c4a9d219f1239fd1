namespace PostMortem.Package.Tests;

/// <summary>The findings of <see cref="Documents"/>.</summary>
internal static class Findings
{
    public static string NoOwner(string path) =>
        $"{path}(41,23) PM5002: 'Detect sooner: alert on memory use above 85% of each node' has no owner; name one person, for example '@handle'";
}
