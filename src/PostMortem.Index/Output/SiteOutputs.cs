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

    /// <summary>The files of a site, each path once.</summary>
    public static IReadOnlyList<SiteOutput> Of(IndexModel model, string title)
    {
        var outputs = new List<SiteOutput>
        {
            new("index.json", () => IndexJson.Write(model)),
            new(IndexPage, () => Page(Pages.IndexPage.Render(model, title))),
        };
        return outputs;
    }

    private static byte[] Page(Html html) => Encoding.UTF8.GetBytes(WellFormed.Visible(html.Value.ReplaceLineEndings("\n")));
}
