using Microsoft.Playwright;

namespace PostMortem.Index.Tests;

/// <summary>One Chromium for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Executable is not { } executable) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Publishes a site of these documents and opens its first page, from <c>file://</c>.</summary>
    public async Task<OpenSite> Open(params (string Path, string Markdown)[] documents)
    {
        // A reader in a zone whose clocks are set, and on a day of the other half of the year.
        var site = new OpenSite(await browser!.NewPageAsync(new BrowserNewPageOptions { TimezoneId = "Europe/Berlin" }));
        SitePublisher.Publish(Site.Analysis(documents), [Site.Finding(documents[0].Path, "'10:00' comes after '11:00'; put it first", 3)], Site.Options with { OutputFolder = site.Folder });
        await site.GoTo("index.html");
        return site;
    }
}

/// <summary>A site on disk and a page that shows it; hears all that the browser complains of and asks for.</summary>
public sealed class OpenSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("postmortem-site-");

    public OpenSite(IPage page)
    {
        Page = page;
        Page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Request += (_, request) => Requests.Add(request.Url);
    }

    public string Folder => folder.FullName;

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public ILocator Query => Page.GetByRole(AriaRole.Searchbox);

    public ILocator Hits => Page.Locator("#results li");

    public Task GoTo(string path)
    {
        var file = path.Split('#')[0];
        return Page.GotoAsync(new Uri(Path.Combine(Folder, file)).AbsoluteUri + path[file.Length..]);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
