using System.Buffers;
using System.Text.RegularExpressions;

namespace PostMortem.Corpus;

/// <summary>The target of a link that leads to a file of the repository, or to a part of the same document.</summary>
/// <param name="Path">The path, decoded, without the query; empty for the same document.</param>
/// <param name="Fragment">What stands after <c>#</c>, decoded; empty where nothing does.</param>
internal readonly partial record struct LocalTarget(string Path, string Fragment)
{
    private static readonly SearchValues<char> OfTemplates = SearchValues.Create("{}<>$\\\n\0");

    /// <summary>
    /// Reads a target; null where it leads elsewhere, or where a site generator makes something else of it: other schemes, hosts, templates
    /// (<c>{% link %}</c>, <c>{{ ref }}</c>), aliases (<c>@site/…</c>), pages (<c>/path/</c>, <c>x.html</c>).
    /// </summary>
    public static LocalTarget? Read(string target)
    {
        var url = target.Trim();
        if (url.Length == 0 || url.StartsWith("//", StringComparison.Ordinal) || url[0] is '@' or '~' || url.AsSpan().ContainsAny(OfTemplates) || Scheme().IsMatch(url)) return null;
        var (path, fragment) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (url[..at], url[(at + 1)..]) : (url, "");
        if (path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query) path = path[..query];
        path = Uri.UnescapeDataString(path);
        if (path.AsSpan().ContainsAny('\\', '\0') || (path.Length == 0 && fragment.Length == 0)) return null;
        return new LocalTarget(path, Uri.UnescapeDataString(fragment));
    }

    /// <summary>Whether the path is surely that of a file: it has an extension, and not that of a page which is made of another file.</summary>
    public bool NamesFile => FileName().IsMatch(Path) && !Page().IsMatch(Path);

    /// <summary>Whether the fragment names a part of a page, and not lines, a highlighted text or the top.</summary>
    public bool NamesPart => Fragment.Length > 0 && !OtherFragment().IsMatch(Fragment);

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[^/]\.[a-z][a-z0-9]{0,9}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\.(?:html?|php|aspx?|jsp)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    /// <summary><c>#top</c>, <c>#L10-L20</c>, <c>#:~:text=…</c>, <c>#page=3</c>, footnotes.</summary>
    [GeneratedRegex(@"^(?:top$|L\d+|:~:|.*=|fn(?:ref)?[:-]?\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherFragment();
}
