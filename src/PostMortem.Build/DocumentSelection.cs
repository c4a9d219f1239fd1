using System.Collections.Immutable;
using PostMortem.Analysis;

namespace PostMortem.Build;

/// <summary>
/// Which of the project's items are its documents. What a user includes by hand always is. Of the files found by their folder's name, those
/// go that globs can't tell: what the build itself wrote, and what lies beside another project file, which owns it.
/// </summary>
internal static class DocumentSelection
{
    public static ImmutableArray<DocumentInput> Select(BuildRequest request)
    {
        var root = request.ProjectFolder;
        var buildFolders = request.BuildFolders.Select(WithSeparator).Where(f => !WithSeparator(root).StartsWith(f, StringComparison.Ordinal)).ToArray();
        var owned = new Dictionary<string, bool>(StringComparer.Ordinal) { [root] = false };
        return
        [
            .. request.Documents
                .Where(d => !d.IsDefault || !(buildFolders.Any(f => d.Path.StartsWith(f, StringComparison.Ordinal)) || IsOwnedByAnother(Path.GetDirectoryName(d.Path), owned)))
                .GroupBy(d => d.Path, StringComparer.Ordinal)
                .Select(same => same.FirstOrDefault(d => !d.IsDefault) ?? same.First())
                .Select(d => new DocumentInput(d.Path, Path.GetRelativePath(root, d.Path).Replace('\\', '/'), d.Kind, d.Audience))
                .OrderBy(d => d.RelativePath, StringComparer.Ordinal),
        ];
    }

    private static bool IsOwnedByAnother(string? folder, Dictionary<string, bool> owned)
    {
        if (folder is null) return false;
        if (owned.TryGetValue(folder, out var known)) return known;
        return owned[folder] = HoldsProject(folder) || IsOwnedByAnother(Path.GetDirectoryName(folder), owned);
    }

    private static bool HoldsProject(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.*proj").Any();

    private static string WithSeparator(string folder) => Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
