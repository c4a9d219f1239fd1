namespace PostMortem.Package.Tests;

/// <summary>What is written, when, and what <c>dotnet clean</c> takes away.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class OutputTests(PackedPackage package)
{
    [Fact]
    public async Task Clean_deletes_what_was_written_and_nothing_else()
    {
        var folder = package.NewFolder().WriteNoTargets(body: "<PropertyGroup><PostMortemOutputPath>docs</PostMortemOutputPath></PropertyGroup>")
            .Write("docs/postmortems/2026-02-03-cache.md", Documents.Flawless).Write("docs/mine.txt", "kept");
        (await folder.Build()).Succeeded();
        Assert.True(File.Exists(folder.PathOf("docs/index.html")));

        (await folder.Run("clean")).Succeeded();

        Assert.Equal(
            ["docs/mine.txt", "docs/postmortems/2026-02-03-cache.md"],
            Directory.GetFiles(folder.PathOf("docs"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Clean_leaves_no_folder_behind(string outOfProcess)
    {
        var folder = package.NewFolder().WriteLibrary(frameworks: "net10.0;netstandard2.0").Set("PostMortemOutOfProcess", outOfProcess)
            .Write("postmortems/2026-02-03-cache.md", Documents.Flawless);
        (await folder.Build()).Succeeded();
        Assert.True(Directory.Exists(folder.PathOf("bin/postmortems")));

        (await folder.Run("clean")).Succeeded();

        Assert.False(Directory.Exists(folder.PathOf("bin/postmortems")));
    }

    [Fact]
    public async Task A_build_that_findings_fail_has_written_its_site()
    {
        var folder = package.NewFolder().WriteNoTargets().Set("CI", "true").Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        (await folder.Build()).Failed();

        Assert.True(File.Exists(folder.PathOf("bin/postmortems/index.html")));
    }

    [Fact]
    public async Task Paths_on_the_command_line_are_relative_to_the_project()
    {
        var folder = package.NewFolder().WriteNoTargets("docs/Docs.csproj").Write("docs/postmortems/2026-02-03-cache.md", Documents.Flawless)
            .Write("docs/settings.yml", "colour: red");

        var build = (await folder.Build("docs", "-p:PostMortemOutputPath=site", "-p:PostMortemConfigFile=settings.yml")).Succeeded();

        Assert.True(File.Exists(folder.PathOf("docs/site/index.html")));
        Assert.StartsWith("docs/settings.yml(1,1) PM0006", Assert.Single(build.Warnings), StringComparison.Ordinal);
        (await folder.Run("clean", "docs", "-p:PostMortemOutputPath=site")).Succeeded();
        Assert.False(Directory.Exists(folder.PathOf("docs/site")));
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_named()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build("-p:PostMortemOutputPath=nuget.config")).Failed();

        Assert.StartsWith("Docs.csproj PM0005: the site can't be written to 'nuget.config/' (", build.Errors[0], StringComparison.Ordinal);
        Assert.Equal([Findings.NoOwner("postmortems/2026-02-03-cache.md")], build.Warnings);
    }

    [Fact]
    public async Task Each_half_can_be_run_alone()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var analysed = (await folder.Build("-t:PostMortemAnalyze")).Succeeded();
        Assert.Single(analysed.Warnings);
        Assert.False(Directory.Exists(folder.PathOf("bin/postmortems")));

        var indexed = (await folder.Build("--no-restore", "-t:PostMortemIndex")).Succeeded();
        Assert.Empty(indexed.Warnings);
        Assert.True(File.Exists(folder.PathOf("bin/postmortems/index.html")));

        var neither = (await folder.Build("--no-restore", "-p:PostMortemAnalyze=false", "-p:PostMortemIndex=false")).Succeeded();
        Assert.Equal("", neither.Report);
    }
}
