using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostMortem.Text;
using MarkdigHtmlBlock = Markdig.Syntax.HtmlBlock;

namespace PostMortem.Documents;

/// <summary>Reads where a document's links lead, and what links to it may name.</summary>
internal static partial class LinkReader
{
    /// <summary>The links and images, in the file's order; a definition that several of them use is one.</summary>
    public static ImmutableArray<DocumentLink> Links(string source, MarkdownDocument syntax) =>
        [.. syntax.Descendants<LinkInline>().Where(l => !l.IsAutoLink && l.Url is { Length: > 0 } && !IsFootnote(l)).Select(l => new DocumentLink(l.Url!, TargetSpan(source, l))).Distinct().OrderBy(l => l.Span)];

    /// <summary>The anchors: ids of headings as GitHub makes them, and those that the author gave in HTML or as site generators write them.</summary>
    public static HashSet<string> Anchors(string source, MarkdownDocument syntax)
    {
        var anchors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in syntax.Descendants())
        {
            switch (part)
            {
                case HeadingBlock heading:
                    if (heading.TryGetAttributes()?.Id is { } id) anchors.Add(id);
                    AddAll(HeadingId().Matches(TextOf(heading)));
                    break;
                case MarkdigHtmlBlock block:
                    AddAll(HtmlId().Matches(TextOf(block)));
                    break;
                case HtmlInline html:
                    AddAll(HtmlId().Matches(html.Tag));
                    break;
            }
        }

        AddAll(LabelLine().Matches(source));
        return anchors;

        string TextOf(MarkdownObject part)
        {
            var span = InlineReader.SpanOf(source, part.Span);
            return source[span.Start..span.End];
        }

        void AddAll(MatchCollection matches)
        {
            foreach (Match match in matches) anchors.Add(match.Groups["id"].Value);
        }
    }

    /// <summary>Without the extension for them, <c>[^1]: word</c> is a link's definition.</summary>
    private static bool IsFootnote(LinkInline link) => link.Label?.StartsWith('^') ?? false;

    private static TextSpan TargetSpan(string source, LinkInline link)
    {
        foreach (var span in new[] { link.UrlSpan, link.Reference?.UrlSpan ?? SourceSpan.Empty })
        {
            if (!span.IsEmpty && InlineReader.SpanOf(source, span) is { IsEmpty: false } place) return Unbracketed(source, place);
        }

        return InlineReader.SpanOf(source, link.Span);
    }

    private static TextSpan Unbracketed(string source, TextSpan span) =>
        span.Length > 2 && source[span.Start] == '<' && source[span.End - 1] == '>' ? new TextSpan(span.Start + 1, span.End - 1) : span;

    /// <summary><c>## Impact {#impact}</c>.</summary>
    [GeneratedRegex(@"\{#(?<id>[^\s{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"\s(?:id|name)\s*=\s*[""']?(?<id>[^\s""'<>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlId();

    /// <summary>A line <c>(impact)=</c> above a heading names it for Sphinx.</summary>
    [GeneratedRegex(@"^\((?<id>[\w-]+)\)=\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LabelLine();
}
