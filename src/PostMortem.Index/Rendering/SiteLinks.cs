namespace PostMortem.Index;

/// <summary>What the documents of a site can lead to and show.</summary>
/// <param name="Targets">Links.</param>
/// <param name="Images">Images.</param>
internal sealed record SiteLinks(LinkTargets Targets, SiteImages Images)
{
    /// <summary>The links of a site.</summary>
    public static SiteLinks Of(IndexModel model) => new(new LinkTargets(model), SiteImages.Of(model));
}
