using System.Globalization;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace PostMortem.Documents;

/// <summary>
/// Gives headings the ids that GitHub gives them, because authors link to those. Markdig's own extension counts the headings of one name
/// anew for each of them, which takes minutes on a long generated file.
/// </summary>
internal static class HeadingAnchors
{
    /// <summary>Sets the id of every heading of a document.</summary>
    public static void Assign(string source, MarkdownDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var slug = LinkHelper.UrilizeAsGfm(InlineReader.Read(source, heading).Text);
            if (slug.Length == 0) slug = "section";
            var id = slug;
            var number = next.GetValueOrDefault(slug);
            while (!taken.Add(id)) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
            next[slug] = number;
            heading.GetAttributes().Id = id;
        }
    }
}
