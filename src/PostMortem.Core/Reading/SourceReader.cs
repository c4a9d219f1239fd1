using System.Security;
using System.Text;
using PostMortem.Rules;

namespace PostMortem.Reading;

/// <summary>Opens documents and the configuration, and looks into folders. Nothing else does; no exception leaves it.</summary>
public static class SourceReader
{
    /// <summary>What .NET reports for a locked file: ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK on Linux and on macOS.</summary>
    private static readonly int[] Locked = [unchecked((int)0x80070020), 11, 35];

    private delegate SourceReading Decode(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="maximumSize">A file of more bytes is not read (PM0009).</param>
    public static SourceReading Read(string path, long maximumSize) => Read(path, maximumSize, SourceDecoder.Decode);

    /// <summary>Reads a file that other tools read too, which take bytes that are not UTF-8 for Latin-1.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="maximumSize">A file of more bytes is not read (PM0009).</param>
    public static SourceReading ReadLeniently(string path, long maximumSize) => Read(path, maximumSize, SourceDecoder.DecodeLeniently);

    /// <summary>Whether a file, or a folder in its place, is there.</summary>
    /// <param name="path">The absolute path.</param>
    public static bool Exists(string path) => Path.Exists(path);

    /// <summary>Reads a text that is not saved, as the file would be read.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="text">The text.</param>
    /// <param name="maximumSize">A text of more bytes is not read (PM0009).</param>
    public static SourceReading ReadText(string path, string text, long maximumSize)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > maximumSize ? SourceReading.Failed(PM0009OversizedFile.Create(path, bytes.Length, maximumSize)) : SourceDecoder.Decode(path, bytes);
    }

    /// <summary>The names of the files and folders in a folder; null where there is no such folder.</summary>
    /// <param name="folder">The absolute path.</param>
    public static IReadOnlyCollection<string>? NamesIn(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e))] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static SourceReading Read(string path, long maximumSize, Decode decode)
    {
        try
        {
            if (Directory.Exists(path)) return SourceReading.Failed(PM0001UnreadableFile.Create(path, "it is a directory"));
            // A pipe, a socket or a device has no length; opening one could wait for ever, and reading it never end.
            var file = new FileInfo(path);
            if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0) return decode(path, []);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            if (stream.Length > maximumSize) return SourceReading.Failed(PM0009OversizedFile.Create(path, stream.Length, maximumSize));
            var bytes = new byte[stream.Length];
            // A file may shrink while it is read; what grows is read by the next build.
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return decode(path, bytes.AsSpan(0, length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return SourceReading.Failed(PM0001UnreadableFile.Create(path, ReasonOf(e)));
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        PathTooLongException => "its path is too long",
        UnauthorizedAccessException or SecurityException => "access is denied",
        IOException when Locked.Contains(exception.HResult) => "another process has locked it",
        ArgumentException or NotSupportedException => "its path means nothing on this machine",
        _ => exception.Message.TrimEnd('.'),
    };
}
