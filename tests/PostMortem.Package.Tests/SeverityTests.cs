namespace PostMortem.Package.Tests;

/// <summary>What becomes of a warning, at home and in CI.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class SeverityTests(PackedPackage package)
{
    private TestFolder Folder => package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

    [Fact]
    public async Task CI_fails_the_build_with_the_same_lines()
    {
        var folder = Folder;
        var home = (await folder.Build()).Succeeded();

        var ci = (await folder.Set("CI", "true").Build("--no-restore")).Failed();

        Assert.Equal(home.Warnings, ci.Warnings);
        Assert.Equal(home.Closing, ci.Closing);
        Assert.Equal(["Docs.csproj PM0012: 1 warning fails this build because CI is true (PostMortemFailOn=warning); fix it, accept it with -t:PostMortemUpdateBaseline, or set PostMortemFailOn=error"], ci.Errors);
    }

    [Fact]
    public async Task The_second_build_in_CI_fails_too()
    {
        var folder = Folder.Set("CI", "true");
        var first = (await folder.Build()).Failed();

        var second = (await folder.Build("--no-restore")).Failed();

        Assert.Equal(first.Report, second.Report);
    }

    [Fact]
    public async Task CI_passes_where_the_project_says_so()
    {
        var folder = Folder.Set("CI", "true");

        var build = (await folder.Build("-p:PostMortemFailOn=error")).Succeeded();

        Assert.Single(build.Warnings);
        Assert.Empty(build.Errors);
    }

    [Fact]
    public async Task NoWarn_hides_a_finding()
    {
        var build = (await Folder.Set("CI", "true").Set("NoWarn", "CS1591;PM5002").Build()).Succeeded();

        Assert.Empty(build.Warnings);
        Assert.Contains(build.Closing, m => m.StartsWith("PostMortem: 1 document, 0 warnings", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-p:WarningsAsErrors=PM5002")]
    [InlineData("-p:TreatWarningsAsErrors=true")]
    [InlineData("-warnaserror:PM5002")]
    [InlineData("-p:MSBuildTreatWarningsAsErrors=true")]
    public async Task A_warning_becomes_an_error(string argument)
    {
        var build = (await Folder.Build(argument)).Failed();

        Assert.Empty(build.Warnings);
        Assert.Equal(
            [Findings.NoOwner("postmortems/2026-02-03-cache.md"), "Docs.csproj PM0012: 1 error fails this build (PostMortemFailOn=error); fix it, accept it with -t:PostMortemUpdateBaseline, or set PostMortemFailOn=never"],
            build.Errors);
    }

    // MSBuild converts the warning itself, but does not say so to a task where a project has WarningsAsErrors, as the SDK's have: no PM0012.
    [Fact]
    public async Task Warnaserror_alone_fails_the_build()
    {
        var build = (await Folder.Build("-warnaserror")).Failed();

        Assert.Empty(build.Warnings);
        Assert.Equal([Findings.NoOwner("postmortems/2026-02-03-cache.md")], build.Errors);
    }

    [Fact]
    public async Task TreatWarningsAsErrors_holds_in_an_outer_build_and_spares_exceptions()
    {
        var folder = package.NewFolder().WriteLibrary(frameworks: "net10.0;netstandard2.0").Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        Assert.Equal(2, (await folder.Build("-p:TreatWarningsAsErrors=true")).Failed().Errors.Count);
        Assert.Single((await folder.Build("--no-restore", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=PM5002")).Succeeded().Warnings);
    }

    [Fact]
    public async Task A_property_without_meaning_is_an_error()
    {
        var build = (await Folder.Build("-p:PostMortemToday=soon", "-p:PostMortemFailOn=blame", "-p:PostMortemSince=2026-02-30")).Failed();

        await Verify(build.Report);
    }

    [Fact]
    public async Task Never_shows_an_error_as_a_warning()
    {
        var build = (await Folder.Build("-p:PostMortemToday=soon", "-p:PostMortemFailOn=never")).Succeeded();

        Assert.Empty(build.Errors);
        Assert.Equal("Docs.csproj PM0005: PostMortemToday is 'soon'; write a date such as 2026-03-20", build.Warnings[0]);
    }
}
