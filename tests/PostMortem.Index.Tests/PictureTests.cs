using Microsoft.Playwright;

namespace PostMortem.Index.Tests;

/// <summary>
/// The pictures of README: the site of samples/Quickstart, as a browser shows it. <c>UPDATE_PICTURES=1</c> writes them anew; their bytes are not
/// compared, since each version of a browser draws letters a little differently.
/// </summary>
public sealed class PictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Sample = "samples/Quickstart/";

    [ChromiumFact]
    public async Task README_shows_the_site_of_the_sample()
    {
        (string Path, string Markdown)[] documents = [.. Documents()];
        await using var site = await chromium.Open(documents);
        SitePublisher.Publish(Site.Analysis(documents), [], Site.Options with { OutputFolder = site.Folder, Title = "Quickstart" });

        await site.Page.SetViewportSizeAsync(1120, 700);
        await site.GoTo("documents/postmortems-2026-02-10-search-timeouts.html");
        await Take(site, "document");

        await site.Page.SetViewportSizeAsync(1120, 640);
        await site.GoTo("index.html#q=order");
        await Assertions.Expect(site.Hits).ToHaveCountAsync(2);
        await Take(site, "search");
        Assert.Empty(site.Complaints);
    }

    private static IEnumerable<(string Path, string Markdown)> Documents() =>
        new[] { "postmortems", "retrospectives" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(Sample + folder), "*.md"))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Repository.PathOf(Sample), file).Replace('\\', '/'), File.ReadAllText(file)));

    private static async Task Take(OpenSite site, string name)
    {
        var picture = $"docs/images/{name}.png";
        var bytes = await site.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Repository.PathOf("docs", "images"));
            await File.WriteAllBytesAsync(Repository.PathOf(picture), bytes);
        }

        Assert.True(File.Exists(Repository.PathOf(picture)), $"UPDATE_PICTURES=1 dotnet test tests/PostMortem.Index.Tests --filter {nameof(PictureTests)} takes {picture}.");
        Assert.Contains($"]({picture})", await File.ReadAllTextAsync(Repository.PathOf("README.md")), StringComparison.Ordinal);
    }
}
