using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace PostMortem.Index;

/// <summary>
/// The list of what we wrote into an output folder: one relative path a line, with <c>/</c>, sorted. It does not list itself. Its first
/// line may say whose site it is. Anybody may have changed it, so a path counts only if it stays inside the folder.
/// </summary>
internal static class Manifest
{
    /// <summary>The name of the file, in the output folder.</summary>
    public const string FileName = "postmortem.manifest";

    private const string OwnerMark = "# site of ";

    private static readonly SearchValues<char> NeverWritten = SearchValues.Create("\\:*?\"<>|");

    /// <summary>The paths that an earlier run wrote; empty where there is no manifest.</summary>
    public static ImmutableArray<string> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return [];
        return [.. File.ReadAllLines(path).Where(line => !line.StartsWith(OwnerMark, StringComparison.Ordinal) && IsInside(folder, line)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The absolute path of the project whose site it is; null where that is not known.</summary>
    public static string? OwnerOf(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) && File.ReadLines(path).FirstOrDefault() is { } line && line.StartsWith(OwnerMark, StringComparison.Ordinal) && !line.Contains('\0', StringComparison.Ordinal)
            ? Path.GetFullPath(line[OwnerMark.Length..], folder)
            : null;
    }

    /// <summary>The file's text. The owner's path is relative, so that it is the same on every machine.</summary>
    public static byte[] Write(IEnumerable<string> files, string folder, string? owner)
    {
        var head = owner is null ? "" : $"{OwnerMark}{Path.GetRelativePath(folder, owner).Replace('\\', '/')}\n";
        return Encoding.UTF8.GetBytes(head + string.Concat(files.Where(f => f != FileName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(f => f + "\n")));
    }

    private static bool IsInside(string folder, string path)
    {
        if (path.Length == 0 || path == FileName || path.AsSpan().ContainsAny(NeverWritten) || path.Any(char.IsControl)) return false;
        var segments = path.Split('/');
        if (segments.Any(s => s is "" or "." or "..")) return false;

        // A folder that is a link leads elsewhere, however harmless the path looks.
        var parent = folder;
        foreach (var segment in segments.AsSpan(..^1))
        {
            parent = Path.Combine(parent, segment);
            if (new DirectoryInfo(parent) is { Exists: true } directory && (directory.Attributes & FileAttributes.ReparsePoint) != 0) return false;
        }

        return true;
    }
}
