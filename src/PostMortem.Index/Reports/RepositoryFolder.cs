using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>The folder that paths in report files are relative to: the same on every machine that has a checkout.</summary>
internal sealed class RepositoryFolder
{
    // A list of findings names the same few projects over and over.
    private readonly Dictionary<string, bool> has = new(StringComparer.Ordinal);

    private RepositoryFolder(string path) => Path = path;

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>The nearest folder upwards that holds <c>.git</c> (a file in worktrees and submodules), or the project's own.</summary>
    public static RepositoryFolder Of(string projectFolder)
    {
        for (var folder = new DirectoryInfo(projectFolder); folder is not null; folder = folder.Parent)
        {
            var git = System.IO.Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return new RepositoryFolder(folder.FullName);
        }

        return new RepositoryFolder(projectFolder);
    }

    /// <summary>The path relative to this folder, with <c>/</c>.</summary>
    public string Relative(string path) => WellFormed.Text(System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/'));

    /// <summary>Whether a file of that relative path exists.</summary>
    public bool Has(string relative) => has.TryGetValue(relative, out var known) ? known : has[relative] = File.Exists(System.IO.Path.Combine(Path, relative));
}
