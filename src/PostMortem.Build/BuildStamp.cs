namespace PostMortem.Build;

/// <summary>
/// A file whose time says when a build last succeeded. Visual Studio compares it with the documents to tell whether to build again, so it is
/// written even where nothing else changed: an input that is newer than every output would have the project built for ever.
/// </summary>
internal static class BuildStamp
{
    /// <summary>Gives the file the present time, and makes it where there is none.</summary>
    /// <param name="path">The absolute path; null where nobody asks.</param>
    public static void Renew(string? path)
    {
        if (path is null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, []);
            // Opening an empty file to write nothing leaves its time on some file systems.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another build of the same project is writing it, or the folder is read-only: the next build in Visual Studio runs once more than it had to.
        }
    }
}
