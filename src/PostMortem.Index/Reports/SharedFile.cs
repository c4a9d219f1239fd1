namespace PostMortem.Reports;

/// <summary>
/// A file that several projects write at the same time, in several processes: each reads what the others left and adds its part, under a
/// lock. It appears whole or not at all, and is not touched where nothing changed.
/// </summary>
public static class SharedFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Replaces the content of a file.</summary>
    /// <param name="path">The absolute path; its folder is made where it does not exist.</param>
    /// <param name="update">Makes the new content of the present one; null stands for a file that is not there.</param>
    /// <param name="cancellationToken">Stops waiting for the others.</param>
    public static void Update(string path, Func<byte[]?, byte[]?> update, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = Lock(path + ".lock", cancellationToken);
        var current = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var content = update(current);
        if (content is null)
        {
            File.Delete(path);
            return;
        }

        if (current is not null && content.AsSpan().SequenceEqual(current)) return;
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // The system lets go of it when a process dies, and .NET makes sure that whoever gets it holds the file that stands there now.
    private static FileStream Lock(string path, CancellationToken cancellationToken)
    {
        var since = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (IsHeldByAnother(e) && Environment.TickCount64 - since < Patience.TotalMilliseconds)
            {
                cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(10));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    // Windows: ERROR_SHARING_VIOLATION, and ERROR_ACCESS_DENIED while the file that another let go of is being deleted. Linux, macOS: EWOULDBLOCK.
    private static bool IsHeldByAnother(Exception e) => e switch
    {
        UnauthorizedAccessException => OperatingSystem.IsWindows(),
        IOException { HResult: unchecked((int)0x80070020) } => true,
        IOException { HResult: 11 or 35 } => !OperatingSystem.IsWindows(),
        _ => false,
    };
}
