using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Corpus;

/// <summary>All documents of a project, and what is known of them together. What takes long to find out is found out when a rule first asks.</summary>
public sealed class DocumentCorpus
{
    private readonly HashSet<PostMortemDocument> judged;
    private readonly ILookup<string, PostMortemDocument> byFileName;
    private readonly Dictionary<string, PostMortemDocument[]> retrospectivesByTeam;
    private readonly Lazy<Recurrences> recurrences;
    private readonly Lazy<Promises> promises;
    private readonly Lazy<HashSet<string>> incidentNames;
    private readonly Lazy<ILookup<string, string>> titlesByWord;

    /// <summary>Knows documents together.</summary>
    /// <param name="documents">The documents that could be read.</param>
    /// <param name="judged">Those of them that are judged: an old one is known, but nothing is reported in it.</param>
    /// <param name="namesIn">The names of the files and folders in a folder; null where there is none.</param>
    public DocumentCorpus(IEnumerable<PostMortemDocument> documents, IEnumerable<PostMortemDocument> judged, Func<string, IReadOnlyCollection<string>?> namesIn)
    {
        Documents = [.. documents.OrderBy(d => d.Date ?? DateOnly.MaxValue).ThenBy(d => d.RelativePath, StringComparer.Ordinal)];
        this.judged = judged.ToHashSet<PostMortemDocument>(ReferenceEqualityComparer.Instance);
        ById = Documents.Where(d => d.FrontMatter["id"]?.Text is not null).ToLookup(d => d.FrontMatter["id"]!.Text!.Trim(), StringComparer.OrdinalIgnoreCase);
        byFileName = Documents.ToLookup(d => d.RelativePath[(d.RelativePath.LastIndexOf('/') + 1)..].Split('.')[0], StringComparer.OrdinalIgnoreCase);
        retrospectivesByTeam = Documents.Where(d => d is { Kind: DocumentKind.Retrospective, Date: not null }).GroupBy(TeamOf, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        Files = new LinkedFiles(Documents, namesIn);
        recurrences = new Lazy<Recurrences>(() => new Recurrences(Documents));
        promises = new Lazy<Promises>(() => new Promises(Documents));
        incidentNames = new Lazy<HashSet<string>>(() => Documents.SelectMany(d => d.Metadata).Where(IsIncidentId).Select(m => m.Value.Text.Trim().TrimStart('#')).ToHashSet(StringComparer.OrdinalIgnoreCase));
        titlesByWord = new Lazy<ILookup<string, string>>(() => Documents.SelectMany(d => new[] { d.Title?.Text ?? "", d.RelativePath })
            .SelectMany(t => WordsOf(t).Distinct(StringComparer.OrdinalIgnoreCase).Select(w => (Word: w, Title: t))).ToLookup(x => x.Word, x => x.Title, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The documents by date, undated ones last, then by path.</summary>
    public ImmutableArray<PostMortemDocument> Documents { get; }

    /// <summary>The documents by the id of their front matter, without regard to case.</summary>
    public ILookup<string, PostMortemDocument> ById { get; }

    /// <summary>The files that links of the documents may lead to.</summary>
    internal LinkedFiles Files { get; }

    /// <summary>Which incidents are of one class.</summary>
    internal Recurrences Recurrences => recurrences.Value;

    /// <summary>What was promised before.</summary>
    internal Promises Promises => promises.Value;

    /// <summary>The incidents that are like a document's, whenever they were, the likest first.</summary>
    public IEnumerable<SimilarIncident> SimilarTo(PostMortemDocument document) => Recurrences.Alike(document);

    /// <summary>Those of its class in the six months before it, the likest first (PM7002).</summary>
    public IEnumerable<SimilarIncident> RecurringIn(PostMortemDocument document) => Recurrences.Of(document);

    /// <summary>The words that tell the causes of several incidents, those of most incidents first.</summary>
    public ImmutableArray<RecurringCause> RecurringCauses() => RecurringCause.In(Documents);

    /// <summary>Whether findings in a document are reported.</summary>
    public bool IsJudged(PostMortemDocument document) => document.Kind != DocumentKind.Other && judged.Contains(document);

    /// <summary>The document that <c>related:</c> names by its id, its path or its file name without extension; null where none does.</summary>
    public PostMortemDocument? Related(PostMortemDocument from, string related) =>
        ById[related].FirstOrDefault()
        ?? (LocalTarget.Read(related) is { Path.Length: > 0 } target ? Files.Find(from, target.Path).Document ?? Files.Find(from, "/" + target.Path.TrimStart('/')).Document : null)
        ?? byFileName[related].FirstOrDefault();

    /// <summary>Whether some document says that it is about an incident: by its id, a metadata line, its title or its file name. A mere number is none in the latter two.</summary>
    public bool HasIncident(string id) =>
        ById.Contains(id) || incidentNames.Value.Contains(id) || (!id.All(char.IsAsciiDigit) && IsInTitle(id));

    /// <summary>The retrospective of the same team on the nearest earlier day, or null.</summary>
    public PostMortemDocument? LastRetrospectiveBefore(PostMortemDocument document) =>
        document.Date is { } date ? ByDate.Before(retrospectivesByTeam.GetValueOrDefault(TeamOf(document)) ?? [], d => d.Date!.Value, date).FirstOrDefault() : null;

    /// <summary>Whether a document leads its reader to another one: by <c>related:</c>, a link to its file wherever that is shown, or its id.</summary>
    public bool Names(PostMortemDocument document, PostMortemDocument other)
    {
        if ((document.FrontMatter["related"]?.Scalars ?? []).Any(r => Related(document, r.Text.Trim()) == other)) return true;
        if (document.Links.Any(l => LinksTo(document, l, other))) return true;
        return other.FrontMatter["id"]?.Text?.Trim() is { Length: > 2 } id && HasWord(document.Source.Content, id);
    }

    /// <summary>Whether a link leads to another document, also where it names the place at which its file is shown.</summary>
    public bool LinksTo(PostMortemDocument document, DocumentLink link, PostMortemDocument other)
    {
        if (LocalTarget.Read(link.Target) is { Path.Length: > 0 } target) return Files.Find(document, target.Path).Document == other;
        var name = other.RelativePath[(other.RelativePath.LastIndexOf('/') + 1)..];
        return !name.StartsWith("index.", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("readme.", StringComparison.OrdinalIgnoreCase)
            && Uri.UnescapeDataString(link.Target.Split('#', '?')[0]).EndsWith("/" + name, StringComparison.Ordinal);
    }

    /// <summary>The team that a document names, else the one whose folder it lies in.</summary>
    private static string TeamOf(PostMortemDocument document) =>
        document.FrontMatter["team"]?.Text?.Trim()
        ?? document.Metadata.FirstOrDefault(m => m.NormalizedKey is "team" && !m.Value.IsBlank)?.Value.Text.Trim()
        ?? document.RelativePath[..(document.RelativePath.LastIndexOf('/') + 1)];

    /// <summary>Asked of the titles only that hold the rarest of its words.</summary>
    private bool IsInTitle(string id) => WordsOf(id).Select(w => titlesByWord.Value[w]).MinBy(t => t.Count())?.Any(t => HasWord(t, id)) ?? false;

    private static string[] WordsOf(string text) => text.Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsIncidentId(MetadataEntry entry) => entry.NormalizedKey is "id" or "incident" or "incident id" or "incident number" or "incident key";

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
