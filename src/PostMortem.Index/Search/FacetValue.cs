using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>A value of a facet.</summary>
/// <param name="Label">What the reader and the address call it.</param>
/// <param name="Documents">The documents that have it, each once.</param>
internal sealed record FacetValue(string Label, ImmutableArray<IndexedDocument> Documents)
{
    private static readonly string[] BetweenOwners = [",", ";", " / ", " & ", " + ", " and "];

    /// <summary>The values of all documents, the most frequent first. Upper and lower case are one; the most frequent spelling names them.</summary>
    public static ImmutableArray<FacetValue> Of(IEnumerable<IndexedDocument> documents, Func<IndexedDocument, IEnumerable<string>> valuesOf) =>
    [
        .. documents.SelectMany(d => valuesOf(d).Select(v => (Value: v.Trim(), Document: d))).Where(v => v.Value.Length > 0)
            .GroupBy(v => v.Value, StringComparer.OrdinalIgnoreCase)
            .Select(g => new FacetValue(Spelling(g.Select(v => v.Value)), Once(g.Select(v => v.Document))))
            .OrderByDescending(v => v.Documents.Length).ThenBy(v => v.Label, StringComparer.Ordinal),
    ];

    /// <summary>How the action items of a document stand, the most urgent first; a document may have some that are overdue among its open ones.</summary>
    public static ImmutableArray<FacetValue> OfActionItems(IReadOnlyCollection<IndexedDocument> documents) =>
    [
        .. new FacetValue[]
        {
            new("Overdue", Where(documents, d => d.ActionItems.Any(i => i.IsOverdue == true))),
            new("Open", Where(documents, d => d.ActionItems.Any(i => !i.IsDone))),
            new("All done", Where(documents, d => !d.ActionItems.IsEmpty && d.ActionItems.All(i => i.IsDone))),
            new("None", Where(documents, d => d.ActionItems.IsEmpty)),
        }.Where(v => !v.Documents.IsEmpty),
    ];

    /// <summary>The names in the words that say who owns an item, without the <c>@</c> of handles.</summary>
    public static IEnumerable<string> Owners(string? owner) =>
        owner?.Split(BetweenOwners, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(o => PlainText.OneLine(o.TrimStart('@'))) ?? [];

    /// <summary>A status without what stands in brackets or behind a dash, and without a sign before it.</summary>
    public static string? WithoutRemarks(string? status)
    {
        if (status is null) return null;
        var end = status.AsSpan().IndexOfAny("(–—");
        var dash = status.IndexOf(" - ", StringComparison.Ordinal);
        if (dash >= 0 && (end < 0 || dash < end)) end = dash;
        var text = (end < 0 ? status : status[..end]).Trim();
        return string.Concat(text.SkipWhile(c => !char.IsLetterOrDigit(c)));
    }

    private static string Spelling(IEnumerable<string> written) =>
        written.CountBy(w => w, StringComparer.Ordinal).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key;

    private static ImmutableArray<IndexedDocument> Where(IEnumerable<IndexedDocument> documents, Func<IndexedDocument, bool> isWanted) => [.. documents.Where(isWanted)];

    // Documents come one after another, so that those of a value are the same only next to each other. Records compare by value, which would read them whole.
    private static ImmutableArray<IndexedDocument> Once(IEnumerable<IndexedDocument> documents)
    {
        var once = ImmutableArray.CreateBuilder<IndexedDocument>();
        foreach (var document in documents)
        {
            if (once.Count == 0 || !ReferenceEquals(once[^1], document)) once.Add(document);
        }

        return once.ToImmutable();
    }
}
