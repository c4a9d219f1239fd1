using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyXunit;

/// <summary>The part of Verify.Xunit that the tests use: a text against <c>Type.Method[_parameter=value].verified.txt</c> beside the test.</summary>
public static class Verifier
{
    /// <summary>Compares <paramref name="target"/> with the verified file; on a mismatch writes a received file and fails with the first lines that differ.</summary>
    public static SettingsTask Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(target, sourceFile, method);
}

/// <summary>A comparison that runs when it is awaited.</summary>
public sealed class SettingsTask(string target, string sourceFile, string method)
{
    private string parameters = "";

    /// <summary>Names the file after a parameter of the test, too.</summary>
    public SettingsTask UseParameters(object? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        parameters = $"_{name}={value}";
        return this;
    }

    /// <summary>Runs the comparison.</summary>
    public TaskAwaiter GetAwaiter() => Compare().GetAwaiter();

    private async Task Compare()
    {
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{parameters}");
        var (verified, received) = ($"{stem}.verified.txt", $"{stem}.received.txt");
        var actual = Normalize(target);
        var expected = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified)) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        throw new VerifyException(expected is null
            ? $"New snapshot. Read {received} and, if it is right, rename it to {Path.GetFileName(verified)}.\n\n{actual}"
            : $"Snapshot differs: {received}\n\n{Difference(expected, actual)}");
    }

    private static string Normalize(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n');

    private static string Difference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        var report = new StringBuilder().Append("line ").Append(start + 1).Append(":\n");
        foreach (var line in old[start..^end]) report.Append("- ").Append(line).Append('\n');
        foreach (var line in now[start..^end]) report.Append("+ ").Append(line).Append('\n');
        return report.ToString();
    }
}

/// <summary>A snapshot is missing or differs.</summary>
public sealed class VerifyException(string message) : Exception(message);
