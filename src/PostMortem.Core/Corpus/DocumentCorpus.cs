using System.Collections.Frozen;
using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Corpus;

/// <summary>All documents of a project, and what is known of them together. What takes long to find out is found out when a rule first asks.</summary>
public sealed class DocumentCorpus
{
    private readonly FrozenSet<PostMortemDocument> judged;
    private readonly ILookup<string, PostMortemDocument> byFileName;

    /// <summary>Knows documents together.</summary>
    /// <param name="documents">The documents that could be read.</param>
    /// <param name="judged">Those of them that are judged: an old one is known, but nothing is reported in it.</param>
    /// <param name="namesIn">The names of the files and folders in a folder; null where there is none.</param>
    public DocumentCorpus(IEnumerable<PostMortemDocument> documents, IEnumerable<PostMortemDocument> judged, Func<string, IReadOnlyCollection<string>?> namesIn)
    {
        Documents = [.. documents.OrderBy(d => d.Date ?? DateOnly.MaxValue).ThenBy(d => d.RelativePath, StringComparer.Ordinal)];
        this.judged = judged.ToFrozenSet<PostMortemDocument>(ReferenceEqualityComparer.Instance);
        ById = Documents.Where(d => d.FrontMatter["id"]?.Text is not null).ToLookup(d => d.FrontMatter["id"]!.Text!.Trim(), StringComparer.OrdinalIgnoreCase);
        byFileName = Documents.ToLookup(d => d.RelativePath[(d.RelativePath.LastIndexOf('/') + 1)..].Split('.')[0], StringComparer.OrdinalIgnoreCase);
        Files = new LinkedFiles(Documents, namesIn);
    }

    /// <summary>The documents by date, undated ones last, then by path.</summary>
    public ImmutableArray<PostMortemDocument> Documents { get; }

    /// <summary>The documents by the id of their front matter, without regard to case.</summary>
    public ILookup<string, PostMortemDocument> ById { get; }

    /// <summary>The files that links of the documents may lead to.</summary>
    internal LinkedFiles Files { get; }

    /// <summary>Whether findings in a document are reported.</summary>
    public bool IsJudged(PostMortemDocument document) => judged.Contains(document);

    /// <summary>The document that <c>related:</c> names by its id, its path or its file name without extension; null where none does.</summary>
    public PostMortemDocument? Related(PostMortemDocument from, string related) =>
        ById[related].FirstOrDefault()
        ?? (LocalTarget.Read(related) is { Path.Length: > 0 } target ? Files.Find(from, target.Path).Document ?? Files.Find(from, "/" + target.Path.TrimStart('/')).Document : null)
        ?? byFileName[related].FirstOrDefault();
}
