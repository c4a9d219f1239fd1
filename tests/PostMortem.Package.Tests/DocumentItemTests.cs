using System.Text.Json;

namespace PostMortem.Package.Tests;

/// <summary>Which files are documents.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class DocumentItemTests(PackedPackage package)
{
    [Fact]
    public async Task Documents_are_found_by_the_names_of_folders()
    {
        string[] documents =
        [
            "postmortems/a.md", "docs/Post-Mortems/b.md", "incident-reports/2026/c.md", "ops/RCAs/2026-02-03/README.md", "retros/q1/d.MD",
            "outage/e.md", "nested/docs/incidents/f.md",
        ];
        string[] leftOut = ["postmortems/README.md", "postmortems/Index.md", "retros/_draft.md", "retros/Template-short.md", "incident-reports/0000-title.md", "postmortems/sub/CONTRIBUTING.md"];
        string[] elsewhere =
        [
            "README.md", "docs/guide.md", "postmortem-notes/x.md", "postmortems/notes.txt", ".github/postmortems/x.md", "node_modules/pkg/incidents/x.md",
            "bin/postmortems/x.md", "obj/incidents/x.md", "build-out/incidents/x.md", "nested/project/postmortems/x.md",
        ];
        var folder = package.NewFolder().WriteNoTargets(body: "<PropertyGroup><OutDir>build-out/</OutDir></PropertyGroup>").Write("nested/project/Other.fsproj", "<Project />");
        foreach (var file in (string[])[.. documents, .. leftOut, .. elsewhere]) folder.Write(file, Documents.Flawless);

        var build = (await folder.Build()).Succeeded();

        Assert.Equal(documents.Order(StringComparer.Ordinal), Indexed(folder));
        Assert.Contains(build.Closing, m => m.StartsWith("PostMortem: 7 documents, ", StringComparison.Ordinal) && m.Contains("6 files left out", StringComparison.Ordinal));
        Assert.Equal(
            leftOut.Select(path => "PostMortem: left out by its name: " + path).Order(StringComparer.Ordinal),
            build.NormalMessages.Where(m => m.StartsWith("PostMortem: left out", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task All_files_of_a_project_in_such_a_folder_are_documents()
    {
        var folder = package.NewFolder("Retros").WriteNoTargets().Write("q1.md", Documents.Flawless).Write("2026/q2.md", Documents.Flawless).Write("README.md", "# About");

        (await folder.Build()).Succeeded();

        Assert.Equal(["2026/q2.md", "q1.md"], Indexed(folder));
    }

    [Fact]
    public async Task What_is_not_judged_is_counted_and_named()
    {
        var folder = package.NewFolder()
            .WriteNoTargets(body: "<PropertyGroup><PostMortemSince>2026-01-01</PostMortemSince></PropertyGroup>")
            .Write("postmortems/a.md", Documents.Flawless)
            .Write("postmortems/notes.md", "---\nkind: other\n---\n# Notes\n")
            .Write("postmortems/office.md", "# About the office\n\nIt has a door.\n")
            .Write("postmortems/2025-12-01-old.md", "# Old\n\n## Timeline\n");

        var build = (await folder.Build()).Succeeded();

        Assert.Contains(build.Closing, m => m.StartsWith("PostMortem: 4 documents, 0 warnings, 0 suggestions (3 not judged)", StringComparison.Ordinal));
        Assert.Equal(
            ["dated before PostMortemSince: 2025-12-01-old.md", "its kind is 'other': notes.md", "it looks like no report; 'kind: post-mortem' in its front matter makes it one: office.md"],
            build.NormalMessages.Where(m => m.StartsWith("PostMortem: not judged, ", StringComparison.Ordinal))
                .Select(m => m["PostMortem: not judged, ".Length..]).Select(m => m[..(m.LastIndexOf(": ", StringComparison.Ordinal) + 2)] + Path.GetFileName(m)));
    }

    [Fact]
    public async Task The_project_has_the_last_word()
    {
        var folder = package.NewFolder()
            .WriteNoTargets(body: """
                <ItemGroup>
                  <PostMortem Remove="postmortems/old/**" />
                  <PostMortem Include="postmortems/template-that-is-one.md;notes/*.md;sub/incidents/x.md" />
                </ItemGroup>
                """)
            .Write("postmortems/new.md", Documents.Flawless).Write("postmortems/old/a.md", Documents.Flawless)
            .Write("postmortems/template-that-is-one.md", Documents.Flawless).Write("notes/n.md", Documents.Flawless)
            .Write("sub/incidents/x.md", Documents.Flawless).Write("sub/Sub.csproj", "<Project />");

        var build = (await folder.Build("Docs.csproj")).Succeeded();

        Assert.Equal(["notes/n.md", "postmortems/new.md", "postmortems/template-that-is-one.md", "sub/incidents/x.md"], Indexed(folder));
        Assert.DoesNotContain(build.Closing, m => m.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_found_is_a_warning_where_documents_are_expected()
    {
        var docs = (await package.NewFolder().WriteNoTargets().Build()).Succeeded();
        var library = (await package.NewFolder().WriteLibrary().Build()).Succeeded();

        Assert.Contains("PM0010", Assert.Single(docs.Warnings), StringComparison.Ordinal);
        Assert.Empty(library.Warnings);
        Assert.Contains("PM0010", Assert.Single(library.Suggestions), StringComparison.Ordinal);
        Assert.DoesNotContain(library.Closing, m => m.StartsWith("PostMortem", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Indexed(TestFolder folder)
    {
        using var index = JsonDocument.Parse(File.ReadAllText(folder.PathOf("bin/postmortems/index.json")));
        return [.. index.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("path").GetString()!).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_build_says_once_that_the_wording_of_other_languages_is_not_judged()
    {
        var folder = package.NewFolder().WriteLibrary(frameworks: "net10.0;netstandard2.0")
            .Write("postmortems/2026-02-03-cache.md", Documents.Flawless)
            .Write("postmortems/2026-02-04-a.md", "---\nlang: de\n---\n" + Documents.Flawless)
            .Write("postmortems/2026-02-05-b.md", "---\nlang: fr\n---\n" + Documents.Flawless);

        var build = (await folder.Build()).Succeeded();

        Assert.Equal(
            ["PostMortem: the wording of 2 documents was not judged, as they are not in English, the first postmortems/2026-02-04-a.md (de)"],
            build.Closing.Where(m => m.Contains("wording", StringComparison.Ordinal)));
        Assert.Equal(2, build.NormalMessages.Count(m => m.StartsWith("PostMortem: wording not judged, ", StringComparison.Ordinal)));
    }
}
