using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>Turns Markdig's inlines into what a reader sees, mapped back to the file.</summary>
internal sealed class InlineReader(string source)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<InlineRun>.Builder runs = ImmutableArray.CreateBuilder<InlineRun>();

    /// <summary>Reads a block's inlines.</summary>
    public static InlineText Read(string source, LeafBlock block)
    {
        var span = SpanOf(source, block.Span);
        if (block.Inline is null) return new InlineText("", [], span);
        var reader = new InlineReader(source);
        reader.Append(block.Inline, InlineStyle.None, null);
        return reader.Finish(span);
    }

    /// <summary>Markdig's spans include their end; ours do not. A span that Markdig does not know is empty, one that goes beyond the file (an open fence) is cut.</summary>
    public static TextSpan SpanOf(string source, SourceSpan span)
    {
        var end = Math.Clamp(span.End + 1, 0, source.Length);
        return new TextSpan(Math.Clamp(span.Start, 0, end), end);
    }

    private InlineText Finish(TextSpan span)
    {
        var all = new InlineText(text.ToString(), runs.DrainToImmutable(), span);
        var visible = all.Text.AsSpan().Trim();
        if (visible.Length == all.Text.Length) return all;
        var start = all.Text.Length - all.Text.AsSpan().TrimStart().Length;
        return new InlineText(visible.ToString(), all.Slice(start, visible.Length).Runs, span);
    }

    private void Append(ContainerInline container, InlineStyle style, string? url)
    {
        foreach (var inline in container) Append(inline, style, url);
    }

    private void Append(Inline inline, InlineStyle style, string? url)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AppendLiteral(literal.Content.ToString(), SpanOf(source, literal.Span), style, url);
                break;
            case CodeInline code:
                AppendLiteral(code.Content, SpanOf(source, code.Span), style | InlineStyle.Code, url);
                break;
            case LineBreakInline lineBreak:
                AppendRun("\n", SpanOf(source, lineBreak.Span), style | InlineStyle.LineBreak, null);
                break;
            case HtmlEntityInline entity:
                AppendRun(entity.Transcoded.ToString(), SpanOf(source, entity.Span), style, url);
                break;
            case AutolinkInline link:
                AppendLiteral(link.Url, SpanOf(source, link.Span), style | InlineStyle.Url, link.Url);
                break;
            case LinkInline { IsImage: true } image:
                Append(image, style | InlineStyle.Image, image.Url);
                break;
            case LinkInline link:
                Append(link, style | (link.IsAutoLink ? InlineStyle.Url : InlineStyle.Link), link.Url);
                break;
            case EmphasisInline emphasis:
                Append(emphasis, style | StyleOf(emphasis), url);
                break;
            case HtmlInline html:
                if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) AppendRun("\n", SpanOf(source, html.Span), style | InlineStyle.LineBreak, null);
                else if (!HtmlTags.IsHtml(html.Tag)) AppendLiteral(html.Tag, SpanOf(source, html.Span), style, url);
                break;
            case TaskList:
                break;
            case ContainerInline other:
                Append(other, style, url);
                break;
        }
    }

    private static InlineStyle StyleOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => InlineStyle.Strike,
        { DelimiterCount: >= 2 } => InlineStyle.Strong,
        _ => InlineStyle.Emphasis,
    };

    /// <summary>Appends text that stands in the source, but for what Markdig took away: padding, code fences, backslashes.</summary>
    private void AppendLiteral(string content, TextSpan span, InlineStyle style, string? url)
    {
        if (content.Length == 0) return;
        var raw = source.AsSpan(Math.Min(span.Start, source.Length), Math.Max(0, Math.Min(span.End, source.Length) - Math.Min(span.Start, source.Length)));
        var at = raw.IndexOf(content, StringComparison.Ordinal);
        if (at >= 0)
        {
            AppendRun(content, new TextSpan(span.Start + at, span.Start + at + content.Length), style, url);
            return;
        }

        var (read, start) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (read < raw.Length && raw[read] == content[i])
            {
                read++;
                continue;
            }

            if (read + 1 >= raw.Length || raw[read] != '\\' || raw[read + 1] != content[i])
            {
                AppendRun(content[start..], new TextSpan(span.Start + read - (i - start), span.End), style, url);
                return;
            }

            if (i > start) AppendRun(content[start..i], new TextSpan(span.Start + read - (i - start), span.Start + read), style, url);
            AppendRun(content[i..(i + 1)], new TextSpan(span.Start + read, span.Start + read + 2), style, url);
            read += 2;
            start = i + 1;
        }

        if (start < content.Length) AppendRun(content[start..], new TextSpan(span.Start + read - (content.Length - start), span.Start + read), style, url);
    }

    private void AppendRun(string content, TextSpan span, InlineStyle style, string? url)
    {
        if (content.Length == 0) return;
        runs.Add(new InlineRun(text.Length, content.Length, span, style, url));
        text.Append(content);
    }
}
