namespace PostMortem.Index;

/// <summary>What the documents of a site can lead to and show.</summary>
/// <param name="Targets">Links.</param>
/// <param name="Images">Images.</param>
internal sealed record SiteLinks(LinkTargets Targets, SiteImages Images)
{
    /// <summary>The links of a site.</summary>
    public static SiteLinks Of(IndexModel model) => new(new LinkTargets(model), SiteImages.Of(model));

    /// <summary>What stands around the text of a link.</summary>
    public (Html Start, Html End) Around(IndexedDocument document, string? url)
    {
        if (Targets.Resolve(document, url) is not { } target) return (Html.Of($"<span class=\"unlinked\" title=\"Not part of this site: {url}\">"), new Html("</span>"));
        var relation = LinkTargets.IsExternal(target) ? new Html(" rel=\"noreferrer\"") : Html.Empty;
        return (Html.Of($"<a href=\"{target}\"{relation}>"), new Html("</a>"));
    }

    /// <summary>An image. One that the site does not hold is a link, because a page that asks no server can't show it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="url">Its address.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="isInLink">Whether it may be inside a link, where no other link can be.</param>
    public Html Image(IndexedDocument document, string? url, string description, bool isInLink)
    {
        if (Images.Reference(document, url) is { } local) return Html.Of($"<img src=\"{local}\" alt=\"{description}\" loading=\"lazy\">");
        var shown = Html.Of($"<span class=\"image\">Image: {(string.IsNullOrWhiteSpace(description) ? url : description)}</span>");
        if (isInLink) return shown;
        var (start, end) = Around(document, url);
        return Html.Of($"{start}{shown}{end}");
    }
}
