using System.Collections.Immutable;

namespace PostMortem.Index.Pages;

/// <summary>The facets below the search field. Their places are there from the start, so that nothing moves; filters.js fills them when they are opened.</summary>
internal static class FacetBar
{
    /// <summary>The bar; nothing where there is nothing to choose.</summary>
    public static Html Render(ImmutableArray<Facet> facets, int documents) => facets.IsEmpty ? Html.Empty : Html.Of($"""
        <div id="facets" class="facets" role="group" aria-label="Filters">
        {Html.Join(facets.Select(f => Item(f, FacetFiles.PathOf(f, documents))))}</div>
        <div id="chosen" class="chosen" hidden></div>

        """);

    private static Html Item(Facet facet, string path) => Html.Of($"""
        <button type="button" aria-expanded="false" aria-controls="facet-{facet.Key}" data-facet="{facet.Key}" data-source="{path}"{(facet.IsOrdered ? new Html(" data-order=\"own\"") : Html.Empty)}>{facet.Name}</button>
        <fieldset id="facet-{facet.Key}" hidden><legend class="unseen">{facet.Name}</legend></fieldset>

        """);
}
