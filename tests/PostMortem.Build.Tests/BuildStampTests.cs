namespace PostMortem.Build.Tests;

public sealed class BuildStampTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-stamp-").FullName;

    [Fact]
    public void Is_newer_after_every_build()
    {
        var stamp = Path.Combine(folder, "obj", "postmortem.stamp");
        var longAgo = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        BuildStamp.Renew(stamp);
        File.SetLastWriteTimeUtc(stamp, longAgo);

        BuildStamp.Renew(stamp);

        Assert.True(File.GetLastWriteTimeUtc(stamp) > longAgo);
    }

    [Fact]
    public void Fails_no_build()
    {
        BuildStamp.Renew(null);
        BuildStamp.Renew(folder);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
