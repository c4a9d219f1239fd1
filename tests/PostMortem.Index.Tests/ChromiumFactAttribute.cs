namespace PostMortem.Index.Tests;

/// <summary>A test in a real browser; skipped, with the reason, on a machine that has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public ChromiumFactAttribute()
    {
        if (Executable is null) Skip = "No Chromium on this machine: install Debian's package chromium";
    }

    public static string? Executable { get; } = Array.Find(Places, File.Exists);
}
