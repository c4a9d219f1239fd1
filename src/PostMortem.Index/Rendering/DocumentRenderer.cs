using System.Globalization;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Index;

/// <summary>
/// Renders the tree of a document with Markdig. What Markdig writes that a strict page can't carry, or that a hostile document could
/// use, is replaced: styles, raw HTML, links and images.
/// </summary>
internal static class DocumentRenderer
{
    // Only for the renderers that the parser's extensions bring along; nothing is parsed.
    private static readonly MarkdownPipeline Extensions = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>The document as it stands under its title.</summary>
    public static Html Render(IndexedDocument document, SiteLinks links)
    {
        // Nested too deeply for Markdig: the text as it is.
        if (document.Source.IsTooDeep) return Html.Of($"<pre tabindex=\"0\">{document.Source.Source.Content}</pre>\n");

        var tags = new SafeTags((url, description) => links.Image(document, url, description, isInLink: true));
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Extensions.Setup(renderer);
        var renderers = renderer.ObjectRenderers;
        var title = TitleSpan(document.Source);
        renderers.Replace<HeadingRenderer>(new SafeHeadingRenderer(title, HeadingShift(document.Source.Syntax, title)));
        renderers.Replace<ParagraphRenderer>(new SafeParagraphRenderer(document.Anchors));
        renderers.Replace<ListRenderer>(new SafeListRenderer(document.Anchors));
        renderers.Replace<CodeBlockRenderer>(new SafeCodeBlockRenderer());
        renderers.Replace<HtmlTableRenderer>(new SafeTableRenderer(document.Anchors));
        renderers.Replace<HtmlBlockRenderer>(new SafeHtmlBlockRenderer(tags));
        renderers.Replace<HtmlInlineRenderer>(new SafeHtmlInlineRenderer(tags));
        renderers.Replace<HtmlTaskListRenderer>(new SafeTaskListRenderer());
        renderers.Replace<LiteralInlineRenderer>(new SafeLiteralRenderer());
        renderers.Replace<LinkInlineRenderer>(new SafeLinkRenderer(document, links));
        renderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer(document, links));

        renderer.Render(document.Source.Syntax);
        return new Html(writer + tags.CloseAll().Value);
    }

    /// <summary>Where the title stands that the page shows; nowhere where a heading says something else than the front matter.</summary>
    private static TextSpan TitleSpan(PostMortemDocument document) => document.Title is { } title
        && (title.Span == document.TitleSpan || document.Source[document.TitleSpan].Equals(title.Text, StringComparison.OrdinalIgnoreCase)) ? document.TitleSpan : default;

    /// <summary>Whether a heading is the document's title, which the page shows by itself.</summary>
    public static bool IsTitle(HeadingBlock heading, TextSpan title) => !title.IsEmpty && heading.Span.Start <= title.Start && title.End <= heading.Span.End + 1;

    /// <summary>By how much headings move, so that the highest under the title is of the second level, whatever the document begins with.</summary>
    private static int HeadingShift(MarkdownDocument syntax, TextSpan title) =>
        2 - syntax.OfType<HeadingBlock>().Where(h => !IsTitle(h, title)).Select(h => h.Level).DefaultIfEmpty(2).Min();
}
