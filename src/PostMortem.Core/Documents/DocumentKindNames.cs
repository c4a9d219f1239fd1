using System.Collections.Immutable;

namespace PostMortem.Documents;

/// <summary>The names by which front matter, configuration and the index call the kinds of documents.</summary>
public static class DocumentKindNames
{
    private static readonly ImmutableArray<string> Names = ["post-mortem", "retrospective", "near-miss", "other"];

    /// <summary>All names, in the order of <see cref="DocumentKind"/>.</summary>
    public static ImmutableArray<string> All => Names;

    /// <summary>The name of a kind, for example <c>near-miss</c>.</summary>
    public static string NameOf(DocumentKind kind) => Names[(int)kind];

    /// <summary>The kind of a name, in any case; null where there is none.</summary>
    public static DocumentKind? KindOf(string name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase)) return (DocumentKind)i;
        }

        return null;
    }
}
