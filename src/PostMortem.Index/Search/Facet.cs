using System.Collections.Immutable;
using System.Globalization;

namespace PostMortem.Index;

/// <summary>A property by which the documents can be filtered.</summary>
/// <param name="Key">What the address calls it.</param>
/// <param name="Name">What the reader sees.</param>
/// <param name="Values">Its values, in the order in which they are offered.</param>
internal sealed record Facet(string Key, string Name, ImmutableArray<FacetValue> Values)
{
    /// <summary>Fewer documents are seen at a glance.</summary>
    public const int FewestDocuments = 5;

    /// <summary>Whether its values have an order of their own, instead of by how many documents have them.</summary>
    public bool IsOrdered => Key is "severity" or "actions" or "year";

    /// <summary>Those that tell documents apart: with one value there is nothing to choose.</summary>
    public static ImmutableArray<Facet> Of(IndexModel model)
    {
        if (model.Documents.Length < FewestDocuments) return [];
        var documents = model.Documents;
        Facet[] all =
        [
            new("severity", "Severity", [.. SeverityGroup.Of(documents).Where(g => g.Name is not null).Select(g => new FacetValue(g.Name!, g.Documents))]),
            new("service", "Service", FacetValue.Of(documents, d => d.Services)),
            new("tag", "Tag", FacetValue.Of(documents, d => d.Tags)),
            new("team", "Team", FacetValue.Of(documents, d => Optional(d.Team))),
            new("kind", "Kind", FacetValue.Of(documents, d => [Facts.Kind(d.Kind)])),
            new("status", "Status", FacetValue.Of(documents, d => Optional(FacetValue.WithoutRemarks(d.Status)))),
            new("owner", "Owner", FacetValue.Of(documents, d => d.ActionItems.SelectMany(i => FacetValue.Owners(i.Owner)))),
            new("actions", "Action items", FacetValue.OfActionItems(documents)),
            new("year", "Year", [.. FacetValue.Of(documents, d => Optional(d.Date?.ToString("yyyy", CultureInfo.InvariantCulture))).OrderByDescending(v => v.Label, StringComparer.Ordinal)]),
        ];
        return [.. all.Where(f => f.Values.Length > 1)];
    }

    private static IEnumerable<string> Optional(string? value) => value is null ? [] : [value];
}
