using System.Security.Cryptography;
using System.Text;

namespace PostMortem.Index;

/// <summary>Names the page of each document after its path, so that a link to it stays good while the file stays where it is.</summary>
internal static class PageNames
{
    private const int LongestSlug = 96;

    /// <summary>The file names without extension, by path: lower-case ASCII, unique on file systems that ignore case too.</summary>
    public static Dictionary<string, string> Assign(IEnumerable<string> paths)
    {
        var names = paths.Distinct(StringComparer.Ordinal).ToDictionary(p => p, Slug, StringComparer.Ordinal);
        // All members of a collision take a hash, so that no name depends on which of them came first.
        for (var digits = 8; ; digits *= 2)
        {
            var collisions = names.GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Key.Length == 0 || IsDeviceName(g.Key) || g.Skip(1).Any()).ToList();
            if (collisions.Count == 0) return names;
            foreach (var path in collisions.SelectMany(g => g).Select(n => n.Key).ToList())
                names[path] = $"{Slug(path)}-{Hash(path)[..Math.Min(digits, 64)]}".TrimStart('-');
        }
    }

    private static string Slug(string path)
    {
        var stem = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var slug = new StringBuilder();
        foreach (var c in stem)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_') slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == LongestSlug) break;
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Windows opens a device for these, whatever the extension.</summary>
    private static bool IsDeviceName(string slug) =>
        slug is "con" or "prn" or "aux" or "nul" || (slug.Length == 4 && slug[3] is >= '0' and <= '9' && (slug.StartsWith("com", StringComparison.Ordinal) || slug.StartsWith("lpt", StringComparison.Ordinal)));

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
}
