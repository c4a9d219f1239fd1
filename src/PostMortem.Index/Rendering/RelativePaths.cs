namespace PostMortem.Index;

/// <summary>Paths of the project, relative to its folder, with <c>/</c>.</summary>
internal static class RelativePaths
{
    /// <summary>The path that a relative reference in a file names; null where it leaves the project or names nothing.</summary>
    /// <param name="from">The path of the file.</param>
    /// <param name="reference">The reference, percent-encoded or not; <c>/</c> at its start is the project's folder.</param>
    public static string? Resolve(string from, string reference)
    {
        var query = reference.IndexOf('?', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(query < 0 ? reference : reference[..query]);
        // On Windows an encoded "\" would lead out of the project in a single segment.
        if (path.Contains('\\')) return null;
        var segments = new List<string>();
        if (!path.StartsWith('/')) segments.AddRange(from.Split('/')[..^1]);
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        return path.Length == 0 ? null : string.Join('/', segments);
    }

    /// <summary>Two parts of a path.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
