using System.Collections.Immutable;

namespace PostMortem.Index.Pages;

/// <summary>What stands around the content of a page.</summary>
/// <param name="Site">The site's title.</param>
/// <param name="Page">The page, relative to the output folder.</param>
internal sealed record Frame(string Site, string Page)
{
    /// <summary>The page's own title; null for the first page.</summary>
    public string? Title { get; init; }

    /// <summary>Styles beside that of all pages, in the folder of assets.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>Scripts, relative to the output folder.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Whether the page is one of the customer edition, which has none of the site's other pages.</summary>
    public bool IsForCustomers { get; init; }

    /// <summary>From the page's folder to the output folder: empty, or <c>../</c>.</summary>
    public string Root => Page.Contains('/') ? "../" : "";
}
