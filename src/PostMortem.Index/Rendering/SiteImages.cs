using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostMortem.Index;

/// <summary>
/// The images that documents show and that lie in the project: they are copied, so that the site can be moved. Images elsewhere are
/// not loaded: the page asks no server.
/// </summary>
internal sealed class SiteImages
{
    private const long LargestImage = 10 * 1024 * 1024;

    // A page may show these; a script inside an SVG does not run in an image.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg" };

    private readonly Dictionary<string, string> fileByPath;
    private readonly Dictionary<string, string> nameByPath;

    private SiteImages(Dictionary<string, string> fileByPath)
    {
        this.fileByPath = fileByPath;
        nameByPath = PageNames.Assign(fileByPath.Keys).ToDictionary(n => n.Key, n => $"images/{n.Value}{Path.GetExtension(n.Key).ToLowerInvariant()}", StringComparer.Ordinal);
    }

    /// <summary>Finds the images of all documents.</summary>
    public static SiteImages Of(IndexModel model)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in model.Documents)
        {
            foreach (var link in document.Source.Syntax.Descendants<LinkInline>())
            {
                if (!link.IsImage || PathOf(document, link.Url) is not { } path || files.ContainsKey(path)) continue;
                if (FileOf(document, path) is { } file) files.Add(path, file);
            }
        }

        return new SiteImages(files);
    }

    /// <summary>The reference to write for an image, from a document's page; null where the site does not hold it.</summary>
    public string? Reference(IndexedDocument document, string? url) =>
        PathOf(document, url) is { } path && nameByPath.TryGetValue(path, out var name) ? "../" + name : null;

    /// <summary>The copies to write.</summary>
    public IEnumerable<SiteOutput> Outputs() => fileByPath.Select(f => new SiteOutput(nameByPath[f.Key], () => File.ReadAllBytes(f.Value)));

    private static string? PathOf(IndexedDocument document, string? url)
    {
        if (string.IsNullOrEmpty(url) || url.AsSpan().ContainsAny("\\:") || url.StartsWith("//", StringComparison.Ordinal)) return null;
        return RelativePaths.Resolve(document.Path, url) is { } path && Extensions.Contains(Path.GetExtension(path)) ? path : null;
    }

    private static bool CanBeRead(FileInfo file)
    {
        try
        {
            file.OpenRead().Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The file of an image inside the project's folder, which is what the document's own path leaves of its absolute one.</summary>
    private static string? FileOf(IndexedDocument document, string path)
    {
        var absolute = document.Source.Source.Path.Replace(Path.DirectorySeparatorChar, '/');
        if (path.Contains(':') || path.Any(char.IsControl) || !absolute.EndsWith('/' + document.Path, StringComparison.Ordinal)) return null;
        var file = new FileInfo(absolute[..^document.Path.Length] + path);
        return file.Exists && file.LinkTarget is null && file.Length is > 0 and <= LargestImage && CanBeRead(file) ? file.FullName : null;
    }
}
