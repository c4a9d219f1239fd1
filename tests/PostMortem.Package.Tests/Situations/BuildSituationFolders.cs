namespace PostMortem.Package.Tests.Situations;

/// <summary>A folder for each kind of project, restored once.</summary>
public sealed class BuildSituationFolders
{
    private readonly Dictionary<string, TestFolder> folders = new(StringComparer.Ordinal);

    /// <summary>The folder of a kind, as it was written: what an earlier situation changed in it is undone, but not what it built.</summary>
    internal async Task<TestFolder> Of(ProjectKind kind, PackedPackage package)
    {
        if (!folders.TryGetValue(kind.Title, out var folder))
        {
            folder = package.NewFolder();
            // Where the SDK keeps what it builds of programs of one file.
            folder.Set("XDG_DATA_HOME", Directory.CreateDirectory(folder.PathOf("../data")).FullName);
            Write(kind, folder);
            if (kind.Restore is { } target) (await folder.Run("restore", target.Length == 0 ? [] : [target])).Succeeded();
            folders.Add(kind.Title, folder);
        }

        foreach (var project in kind.Projects)
        {
            foreach (var written in (string[])[Path.GetDirectoryName(project.Site)!, project.Folder + "postmortems"])
                if (Directory.Exists(folder.PathOf(written))) Directory.Delete(folder.PathOf(written), recursive: true);
        }

        Write(kind, folder);
        return folder;
    }

    private static void Write(ProjectKind kind, TestFolder folder)
    {
        kind.Write(folder);
        foreach (var project in kind.Projects) folder.Write($"{project.Folder}postmortems/{BuildSituations.Document}", Documents.NoOwner);
    }
}
