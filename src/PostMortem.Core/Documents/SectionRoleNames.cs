using System.Collections.Immutable;

namespace PostMortem.Documents;

/// <summary>The names by which configuration, front matter and the index call the roles of sections.</summary>
public static class SectionRoleNames
{
    private static readonly ImmutableArray<string> Names =
    [
        "summary", "timeline", "root-causes", "impact", "went-well", "went-poorly", "lucky", "action-items", "lessons", "detection", "resolution", "background",
        "what-we-did", "do-differently", "start", "stop", "continue", "mad", "sad", "glad", "wind", "anchor", "metadata",
    ];

    /// <summary>All names, in the order of <see cref="SectionRole"/>.</summary>
    public static ImmutableArray<string> All => Names;

    /// <summary>The name of a role, for example <c>root-causes</c>.</summary>
    public static string NameOf(SectionRole role) => Names[(int)role];

    /// <summary>The role of a name, in any case; null where there is none.</summary>
    public static SectionRole? RoleOf(string name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase)) return (SectionRole)i;
        }

        return null;
    }
}
