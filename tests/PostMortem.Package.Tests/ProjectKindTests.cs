namespace PostMortem.Package.Tests;

/// <summary>Findings are told once, in every kind of project.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class ProjectKindTests(PackedPackage package)
{
    [Fact]
    public async Task A_docs_only_project_links_to_its_site()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build()).Succeeded();

        await Verify(build.Report);
        Assert.True(File.Exists(folder.PathOf("bin/postmortems/index.html")));
        Assert.True(File.Exists(folder.PathOf("bin/postmortems/index.json")));
    }

    [Fact]
    public async Task A_class_library_keeps_the_link_to_its_assembly()
    {
        var folder = package.NewFolder().WriteLibrary().Write("docs/incidents/2026-02-03-cache.md", Documents.NoOwner);

        await Verify((await folder.Build()).Succeeded().Report);
    }

    [Fact]
    public async Task A_multi_targeted_project_is_analysed_once()
    {
        var folder = package.NewFolder().WriteLibrary(frameworks: "net10.0;netstandard2.0").Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var whole = (await folder.Build()).Succeeded();
        var one = (await folder.Build("--no-restore", "-f", "net10.0")).Succeeded();

        Assert.Equal([Findings.NoOwner("postmortems/2026-02-03-cache.md")], whole.Warnings);
        Assert.Equal(whole.Report, one.Report);
    }

    [Fact]
    public async Task Each_project_of_a_solution_is_analysed_once()
    {
        var folder = package.NewFolder()
            .WriteNoTargets("notes/Notes.csproj").Write("notes/postmortems/2026-02-03-cache.md", Documents.NoOwner)
            .WriteLibrary("app/App.csproj", body: """<ItemGroup><ProjectReference Include="../lib/Lib.csproj" /></ItemGroup>""")
            .WriteLibrary("lib/Lib.csproj").Write("lib/outages/2026-02-03-cache.md", Documents.NoOwner)
            .Write("All.slnx", """<Solution><Project Path="notes/Notes.csproj" /><Project Path="app/App.csproj" /><Project Path="lib/Lib.csproj" /></Solution>""");

        var build = (await folder.Build("All.slnx", "-m")).Succeeded();

        Assert.Equal(
            [Findings.NoOwner("lib/outages/2026-02-03-cache.md"), Findings.NoOwner("notes/postmortems/2026-02-03-cache.md")],
            build.Warnings.Order(StringComparer.Ordinal));
        var again = (await folder.Build("All.slnx", "-m", "-graph", "--no-restore")).Succeeded();
        Assert.Equal(build.Warnings.Order(StringComparer.Ordinal), again.Warnings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Works_in_threads_of_one_process()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build("-mt")).Succeeded();

        Assert.Equal([Findings.NoOwner("postmortems/2026-02-03-cache.md")], build.Warnings);
    }

    [Fact]
    public async Task Paths_may_hold_anything()
    {
        var folder = package.NewFolder("it's größe (1)").WriteNoTargets("Die Übung.csproj").Write("postmortems/2026-02-03 ☂ größe, 50%.md", Documents.NoOwner);

        var build = (await folder.Build()).Succeeded();
        var outOfProcess = (await folder.Build("--no-restore", "-p:PostMortemOutOfProcess=true")).Succeeded();

        Assert.Equal([Findings.NoOwner("postmortems/2026-02-03 ☂ größe, 50%.md")], build.Warnings);
        Assert.Equal(build.Report, outOfProcess.Report);
    }

    [Fact]
    public async Task Artifacts_output_takes_the_site()
    {
        var folder = package.NewFolder().WriteNoTargets("docs/Docs.csproj").Write("docs/postmortems/2026-02-03-cache.md", Documents.NoOwner)
            .Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)out</ArtifactsPath></PropertyGroup></Project>");

        (await folder.Build("docs")).Succeeded();

        Assert.True(File.Exists(folder.PathOf("out/bin/Docs/postmortems/index.html")));
        Assert.False(Directory.Exists(folder.PathOf("docs/bin")));
    }

    [Fact]
    public async Task A_design_time_build_says_nothing()
    {
        var folder = package.NewFolder().WriteLibrary().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        var build = (await folder.Build("-p:DesignTimeBuild=true")).Succeeded();

        Assert.Equal("", build.Report);
        Assert.False(Directory.Exists(folder.PathOf("bin/postmortems")));
    }
}
