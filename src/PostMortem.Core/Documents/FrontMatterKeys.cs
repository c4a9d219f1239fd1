using System.Collections.Immutable;

namespace PostMortem.Documents;

/// <summary>The keys of the front matter that are ours. Others belong to site generators and are left alone. The schema names the same ones.</summary>
internal static class FrontMatterKeys
{
    public static readonly ImmutableArray<string> All =
    [
        "id", "title", "kind", "lang", "date", "severity", "status", "audience", "services", "tags", "team", "started", "detected", "acknowledged",
        "mitigated", "resolved", "reviewed", "published", "timezone", "authors", "related", "omit",
    ];
}
