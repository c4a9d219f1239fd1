using System.Collections.Immutable;
using PostMortem.Analysis;

namespace PostMortem.Build;

/// <summary>
/// Which of the project's items are its documents. What a user includes by hand always is. Of the files found by their folder's name, those
/// go that globs can't tell: what the build itself wrote, and what lies beside another project file, which owns it.
/// </summary>
/// <param name="Documents">The documents, each once, by path.</param>
/// <param name="LeftOut">The project's files that their names make none.</param>
/// <param name="Owns">Whether a path lies in the project's folder, and is no other project's.</param>
internal sealed record DocumentSelection(ImmutableArray<DocumentInput> Documents, ImmutableArray<string> LeftOut, Predicate<string> Owns)
{
    public static DocumentSelection Of(BuildRequest request)
    {
        var root = request.ProjectFolder;
        var found = new FoundFiles(root, request.BuildFolders);
        return new DocumentSelection(
            [
                .. request.Documents
                    .Where(d => !d.IsDefault || found.Contain(d.Path))
                    .GroupBy(d => d.Path, StringComparer.Ordinal)
                    .Select(same => same.FirstOrDefault(d => !d.IsDefault) ?? same.First())
                    .Select(d => new DocumentInput(d.Path, Path.GetRelativePath(root, d.Path).Replace('\\', '/'), d.Kind, d.Audience))
                    .OrderBy(d => d.RelativePath, StringComparer.Ordinal),
            ],
            [.. request.LeftOut.Where(found.Contain).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            found.Own);
    }

    private sealed class FoundFiles(string root, ImmutableArray<string> buildFolders)
    {
        // A folder that holds the project itself hides nothing.
        private readonly string[] buildFolders = [.. buildFolders.Select(WithSeparator).Where(f => !WithSeparator(root).StartsWith(f, StringComparison.Ordinal))];
        private readonly Dictionary<string, bool> owned = new(StringComparer.Ordinal) { [root] = false };

        public bool Contain(string path) =>
            !buildFolders.Any(f => path.StartsWith(f, StringComparison.Ordinal)) && !IsOwnedByAnother(Path.GetDirectoryName(path));

        public bool Own(string path) => path.StartsWith(WithSeparator(root), StringComparison.Ordinal) && Contain(path);

        private bool IsOwnedByAnother(string? folder)
        {
            if (folder is null) return false;
            if (owned.TryGetValue(folder, out var known)) return known;
            return owned[folder] = (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.*proj").Any()) || IsOwnedByAnother(Path.GetDirectoryName(folder));
        }

        private static string WithSeparator(string folder) => Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
    }
}
