using System.Collections.Immutable;
using System.Globalization;

namespace PostMortem.Index;

/// <summary>The documents by year, newest first.</summary>
/// <param name="Years">The years; documents without a date are the last.</param>
/// <param name="Count">How many documents there are.</param>
internal sealed record Archive(ImmutableArray<ArchiveYear> Years, int Count)
{
    /// <summary>A site with more documents than these shows only the newest on its first page, and has a page for each year.</summary>
    public const int LargestList = 200;

    /// <summary>How many the first page shows then.</summary>
    public const int Newest = 50;

    /// <summary>Sorts the documents.</summary>
    public static Archive Of(IndexModel model)
    {
        var isSplit = model.Documents.Length > LargestList;
        var years = model.Documents
            .OrderByDescending(d => d.Date ?? DateOnly.MinValue).ThenBy(d => d.Path, StringComparer.Ordinal)
            .GroupBy(d => d.Date?.Year)
            .Select(g => (Name: g.Key?.ToString("0000", CultureInfo.InvariantCulture), Documents: g.ToImmutableArray()))
            .Select(y => new ArchiveYear(y.Name ?? "Without a date", isSplit ? $"years/{y.Name ?? "undated"}.html" : null, y.Documents));
        return new Archive([.. years], model.Documents.Length);
    }

    /// <summary>What the first page lists.</summary>
    public IEnumerable<ArchiveYear> OnFirstPage()
    {
        var left = Count > LargestList ? Newest : Count;
        foreach (var year in Years)
        {
            if (left <= 0) yield break;
            yield return year with { Documents = [.. year.Documents.Take(left)] };
            left -= year.Documents.Length;
        }
    }
}

/// <summary>The documents of a year.</summary>
/// <param name="Name">The year, as a heading.</param>
/// <param name="Page">Its page, or null where the first page lists all.</param>
/// <param name="Documents">Newest first.</param>
internal sealed record ArchiveYear(string Name, string? Page, ImmutableArray<IndexedDocument> Documents);
