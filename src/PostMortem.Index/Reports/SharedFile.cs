using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>
/// A file that several projects write at the same time, in several processes: each reads what the others left and adds its part, under a
/// lock. It appears whole or not at all, and is not touched where nothing changed.
/// </summary>
public static class SharedFile
{
    /// <summary>Replaces the content of a file.</summary>
    /// <param name="path">The absolute path; its folder is made where it does not exist.</param>
    /// <param name="update">Makes the new content of the present one; null stands for a file that is not there.</param>
    /// <param name="cancellationToken">Stops waiting for the others.</param>
    public static void Update(string path, Func<byte[]?, byte[]?> update, CancellationToken cancellationToken)
    {
        using var held = FileLock.Take(path + ".lock", cancellationToken);
        var current = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var content = update(current);
        if (content is null)
        {
            File.Delete(path);
            return;
        }

        if (current is not null && content.AsSpan().SequenceEqual(current)) return;
        WholeFile.Write(path, content);
    }
}
