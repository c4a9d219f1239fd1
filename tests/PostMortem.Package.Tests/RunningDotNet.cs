using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PostMortem.Package.Tests;

/// <summary>A call of <c>dotnet</c> that does not end by itself.</summary>
internal sealed class RunningDotNet(Process process) : IDisposable
{
    // A session that hangs must not hang the tests.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public StreamReader Output => process.StandardOutput;

    public StreamReader Error => process.StandardError;

    /// <summary>Waits for a line and gives all that was written since the last time, that line included.</summary>
    public static async Task<string> ReadUntil(StreamReader reader, Regex line)
    {
        var text = new StringBuilder();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var read = await ReadLine(reader, patience.Token);
            Assert.True(read is not null, $"ended, or wrote nothing more, before a line that matches '{line}':\n{text}");
            text.Append(read).Append('\n');
            if (line.IsMatch(read)) return text.ToString();
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static async Task<string?> ReadLine(StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
