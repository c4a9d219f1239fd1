using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>Writes a set of files into a folder: only what changed, each file whole or not at all, and nothing else is touched.</summary>
internal sealed class OutputFolder
{
    private readonly ConcurrentDictionary<string, byte> written = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> earlier;
    private readonly string folder;

    /// <summary>Opens a folder; makes it where it does not exist.</summary>
    /// <param name="folder">The absolute path.</param>
    /// <param name="planned">All files that this run will write, so that the manifest knows them even if the run is cut short.</param>
    public OutputFolder(string folder, IEnumerable<string> planned)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        earlier = Manifest.Read(folder);
        WriteFile(Manifest.FileName, Manifest.Write(earlier.Concat(planned)));
    }

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
        WriteFile(Manifest.FileName, Manifest.Write(written.Keys));
        return [.. written.Keys.Append(Manifest.FileName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Deletes what the manifest lists, the manifest itself last, and every folder on the way that is empty then.</summary>
    public static void Remove(string folder)
    {
        foreach (var path in Manifest.Read(folder).Append(Manifest.FileName)) Delete(folder, path);
    }

    /// <summary>Deletes a file, and every folder on the way to it that is empty then.</summary>
    private static void Delete(string folder, string path)
    {
        var file = FullPath(folder, path);
        if (!File.Exists(file)) return;
        File.Delete(file);
        for (var parent = Path.GetDirectoryName(file)!; !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
        {
            Directory.Delete(parent);
            if (parent.Length <= folder.TrimEnd(Path.DirectorySeparatorChar).Length) break;
        }
    }

    private void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        var target = FullPath(folder, path);
        if (Holds(target, content)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }

    private static string FullPath(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
