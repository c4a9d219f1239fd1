using System.Collections.Concurrent;
using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Corpus;

/// <summary>
/// Tells which file a path names, the same on every machine: names are compared with their case, as Git and the web do, also where the
/// file system does not. Paths have <c>/</c>. What lies outside of the repository, or without one outside of the project, is not looked at.
/// </summary>
internal sealed class LinkedFiles
{
    /// <summary>Folders from which site generators serve files as from the root.</summary>
    private static readonly ImmutableArray<string> ServedFolders = ["", "static", "public"];

    private readonly Func<string, IReadOnlyCollection<string>?> namesIn;
    private readonly Dictionary<string, PostMortemDocument> documents;
    private readonly ILookup<string, PostMortemDocument> byName;
    private readonly string? project;
    private readonly ConcurrentDictionary<string, ImmutableSortedSet<string>> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> boundaries = new(StringComparer.Ordinal);

    public LinkedFiles(ImmutableArray<PostMortemDocument> documents, Func<string, IReadOnlyCollection<string>?> namesIn)
    {
        this.namesIn = namesIn;
        this.documents = documents.DistinctBy(PathOf).ToDictionary(PathOf, StringComparer.Ordinal);
        byName = documents.ToLookup(d => NameOf(PathOf(d)), StringComparer.Ordinal);
        project = documents.Where(d => PathOf(d).EndsWith("/" + d.RelativePath, StringComparison.Ordinal)).Select(d => PathOf(d)[..^(d.RelativePath.Length + 1)]).FirstOrDefault();
    }

    /// <summary>Looks for what a path in a document names.</summary>
    /// <param name="from">The document.</param>
    /// <param name="path">The path without query and fragment, decoded; from the root where it begins with <c>/</c>.</param>
    public FileAnswer Find(PostMortemDocument from, string path)
    {
        var folder = FolderOf(PathOf(from));
        var boundary = BoundaryOf(folder);
        if (!path.StartsWith('/')) return Walk(folder, path, boundary);
        foreach (var root in Roots(folder, boundary))
        {
            foreach (var served in ServedFolders)
            {
                if (Walk(root, $"{served}/{path}", boundary) is { Exists: true } found) return found;
            }
        }

        return FileAnswer.Missing;
    }

    /// <summary>How to write a path that leads nowhere: a name that differs in case or a few letters, the only document of the name, a file at the repository's root; null where none is near.</summary>
    public string? Suggest(PostMortemDocument from, string path)
    {
        var folder = FolderOf(PathOf(from));
        var boundary = BoundaryOf(folder);
        var isRelative = !path.StartsWith('/');
        if (isRelative && Walk(folder, FolderOf("/" + path).TrimStart('/'), boundary) is { Exists: true, Path: { } beside } && Spelling.Nearest(NameOf(path), NamesIn(beside)) is { } near)
            return path[..^NameOf(path).Length] + near;
        if (isRelative && Walk(boundary, path, boundary) is { Exists: true, Path: { } atRoot }) return Relative(folder, atRoot);
        return byName[NameOf(path)].ToList() is [var only] ? Relative(folder, PathOf(only)) : null;
    }

    private static string PathOf(PostMortemDocument document) => document.Source.Path.Replace('\\', '/');

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string Relative(string folder, string path)
    {
        var (from, to) = (folder.Split('/'), path.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same]) same++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - same).Concat(to.Skip(same)));
    }

    /// <summary>The folder itself and those above it, up to the boundary: any of them may be a site's root.</summary>
    private static IEnumerable<string> Roots(string folder, string boundary)
    {
        for (var at = folder; at.Length >= boundary.Length && at.Length > 0; at = FolderOf(at)) yield return at;
    }

    private FileAnswer Walk(string folder, string path, string boundary)
    {
        var at = folder;
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment == "..")
            {
                at = FolderOf(at);
                if (at.Length < boundary.Length) return FileAnswer.Outside;
            }
            else if (NamesIn(at).Contains(Composed(segment)))
            {
                at = $"{at}/{segment}";
            }
            else
            {
                return FileAnswer.Missing;
            }
        }

        return new FileAnswer(true, at, documents.GetValueOrDefault(at));
    }

    private ImmutableSortedSet<string> NamesIn(string folder) => folders.GetOrAdd(folder, f => (namesIn(f + "/") ?? []).Select(Composed).ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>macOS hands names out decomposed. Half a surrogate pair, which a YAML escape can make, can't be composed.</summary>
    private static string Composed(string name) => name.Any(char.IsSurrogate) ? name : name.Normalize();

    private string BoundaryOf(string folder) => boundaries.GetOrAdd(folder, f =>
    {
        for (var at = f; at.Length > 0; at = FolderOf(at))
        {
            if (NamesIn(at).Contains(".git")) return at;
        }

        return project is not null && (f + "/").StartsWith(project + "/", StringComparison.Ordinal) ? project : f;
    });
}

/// <summary>What a path names.</summary>
/// <param name="Exists">Whether there is such a file or folder; true also where that is not known.</param>
/// <param name="Path">Its absolute path, where it was found.</param>
/// <param name="Document">The document, where it is one.</param>
internal readonly record struct FileAnswer(bool Exists, string? Path, PostMortemDocument? Document)
{
    /// <summary>No such file.</summary>
    public static readonly FileAnswer Missing = new(false, null, null);

    /// <summary>Outside of what is looked at.</summary>
    public static readonly FileAnswer Outside = new(true, null, null);
}
