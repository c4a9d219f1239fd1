namespace PostMortem.Index;

/// <summary>Writes files so that nobody ever sees half of one: beside it first, then in its place.</summary>
internal static class WholeFile
{
    private const int Attempts = 10;

    /// <summary>Writes a file, or replaces it.</summary>
    /// <param name="path">The absolute path; its folder exists.</param>
    /// <param name="content">The bytes.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            Replace(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // On Windows a file that a browser, an indexer or a virus scanner reads this moment can't be replaced.
    private static void Replace(string temporary, string target)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(temporary, target, overwrite: true);
                return;
            }
            catch (Exception e) when (OperatingSystem.IsWindows() && e is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                Thread.Sleep(20 * attempt);
            }
        }
    }
}
