using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostMortem.Index;

/// <summary>Raw inline HTML, made harmless.</summary>
internal sealed class SafeHtmlInlineRenderer(SafeTags tags) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline) => renderer.Write(tags.Filter(inline.Tag).Value);
}

/// <summary>Check boxes; nothing can be checked on a page, so that they are signs.</summary>
internal sealed class SafeTaskListRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked
        ? "<span class=\"check\" role=\"img\" aria-label=\"Done:\">\u2611</span>"
        : "<span class=\"check\" role=\"img\" aria-label=\"To do:\">\u2610</span>");
}

/// <summary>Links to where the site can lead, and images that the site holds; what it can't lead to stays as text.</summary>
internal sealed class SafeLinkRenderer(IndexedDocument document, SiteLinks links) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var url = link.GetDynamicUrl is { } dynamic ? dynamic() ?? link.Url : link.Url;
        if (!link.IsImage)
        {
            WriteLink(renderer, links.Targets.Resolve(document, url), url, () => renderer.WriteChildren(link));
            return;
        }

        if (links.Images.Reference(document, url) is { } local)
        {
            renderer.Write(Html.Of($"<img src=\"{local}\" alt=\"").Value);
            WritePlain(renderer, link);
            renderer.Write("\" loading=\"lazy\">");
            return;
        }

        // A page that asks no server can't show it; a reader may ask for it. A link inside a link would be no HTML.
        var target = IsInLink(link) ? null : links.Targets.Resolve(document, url);
        WriteLink(renderer, target, url, () =>
        {
            renderer.Write("<span class=\"image\">Image: ");
            if (link.FirstChild is null) renderer.WriteEscape(url ?? "");
            else renderer.WriteChildren(link);
            renderer.Write("</span>");
        });
    }

    /// <summary>Writes a link, or what it would enclose where there is no target.</summary>
    public static void WriteLink(HtmlRenderer renderer, string? target, string? url, Action content)
    {
        var start = target is null ? Html.Of($"<span class=\"unlinked\" title=\"Not part of this site: {url}\">")
            : LinkTargets.IsExternal(target) ? Html.Of($"<a href=\"{target}\" rel=\"noreferrer\">")
            : Html.Of($"<a href=\"{target}\">");
        renderer.Write(start.Value);
        content();
        renderer.Write(target is null ? "</span>" : "</a>");
    }

    private static bool IsInLink(LinkInline link)
    {
        for (var parent = link.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }

        return false;
    }

    private static void WritePlain(HtmlRenderer renderer, LinkInline image)
    {
        foreach (var literal in image.Descendants<LiteralInline>()) renderer.WriteEscape(literal.Content.ToString());
    }
}

/// <summary>Addresses in angle brackets, and bare ones.</summary>
internal sealed class SafeAutolinkRenderer(IndexedDocument document, SiteLinks links) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link) =>
        SafeLinkRenderer.WriteLink(renderer, links.Targets.Resolve(document, link.IsEmail ? "mailto:" + link.Url : link.Url), link.Url, () => renderer.WriteEscape(link.Url));
}
