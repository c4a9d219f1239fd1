namespace PostMortem.Testing;

/// <summary>Places in this repository, for tests that read its files.</summary>
public static class Repository
{
    /// <summary>The absolute path of the repository's root, with a trailing separator.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The absolute path of a file or folder, from its path relative to the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PostMortem.Build.sln"))) return folder.FullName + Path.DirectorySeparatorChar;
        }

        throw new DirectoryNotFoundException("PostMortem.Build.sln not found above " + AppContext.BaseDirectory);
    }
}
