namespace PostMortem.Package.Tests;

/// <summary>The two ways of running, and what is asked of the host.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class HostTests(PackedPackage package)
{
    [Fact]
    public async Task Out_of_process_tells_the_same()
    {
        var folder = package.NewFolder().WriteNoTargets().Set("CI", "true")
            .Write("postmortems/2026-02-03-cache.md", Documents.NoOwner)
            .Write("postmortems/2026-02-04-cache.md", Documents.Flawless)
            .Write("postmortems/README.md", "# About these files");

        var inProcess = (await folder.Build()).Failed();
        var outOfProcess = (await folder.Build("--no-restore", "-p:PostMortemOutOfProcess=true")).Failed();

        Assert.Equal(inProcess.Warnings, outOfProcess.Warnings);
        Assert.Equal(inProcess.Errors, outOfProcess.Errors);
        Assert.Equal(inProcess.Closing, outOfProcess.Closing);
        foreach (var suggestion in inProcess.Suggestions)
            Assert.Contains(outOfProcess.NormalMessages, m => m.Contains(suggestion.Split(' ', 2)[1], StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(folder.PathOf("obj"), "postmortem.request*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_old_SDK_is_told_so()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build("-p:_PostMortemMSBuildVersion=17.14.5")).Failed();

        var error = Assert.Single(build.Errors);
        Assert.StartsWith("Docs.csproj PM0013: PostMortem.Build needs the .NET SDK 10 or newer; ", error, StringComparison.Ordinal);
        Assert.EndsWith("(MSBuild 17.14.5)", error, StringComparison.Ordinal);
        Assert.Empty(build.Warnings);
    }

    [Fact]
    public async Task A_process_that_dies_is_no_success()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build("-p:PostMortemOutOfProcess=true", "-p:_PostMortemDotnet=false")).Failed();

        Assert.Equal(
            ["Docs.csproj PM0013: PostMortem.Build needs the .NET 10 runtime or newer: 'false exec' ended with exit code 1 before the analysis was done; install the .NET SDK 10"],
            build.Errors);
    }

    [Fact]
    public async Task Restores_and_builds_without_any_source()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);
        var first = (await folder.Build()).Succeeded();

        folder.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        Directory.Delete(folder.PathOf("obj"), recursive: true);
        var second = (await folder.Build()).Succeeded();

        Assert.Equal(first.Report, second.Report);
    }
}
