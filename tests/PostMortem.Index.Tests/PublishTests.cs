using System.Collections.Immutable;

namespace PostMortem.Index.Tests;

public sealed class PublishTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "postmortem-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Writes_the_site_and_says_what_it_wrote()
    {
        var result = Publish(("a.md", "# A"));
        Assert.Equal(Path.Combine(folder, "index.html"), result.IndexHtml);
        Assert.Equal(
            "action-items.csv actions.html assets/actions.js assets/board.css assets/document.css assets/filters.js assets/icon.svg assets/insight.css assets/query.js assets/search.css assets/search.js assets/site.css assets/site.js assets/snippets.js assets/times.js assets/typos.js assets/words.js documents/a.html feed.xml index.html index.json insight.html llms.txt postmortem.manifest review.html search/root.js search/text/0.js search/words/0.js",
            string.Join(' ', result.Files));
        Assert.Equal(string.Join(" ", result.Files), string.Join(" ", FilesInFolder()));
    }

    [Fact]
    public void The_manifest_lists_all_files_but_itself()
    {
        var result = Publish(("a.md", "# A"));
        Assert.Equal(result.Files.Remove("postmortem.manifest"), File.ReadAllLines(InFolder("postmortem.manifest")));
    }

    [Fact]
    public void Leaves_alone_what_did_not_change()
    {
        Publish(("a.md", "# A"), ("b.md", "# B"));
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in FilesInFolder()) File.SetLastWriteTimeUtc(InFolder(file), old);

        Publish(("a.md", "# A"), ("b.md", "# B\n\n## Notes\n\nMore."));

        Assert.Equal(["documents/b.html", "search/text/1.js", "search/words/0.js"], FilesInFolder().Where(f => File.GetLastWriteTimeUtc(InFolder(f)) != old));
    }

    [Fact]
    public void Deletes_its_own_old_files_and_nothing_else()
    {
        Publish(("a.md", "# A"), ("b.md", "# B"));
        File.WriteAllText(InFolder("documents/mine.html"), "not ours");

        var result = Publish(("a.md", "# A"));

        Assert.False(File.Exists(InFolder("documents/b.html")));
        Assert.True(File.Exists(InFolder("documents/mine.html")));
        Assert.DoesNotContain("documents/b.html", result.Files);
    }

    [Fact]
    public void Builds_at_the_same_time_corrupt_nothing()
    {
        var (one, two) = (("a.md", "# A"), ("b.md", "# B"));
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
        {
            if (i % 7 == 3) SitePublisher.Unpublish(folder);
            else Publish(i % 2 == 0 ? [one] : [one, two]);
        });

        Publish(one);
        Assert.Equal(File.ReadAllLines(InFolder("postmortem.manifest")).Append("postmortem.manifest").Order(StringComparer.Ordinal), FilesInFolder());
        Assert.DoesNotContain("documents/b.html", FilesInFolder());
    }

    [Fact]
    public void Leaves_the_site_of_another_project_alone()
    {
        var (mine, other) = (InFolder("../mine.csproj"), InFolder("../other.csproj"));
        Directory.CreateDirectory(folder);
        try
        {
            File.WriteAllText(other, "");
            Publish(other, "# B");
            Assert.Equal(Path.GetFullPath(other), Assert.Throws<FolderTakenException>(() => Publish(mine, "# A")).Project);
            SitePublisher.Unpublish(folder, mine);
            Assert.Contains("documents/b.html", FilesInFolder());

            // A project that is gone needs no site.
            File.Delete(other);
            Publish(mine, "# A");
            Assert.DoesNotContain("documents/b.html", FilesInFolder());
            Assert.Equal("# site of ../mine.csproj", File.ReadLines(InFolder("postmortem.manifest")).First());
        }
        finally
        {
            File.Delete(other);
        }

        void Publish(string project, string text) => SitePublisher.Publish(
            Site.Analysis((text == "# A" ? "a.md" : "b.md", text)), [], new PublishOptions(folder, "T") { Project = Path.GetFullPath(project) });
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_by_its_own_exception()
    {
        Directory.CreateDirectory(InFolder("index.html"));
        var exception = Record.Exception(() => Publish(("a.md", "# A")));
        Assert.True(exception is IOException or UnauthorizedAccessException, exception?.ToString());
        Assert.DoesNotContain(FilesInFolder(), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Can_be_undone_and_leaves_what_is_not_its_own()
    {
        Publish(("a.md", "# A"));
        File.WriteAllText(InFolder("documents/mine.html"), "not ours");
        SitePublisher.Unpublish(folder);
        Assert.Equal("documents/mine.html", string.Join(' ', FilesInFolder()));
    }

    [Fact]
    public void Does_not_mind_that_its_files_were_deleted()
    {
        Publish(("a.md", "# A"), ("b.md", "# B"));
        Directory.Delete(InFolder("documents"), recursive: true);
        Publish(("a.md", "# A"));
        Assert.Equal("documents/a.html", string.Join(' ', FilesInFolder().Where(f => f.StartsWith("documents/", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_run_that_was_cut_short_leaves_its_files_known()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SitePublisher.Publish(Site.Analysis(("b.md", "# B")), [], new PublishOptions(folder, "T"), cancelled.Token));
        Assert.Contains("documents/b.html", File.ReadAllLines(InFolder("postmortem.manifest")));
    }

    [Theory]
    [InlineData("../{0}")]
    [InlineData("documents/../../{0}")]
    [InlineData("./../{0}")]
    [InlineData("/{0}")]
    public void A_changed_manifest_can_delete_nothing_outside_the_folder(string line)
    {
        Publish(("a.md", "# A"));
        var outside = folder + "-outside";
        File.WriteAllText(outside, "not ours");
        try
        {
            var name = line == "/{0}" ? outside[1..] : Path.GetFileName(outside);
            File.AppendAllText(InFolder("postmortem.manifest"), string.Format(System.Globalization.CultureInfo.InvariantCulture, line, name) + "\n");
            Publish(("a.md", "# A"));
            Assert.True(File.Exists(outside));
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public void A_changed_manifest_can_delete_nothing_through_a_link()
    {
        Publish(("a.md", "# A"));
        var outside = Directory.CreateDirectory(folder + "-outside");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "kept.txt"), "not ours");
            Directory.CreateSymbolicLink(InFolder("link"), outside.FullName);
            File.AppendAllText(InFolder("postmortem.manifest"), "link/kept.txt\n");
            Publish(("a.md", "# A"));
            Assert.True(File.Exists(Path.Combine(outside.FullName, "kept.txt")));
        }
        finally
        {
            Directory.Delete(InFolder("link"));
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void Writes_the_same_bytes_whatever_the_order()
    {
        Publish(("a.md", "# A"), ("b.md", "# B"));
        var first = Bytes();
        Publish(("b.md", "# B"), ("a.md", "# A"));
        Assert.Equal(first, Bytes());
    }

    [Fact]
    public void Copies_the_images_of_the_project()
    {
        var project = Directory.CreateDirectory(folder + "-project");
        try
        {
            File.WriteAllBytes(Path.Combine(project.FullName, "graph.png"), [1, 2, 3]);
            File.WriteAllText(Path.Combine(project.FullName, "notes.txt"), "secret");
            var source = new Text.SourceText(Path.Combine(project.FullName, "a.md"), "# A\n\n![Graph](graph.png) ![Notes](notes.txt) ![Gone](gone.png) ![Out](../graph.png) ![Encoded](%5C..%5Cgraph.png)");
            var document = Documents.DocumentParser.Parse(source, "a.md", Configuration.PostMortemConfiguration.Default);
            var result = SitePublisher.Publish(new Analysis.AnalysisResult([document], [], Configuration.PostMortemConfiguration.Default), [], new PublishOptions(folder, "T"));
            Assert.Equal(["images/graph-png.png"], result.Files.Where(f => f.StartsWith("images/", StringComparison.Ordinal)));
            Assert.Equal([1, 2, 3], File.ReadAllBytes(InFolder("images/graph-png.png")));
        }
        finally
        {
            project.Delete(recursive: true);
        }
    }

    private PublishResult Publish(params (string Path, string Markdown)[] documents) =>
        SitePublisher.Publish(Site.Analysis(documents), [], new PublishOptions(folder, "Invented"));

    private string InFolder(string path) => Path.Combine(folder, path);

    private ImmutableArray<string> FilesInFolder() =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private Dictionary<string, string> Bytes() => FilesInFolder().ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(InFolder(f))));
}
