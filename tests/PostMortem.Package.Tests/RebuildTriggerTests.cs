namespace PostMortem.Package.Tests;

/// <summary>What <c>dotnet watch</c> and Visual Studio are told to look at before they build again.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class RebuildTriggerTests(PackedPackage package)
{
    private static readonly string[] Inputs =
    [
        ".editorconfig", ".globalconfig", "other/review.md", "postmortem.baseline", "postmortem.yml", "postmortems/.editorconfig", "postmortems/2026-02-03-cache.md",
    ];

    [Theory]
    [InlineData("net10.0;netstandard2.0")]
    [InlineData("net10.0")]
    public async Task Everything_that_can_change_what_a_build_says(string frameworks)
    {
        var folder = NewFolder().WriteLibrary(
            frameworks: frameworks,
            body: """
                <ItemGroup>
                  <PostMortem Include="other/*.md" Kind="retrospective" />
                  <PostMortem Remove="postmortems/draft.md" />
                  <Watch Include="mine.txt" />
                </ItemGroup>
                """);
        (await folder.Build()).Succeeded();

        var items = await folder.Items("UpToDateCheckInput", "UpToDateCheckOutput", "Watch");

        Assert.Equal(Inputs, Named(items["UpToDateCheckInput"], i => i["Set"] == "PostMortem" && i["Kind"].Length == 0));
        Assert.Equal(["obj/postmortem.stamp"], Named(items["UpToDateCheckOutput"], i => i["Set"] == "PostMortem"));
        Assert.True(File.Exists(folder.PathOf("obj/postmortem.stamp")));
        Assert.Equal([.. Inputs, "mine.txt"], Named(items["Watch"], _ => true).OrderBy(n => n == "mine.txt"));

        var watched = (await folder.Command("watch", "--list")).Expect(0).Output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(Inputs.Append("mine.txt").Append("Thing.cs"), input => Assert.Single(watched, folder.PathOf(input)));
        Assert.DoesNotContain(folder.PathOf("postmortems/draft.md"), watched);

        (await folder.Run("clean")).Succeeded();
        Assert.False(File.Exists(folder.PathOf("obj/postmortem.stamp")));

        string[] Named(List<Dictionary<string, string>> all, Func<Dictionary<string, string>, bool> isOurs) =>
            [.. all.Where(isOurs).Select(i => Path.GetRelativePath(folder.Path, i["FullPath"]).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_build_that_fails_is_not_up_to_date()
    {
        var folder = NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);

        (await folder.Build("-p:PostMortemFailOn=warning")).Failed();
        Assert.False(File.Exists(folder.PathOf("obj/postmortem.stamp")));

        (await folder.Build("--no-restore", "-p:PostMortemOutOfProcess=true")).Succeeded();
        Assert.True(File.Exists(folder.PathOf("obj/postmortem.stamp")));
    }

    [Fact]
    public async Task A_project_without_documents_is_left_alone()
    {
        var folder = package.NewFolder().WriteLibrary();
        (await folder.Run("restore")).Succeeded();

        var items = await folder.Items("UpToDateCheckOutput", "Watch");

        Assert.Empty(items["UpToDateCheckOutput"]);
        Assert.Empty(items["Watch"]);
    }

    private TestFolder NewFolder() => package.NewFolder()
        .Write("postmortems/2026-02-03-cache.md", Documents.Flawless)
        .Write("postmortems/draft.md", "# Draft")
        .Write("postmortems/.editorconfig", "[*.md]\nindent_size = 2\n")
        .Write("other/review.md", Documents.Flawless)
        .Write("mine.txt", "")
        .Write("postmortem.yml", "preset: guide")
        .Write("postmortem.baseline", "")
        .Write(".editorconfig", "root = true\n")
        .Write(".globalconfig", "is_global = true\n");
}
