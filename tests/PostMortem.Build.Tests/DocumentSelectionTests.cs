namespace PostMortem.Build.Tests;

public sealed class DocumentSelectionTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("postmortem-selection-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void What_the_build_wrote_is_no_source() =>
        Assert.Equal(["docs/incidents/a.md"], Select(["out"], ["docs/incidents/a.md", "out/incidents/a.md"]));

    [Fact]
    public void A_build_folder_above_the_project_hides_nothing() =>
        Assert.Equal(["docs/incidents/a.md"], Select([".", ".."], ["docs/incidents/a.md"]));

    [Fact]
    public void Another_project_owns_what_lies_beside_it()
    {
        Directory.CreateDirectory(Path.Combine(root, "sub", "incidents", "deep"));
        File.WriteAllText(Path.Combine(root, "Docs.csproj"), "");
        File.WriteAllText(Path.Combine(root, "sub", "Sub.vbproj"), "");

        Assert.Equal(["incidents/a.md"], Select([], ["sub/incidents/deep/b.md", "incidents/a.md", "sub/incidents/a.md"]));
        Assert.Empty(DocumentSelection.Of(Request([]) with { LeftOut = [Path.Combine(root, "sub", "incidents", "README.md")] }).LeftOut);
    }

    [Fact]
    public void What_the_user_names_is_a_document_once()
    {
        File.WriteAllText(Path.Combine(root, "incidents.proj"), "");
        var path = Path.Combine(root, "out", "a.md");
        var request = Request(["out"], new RequestedDocument(path, IsDefault: true, null, null), new RequestedDocument(path, IsDefault: false, "near-miss", null));

        var document = Assert.Single(DocumentSelection.Of(request).Documents);

        Assert.Equal(("out/a.md", "near-miss"), (document.RelativePath, document.Kind));
    }

    [Fact]
    public void The_order_does_not_depend_on_the_machine() =>
        Assert.Equal(["B.md", "a.md", "ä.md"], Select([], ["ä.md", "a.md", "B.md"]));

    private IEnumerable<string> Select(string[] buildFolders, string[] found) =>
        DocumentSelection.Of(Request(buildFolders, [.. found.Select(f => new RequestedDocument(Path.Combine(root, f), IsDefault: true, null, null))])).Documents.Select(d => d.RelativePath);

    private BuildRequest Request(string[] buildFolders, params RequestedDocument[] documents) => new()
    {
        ProjectFile = Path.Combine(root, "Docs.csproj"),
        Today = new DateOnly(2026, 3, 20),
        OutputFolder = Path.Combine(root, "bin"),
        BuildFolders = [.. buildFolders.Select(f => Path.GetFullPath(f, root))],
        Documents = [.. documents],
    };
}
