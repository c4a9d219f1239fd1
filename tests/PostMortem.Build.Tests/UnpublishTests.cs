using PostMortem.Diagnostics;

namespace PostMortem.Build.Tests;

public sealed class UnpublishTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_site_that_can_be_deleted_is_gone()
    {
        File.WriteAllText(Path.Combine(folder, "index.html"), "");
        File.WriteAllText(Path.Combine(folder, "postmortem.manifest"), "index.html\n");

        Assert.Null(SiteStep.Unpublish("/p/docs.csproj", folder));
        Assert.False(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
        Directory.CreateDirectory(folder);
    }

    [Fact]
    public void A_site_that_cannot_be_deleted_is_reported()
    {
        using var locked = new FileStream(Path.Combine(folder, "postmortem.manifest"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var fault = SiteStep.Unpublish("/p/docs.csproj", folder);

        Assert.Equal(("PM0005", Severity.Error, "/p/docs.csproj"), (fault?.Id, fault?.DefaultSeverity, fault?.Path));
    }
}
