using System.Text;

namespace PostMortem.Index;

/// <summary>A file to write.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Content">Makes its bytes; may be called on any thread.</param>
internal sealed record SiteOutput(string Path, Func<byte[]> Content);

/// <summary>All files of a site.</summary>
internal static class SiteOutputs
{
    /// <summary>The page to open.</summary>
    public const string IndexPage = "index.html";

    /// <summary>The action items of all documents.</summary>
    public const string ActionsPage = "actions.html";

    /// <summary>The open ones, to be gone through.</summary>
    public const string ReviewPage = "review.html";

    /// <summary>What the incidents have in common.</summary>
    public const string InsightPage = "insight.html";

    /// <summary>The files of a site, each path once.</summary>
    public static IReadOnlyList<SiteOutput> Of(IndexModel model, string title)
    {
        var links = SiteLinks.Of(model);
        var archive = Archive.Of(model);
        var board = ActionBoard.Of(model);
        var facets = Facet.Of(model);
        var outputs = new List<SiteOutput>
        {
            new("index.json", () => IndexJson.Write(model)),
            new(ActionItemsCsv.Path, () => ActionItemsCsv.Write(model)),
            new(AtomFeed.Path, () => AtomFeed.Write(model, title)),
            new(PlainIndex.Path, () => PlainIndex.Write(model, archive, title)),
            Page(IndexPage, () => Pages.IndexPage.Render(archive, facets, title)),
            Page(ActionsPage, () => Pages.ActionsPage.Render(board, title)),
            Page(ReviewPage, () => Pages.ReviewPage.Render(board, title)),
            Page(InsightPage, () => Pages.InsightPage.Render(model, board, title)),
        };
        outputs.AddRange(archive.Years.Where(y => y.Page is not null).Select(y => Page(y.Page!, () => Pages.YearPage.Render(archive, y, title))));
        outputs.AddRange(model.Documents.Select(d => Page(d.Page, () => Pages.DocumentPage.Render(d, links, model.Today, title))));
        outputs.AddRange(SearchFiles.Of(model, facets));
        outputs.AddRange(links.Images.Outputs());
        outputs.AddRange(Assets.Outputs());
        return outputs;
    }

    /// <summary>A page: text that a browser takes as it stands, with the same line ends on every system.</summary>
    internal static SiteOutput Page(string path, Func<Html> render) =>
        new(path, () => Encoding.UTF8.GetBytes(WellFormed.Visible(render().Value.Replace("\r\n", "\n", StringComparison.Ordinal))));
}
