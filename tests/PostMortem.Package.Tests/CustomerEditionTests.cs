namespace PostMortem.Package.Tests;

/// <summary><c>PostMortemCustomerOutputPath</c>, as a project sets it.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class CustomerEditionTests(PackedPackage package)
{
    private const string ForBoth = "---\naudience: [internal, customer]\nauthors: Tindra Wikander\n---\n";

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task The_edition_is_written_beside_the_site_or_the_build_fails(string outOfProcess)
    {
        var folder = package.NewFolder().WriteNoTargets(body: "<PropertyGroup><PostMortemCustomerOutputPath>public</PostMortemCustomerOutputPath><NoWarn>PM6001</NoWarn></PropertyGroup>").Set("PostMortemOutOfProcess", outOfProcess)
            .Write("postmortems/2026-02-03-cache.md", ForBoth + Documents.Flawless)
            .Write("postmortems/2026-02-04-cache.md", Documents.Flawless.Replace("2026-02-03", "2026-02-04", StringComparison.Ordinal));
        var built = (await folder.Build()).Succeeded();
        Assert.Contains("PostMortem: customer edition: 1 document: public/index.html", built.Closing);
        Assert.Equal(["2026-02-03-cache-outage.html"], Reports(folder));
        var all = string.Concat(Directory.GetFiles(folder.PathOf("public"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(["@ana", "Tindra", "WEB-1", "Docs.csproj"], word => Assert.DoesNotContain(word, all, StringComparison.Ordinal));

        folder.Write("postmortems/2026-02-03-cache.md", ForBoth + Documents.Flawless.Replace("The limit was raised again", "The limit was raised by Tindra", StringComparison.Ordinal));
        var failed = (await folder.Build()).Failed();
        Assert.Contains(failed.Errors, e => e.StartsWith("postmortems/2026-02-03-cache.md(9,", StringComparison.Ordinal) && e.EndsWith(" PM6001: 'Tindra' is a person, whom customers need not know; write 'we' or 'our engineers'", StringComparison.Ordinal));
        Assert.Contains("PostMortem: customer edition: 0 documents (1 withheld): public/index.html", failed.Closing);
        Assert.Empty(Reports(folder));
        Assert.Equal(2, Directory.GetFiles(folder.PathOf("bin/postmortems/documents")).Length);

        (await folder.Run("clean")).Succeeded();
        Assert.False(Directory.Exists(folder.PathOf("public")));
    }

    [Fact]
    public async Task One_folder_does_not_hold_the_other()
    {
        var folder = package.NewFolder().WriteNoTargets(body: "<PropertyGroup><PostMortemCustomerOutputPath>bin/postmortems/public</PostMortemCustomerOutputPath></PropertyGroup>")
            .Write("postmortems/2026-02-03-cache.md", ForBoth + Documents.Flawless);
        var failed = (await folder.Build()).Failed();
        Assert.Contains(failed.Errors, e => e.Contains("PM0005: PostMortemCustomerOutputPath is", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder.PathOf("bin/postmortems/public")));
    }

    private static string[] Reports(TestFolder folder) => !Directory.Exists(folder.PathOf("public/reports")) ? [] : [.. Directory.GetFiles(folder.PathOf("public/reports")).Select(f => Path.GetFileName(f))];
}
