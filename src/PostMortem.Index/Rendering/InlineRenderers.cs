using System.Text.RegularExpressions;
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
        if (link.IsImage)
        {
            var description = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
            renderer.Write(links.Image(document, url, description, isInLink: link.FindParentOfType<LinkInline>().Any(l => l != link)).Value);
            return;
        }

        var (start, end) = links.Around(document, url);
        renderer.Write(start.Value);
        renderer.WriteChildren(link);
        renderer.Write(end.Value);
    }
}

/// <summary>Addresses in angle brackets, and bare ones.</summary>
internal sealed class SafeAutolinkRenderer(IndexedDocument document, SiteLinks links) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var (start, end) = links.Around(document, link.IsEmail ? "mailto:" + link.Url : link.Url);
        renderer.Write(Html.Of($"{start}{link.Url}{end}").Value);
    }
}

/// <summary>Words. A date or the key of a ticket stays on one line, which a narrow column of a table would break at its hyphens.</summary>
internal sealed partial class SafeLiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var from = 0;
        foreach (var match in Whole().EnumerateMatches(text))
        {
            renderer.WriteEscape(text[from..match.Index]);
            renderer.Write("<span class=\"whole\">");
            renderer.WriteEscape(text.Slice(match.Index, match.Length));
            renderer.Write("</span>");
            from = match.Index + match.Length;
        }

        renderer.WriteEscape(text[from..]);
    }

    [GeneratedRegex(@"\b(?:[12]\d{3}-\d\d-\d\d|[A-Z][A-Z0-9]{1,9}-\d{1,7})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
