using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>
/// Writes a set of files into a folder: only what changed, each file whole or not at all, and nothing else is touched. While it is open,
/// another build of the same project waits: each would delete what the other has just written.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string LockName = "postmortem.lock";

    private readonly ConcurrentDictionary<string, byte> written = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> earlier;
    private readonly string folder;
    private readonly string? project;
    private readonly IDisposable held;

    /// <summary>Opens a folder; makes it where it does not exist.</summary>
    /// <param name="folder">The absolute path.</param>
    /// <param name="project">The absolute path of the project whose site it is; null where that is not known.</param>
    /// <param name="planned">All files that this run will write, so that the manifest knows them even if the run is cut short.</param>
    /// <param name="cancellationToken">Stops waiting for another build.</param>
    /// <exception cref="FolderTakenException">Another project has its site there.</exception>
    public OutputFolder(string folder, string? project, IEnumerable<string> planned, CancellationToken cancellationToken)
    {
        this.folder = folder;
        this.project = project;
        held = FileLock.Take(Path.Combine(folder, LockName), cancellationToken);
        try
        {
            if (OtherOwner(folder, project) is { } other) throw new FolderTakenException(other);
            earlier = Manifest.Read(folder);
            WriteFile(Manifest.FileName, ManifestOf(earlier.Concat(planned)));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Lets other builds in.</summary>
    public void Dispose() => held.Dispose();

    /// <summary>Writes a file unless it holds these bytes already. May be called from several threads, once for each path.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        written.TryAdd(path, 0);
        WriteFile(path, content);
    }

    /// <summary>Deletes what the earlier run wrote and this one did not, and closes the manifest.</summary>
    /// <returns>All files that are ours, the manifest included, sorted.</returns>
    public ImmutableArray<string> Complete()
    {
        // Where case is ignored, a file that only changed its case is the file just written.
        var kept = written.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in earlier.Where(p => !kept.Contains(p))) Delete(folder, path);
        WriteFile(Manifest.FileName, ManifestOf(written.Keys));
        return [.. written.Keys.Append(Manifest.FileName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Deletes what the manifest lists, the manifest itself last, and every folder on the way that is empty then.</summary>
    /// <remarks>The site of another project is left alone.</remarks>
    public static void Remove(string folder, string? project, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, Manifest.FileName)) || OtherOwner(folder, project) is not null) return;
        using (FileLock.Take(Path.Combine(folder, LockName), cancellationToken))
        {
            foreach (var path in Manifest.Read(folder).Append(Manifest.FileName)) Delete(folder, path);
        }

        // The lock was in it until now.
        DeleteEmpty(folder);
    }

    /// <summary>Deletes a file, and every folder on the way to it that is empty then, but not the output folder itself.</summary>
    private static void Delete(string folder, string path)
    {
        var file = FullPath(folder, path);
        if (!File.Exists(file)) return;
        File.Delete(file);
        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
            if (!DeleteEmpty(FullPath(folder, parent))) break;
    }

    // A project that was moved, renamed or deleted owns nothing any more.
    private static string? OtherOwner(string folder, string? project) =>
        project is not null && Manifest.OwnerOf(folder) is { } owner && !owner.Equals(project, StringComparison.OrdinalIgnoreCase) && File.Exists(owner) ? owner : null;

    // Asking first whether it is empty would leave time for another to write into it.
    private static bool DeleteEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private byte[] ManifestOf(IEnumerable<string> files) => Manifest.Write(files, folder, project);

    private void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        var target = FullPath(folder, path);
        if (Holds(target, content)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        WholeFile.Write(target, content);
    }

    private static bool Holds(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }

    private static string FullPath(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
