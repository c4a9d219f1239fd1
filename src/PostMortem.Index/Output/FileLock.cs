namespace PostMortem.Index;

/// <summary>A lock between processes: a file that one holds at a time, and that is gone when nobody holds it.</summary>
/// <remarks>The system lets go of it when a process dies, and .NET makes sure that whoever gets it holds the file that stands there now.</remarks>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits until the lock is free, and holds it until the result is disposed.</summary>
    /// <param name="path">The absolute path of the file; its folder is made where it does not exist.</param>
    /// <param name="cancellationToken">Stops waiting for the others.</param>
    public static IDisposable Take(string path, CancellationToken cancellationToken)
    {
        var since = Environment.TickCount64;
        while (true)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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
    // Another may also have deleted the folder, since it was empty, after we made it.
    private static bool IsHeldByAnother(Exception e) => e switch
    {
        DirectoryNotFoundException => true,
        UnauthorizedAccessException => OperatingSystem.IsWindows(),
        IOException { HResult: unchecked((int)0x80070020) } => true,
        IOException { HResult: 11 or 35 } => !OperatingSystem.IsWindows(),
        _ => false,
    };
}
