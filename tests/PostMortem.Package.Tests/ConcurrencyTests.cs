namespace PostMortem.Package.Tests;

/// <summary>Two builds of one project at once, and two projects with one output folder.</summary>
[Collection(SituationTests.Name)]
public sealed class ConcurrencyTests(PackedPackage package)
{
    [Fact]
    public async Task Builds_of_one_project_at_once_tell_the_same_and_leave_a_whole_site()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);
        var alone = (await folder.Build()).Succeeded();
        var pages = Site(folder);

        // Analysis and site without the SDK's own files, which two processes at once may not write.
        for (var round = 0; round < 3; round++)
        {
            folder.Write("postmortems/2026-02-04-queue.md", Documents.Flawless);
            BuildLog[] together = await Task.WhenAll(Build(), Build(), Build("-p:PostMortemOutOfProcess=true"));
            Assert.All(together, b => Assert.Equal(alone.Warnings, b.Succeeded().Warnings));
            Assert.All(together, b => Assert.Equal(together[0].Closing, b.Closing));

            File.Delete(folder.PathOf("postmortems/2026-02-04-queue.md"));
            together = await Task.WhenAll(Build("-p:PostMortemOutOfProcess=true"), Build("-p:PostMortemOutOfProcess=true"), Build());
            Assert.All(together, b => Assert.Equal(alone.Report, b.Succeeded().Report));
            Assert.Equal(pages, Site(folder));
        }

        Assert.Empty(Directory.GetFiles(folder.PathOf("obj"), "postmortem.request*", SearchOption.AllDirectories));

        Task<BuildLog> Build(params string[] arguments) => folder.Run("msbuild", ["-t:PostMortemBuild", .. arguments]);
    }

    [Fact]
    public async Task Two_projects_with_one_output_folder_are_told_so()
    {
        var folder = package.NewFolder()
            .WriteNoTargets("a/A.csproj", "<PropertyGroup><PostMortemOutputPath>../site</PostMortemOutputPath></PropertyGroup>").Write("a/postmortems/2026-02-03-cache.md", Documents.NoOwner)
            .WriteNoTargets("b/B.csproj", "<PropertyGroup><PostMortemOutputPath>../site</PostMortemOutputPath></PropertyGroup>").Write("b/postmortems/2026-02-04-queue.md", Documents.NoOwner);
        (await folder.Build("a")).Succeeded();

        var second = (await folder.Build("b")).Failed();
        Assert.StartsWith("b/B.csproj PM0005: 'site/' holds the site of 'a/A.csproj'; set PostMortemOutputPath to a folder of this project's own", second.Errors[0], StringComparison.Ordinal);
        Assert.Equal([Findings.NoOwner("b/postmortems/2026-02-04-queue.md")], second.Warnings);

        (await folder.Run("clean", "b")).Succeeded();
        Assert.True(File.Exists(folder.PathOf("site/index.html")));
        (await folder.Run("clean", "a")).Succeeded();
        Assert.False(Directory.Exists(folder.PathOf("site")));
    }

    private static Dictionary<string, string> Site(TestFolder folder) =>
        Directory.GetFiles(folder.PathOf("bin/postmortems"), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder.Path, f), File.ReadAllText);
}
