namespace PostMortem.Package.Tests;

/// <summary><c>dotnet publish</c>, as docs/publishing.md tells to run it.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class PublishTests(PackedPackage package)
{
    [Fact]
    public async Task The_site_of_a_docs_only_project_is_published_and_kept_up_to_date()
    {
        var folder = package.NewFolder().WriteNoTargets("docs/Docs.csproj", "<PropertyGroup><PostMortemExport>opensearch</PostMortemExport></PropertyGroup>").Set("CI", "true")
            .Write("docs/postmortems/2026-02-03-cache.md", Documents.NoOwner).Write("docs/postmortems/2026-02-04-cache.md", Documents.Flawless);
        string[] publish = ["docs", "-o", "out", "-p:PostMortemFailOn=never"];

        (await folder.Run("publish", publish)).Succeeded();
        foreach (var file in new[] { "index.html", "action-items.csv", "feed.xml", "llms.txt", "opensearch/mapping.json", "opensearch/bulk-001.ndjson", "documents/postmortems-2026-02-04-cache.html", "postmortem.manifest" })
            Assert.True(File.Exists(folder.PathOf($"out/postmortems/{file}")), file);
        var unchanged = File.GetLastWriteTimeUtc(folder.PathOf("out/postmortems/assets/site.css"));

        folder.Write("out/postmortems/mine.txt", "kept");
        File.Delete(folder.PathOf("docs/postmortems/2026-02-04-cache.md"));
        (await folder.Run("publish", publish)).Succeeded();

        Assert.Equal(["2026-02-03"], Directory.GetFiles(folder.PathOf("out/postmortems/documents")).Select(f => Path.GetFileName(f)["postmortems-".Length..][..10]));
        Assert.Equal(unchanged, File.GetLastWriteTimeUtc(folder.PathOf("out/postmortems/assets/site.css")));
        Assert.True(File.Exists(folder.PathOf("out/postmortems/mine.txt")));
    }

    [Fact]
    public async Task A_program_is_published_without_the_site_unless_asked_for()
    {
        var folder = package.NewFolder().WriteLibrary(frameworks: "net10.0;netstandard2.0").Write("postmortems/2026-02-03-cache.md", Documents.Flawless);

        (await folder.Run("publish", "-f", "net10.0", "-o", "alone")).Succeeded();
        Assert.True(File.Exists(folder.PathOf("alone/Lib.dll")));
        Assert.False(Directory.Exists(folder.PathOf("alone/postmortems")));

        (await folder.Run("publish", "-f", "net10.0", "-o", "out", "--no-build", "-p:PostMortemPublish=true")).Succeeded();
        Assert.True(File.Exists(folder.PathOf("out/Lib.dll")));
        Assert.True(File.Exists(folder.PathOf("out/postmortems/index.html")));
    }
}
