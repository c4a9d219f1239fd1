namespace PostMortem.Package.Tests;

/// <summary>The findings of <see cref="Documents"/>.</summary>
internal static class Findings
{
    public static string NoOwner(string path) => $"{path}(14,5) PM5002: '02:31 PST' is not UTC; write '10:31 UTC'";
}
