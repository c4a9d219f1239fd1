using System.Buffers;

namespace PostMortem.Index;

/// <summary>Where the links of a document lead in the site.</summary>
internal sealed class LinkTargets
{
    private static readonly string[] AllowedSchemes = ["http", "https", "mailto"];

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly Dictionary<string, IndexedDocument> byPath;
    private readonly Dictionary<string, IndexedDocument> byPathAnyCase = new(StringComparer.OrdinalIgnoreCase);

    public LinkTargets(IndexModel model)
    {
        byPath = model.Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
        foreach (var document in model.Documents) byPathAnyCase.TryAdd(document.Path, document);
    }

    /// <summary>
    /// The reference to write for a link: an absolute one if its scheme is harmless, an anchor, or the page of the document it names.
    /// Null where the site has nothing to lead to: a link into the source folder would break as soon as the site is moved.
    /// </summary>
    public string? Resolve(IndexedDocument from, string? url)
    {
        // Browsers ignore control characters, so that "java\nscript:" is a scheme.
        var target = string.Concat((url ?? "").Where(c => !char.IsControl(c))).Trim();
        if (target.Length == 0 || target.Contains('\\') || target.StartsWith("//", StringComparison.Ordinal)) return null;
        if (target[0] == '#') return target.Length > 1 ? target : null;
        if (Scheme(target) is { } scheme) return AllowedSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? target : null;

        var fragmentAt = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = fragmentAt < 0 ? "" : target[fragmentAt..];
        var path = RelativePaths.Resolve(from.Path, fragmentAt < 0 ? target : target[..fragmentAt]);
        if (path is null) return null;
        var found = Find(path) ?? Find(path + ".md") ?? Find(RelativePaths.Join(path, "index.md")) ?? Find(RelativePaths.Join(path, "README.md"));
        // All pages lie in one folder.
        return found is null ? null : found.Page[(found.Page.LastIndexOf('/') + 1)..] + fragment;
    }

    /// <summary>Whether a reference leaves the site.</summary>
    public static bool IsExternal(string reference) => Scheme(reference) is not null;

    private IndexedDocument? Find(string path) => byPath.GetValueOrDefault(path) ?? byPathAnyCase.GetValueOrDefault(path);

    private static string? Scheme(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(target[0])) return null;
        return target.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters) ? null : target[..colon];
    }
}
