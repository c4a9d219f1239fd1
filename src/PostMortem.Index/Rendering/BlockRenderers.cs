using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PostMortem.Text;

namespace PostMortem.Index;

/// <summary>Headings with their id; the title is left out, because the page shows it.</summary>
internal sealed class SafeHeadingRenderer(TextSpan title, int shift) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (DocumentRenderer.IsTitle(heading, title)) return;
        var tag = string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(heading.Level + shift, 6)}");
        renderer.EnsureLine();
        renderer.Write(Html.Of($"<{new Html(tag)}{Attributes.Id(heading.TryGetAttributes()?.Id)}>").Value);
        renderer.WriteLeafInline(heading);
        renderer.WriteLine(Html.Of($"</{new Html(tag)}>").Value);
    }
}

/// <summary>Paragraphs; one that is a pseudo-heading carries its id.</summary>
internal sealed class SafeParagraphRenderer(PageAnchors anchors) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write(Html.Of($"<p{Attributes.Id(anchors.AtStart(paragraph.Span.Start))}>").Value);
        renderer.WriteLeafInline(paragraph);
        renderer.WriteLine("</p>");
    }
}

/// <summary>Lists; an item that is a pseudo-heading carries its id.</summary>
internal sealed class SafeListRenderer(PageAnchors anchors) : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        renderer.EnsureLine();
        renderer.WriteLine(list.IsOrdered ? Html.Of($"<ol{Start(list)}>").Value : "<ul>");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var outer = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = !list.IsLoose;
            renderer.EnsureLine();
            renderer.Write(Html.Of($"<li{Attributes.Id(anchors.AtStart(item.Span.Start))}>").Value);
            renderer.WriteChildren(item);
            renderer.WriteLine("</li>");
            renderer.ImplicitParagraph = outer;
        }

        renderer.EnsureLine();
        renderer.WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private static Html Start(ListBlock list) =>
        int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1 ? Html.Of($" start=\"{start}\"") : Html.Empty;
}

/// <summary>Code; the keyboard can scroll it.</summary>
internal sealed class SafeCodeBlockRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}

/// <summary>Raw HTML, made harmless.</summary>
internal sealed class SafeHtmlBlockRenderer(SafeTags tags) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        renderer.EnsureLine();
        renderer.WriteLine(tags.Filter(block.Lines.ToString()).Value);
    }
}

/// <summary>Attributes of tags.</summary>
internal static class Attributes
{
    /// <summary>An id with a space before it, or nothing.</summary>
    public static Html Id(string? id) => id is null ? Html.Empty : Html.Of($" id=\"{id}\"");
}
