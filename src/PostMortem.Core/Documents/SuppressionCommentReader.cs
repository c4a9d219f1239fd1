using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostMortem.Text;
using MarkdigHtmlBlock = Markdig.Syntax.HtmlBlock;

namespace PostMortem.Documents;

/// <summary>Finds the suppression comments of a document. In code they are text, in front matter YAML.</summary>
internal static class SuppressionCommentReader
{
    private const string Opening = "<!--";

    private const string Closing = "-->";

    /// <summary>Reads them in the file's order.</summary>
    public static ImmutableArray<SuppressionComment> Read(string source, MarkdownDocument syntax)
    {
        if (!source.Contains(Opening, StringComparison.Ordinal)) return [];
        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        foreach (var part in syntax.Descendants())
        {
            if (part is not (MarkdigHtmlBlock or HtmlInline)) continue;
            var span = InlineReader.SpanOf(source, part.Span);
            for (var at = span.Start; at < span.End;)
            {
                var start = source.IndexOf(Opening, at, span.End - at, StringComparison.Ordinal);
                if (start < 0) break;
                at = start + Opening.Length;
                if (ReadComment(source, start, at, span.End) is not { } comment) continue;
                comments.Add(comment with { IsWithinHtml = part is MarkdigHtmlBlock { Type: not HtmlBlockType.Comment } });
                at = comment.Span.End;
            }
        }

        comments.Sort((a, b) => a.Span.CompareTo(b.Span));
        return comments.DrainToImmutable();
    }

    /// <summary>The end of a comment's text and of the comment. One that nobody closed, or only the end of another one does, ends with its line.</summary>
    private static (int TextEnd, int End) EndOf(string source, int start, int limit)
    {
        var next = source.IndexOf(Opening, start, limit - start, StringComparison.Ordinal);
        var text = source.AsSpan(start, (next < 0 ? limit : next) - start);
        var closing = text.IndexOf(Closing, StringComparison.Ordinal);
        if (closing >= 0) return (start + closing, start + closing + Closing.Length);
        var lineEnd = text.IndexOfAny('\r', '\n');
        var end = lineEnd < 0 ? start + text.Length : start + lineEnd;
        return (end, end);
    }

    private static SuppressionComment? ReadComment(string source, int start, int textStart, int limit)
    {
        var word = TokenAt(source, SkipSpace(source, textStart, limit), limit);
        var directive = source[word.Start..word.End];
        if (SuppressionDirectives.FormOf(directive) is not { } form) return null;
        var (textEnd, end) = EndOf(source, textStart, limit);
        var span = new TextSpan(start, end);
        if (textEnd == end) return new SuppressionComment(SuppressionForm.Open, directive, [], null, span);
        if (form == SuppressionForm.Misspelt) return new SuppressionComment(form, directive, [], null, span);

        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        var at = word.End;
        var mayFollow = true;
        while (true)
        {
            var token = TokenAt(source, SkipSpace(source, at, textEnd), textEnd);
            // What follows a comma is meant to be a rule; without one, only what looks like an ID.
            if (token.IsEmpty || !(mayFollow || IsId(source.AsSpan(token.Start, token.Length)))) break;
            rules.Add(new SuppressedRule(source[token.Start..token.End], token));
            at = SkipSpace(source, token.End, textEnd);
            mayFollow = at < textEnd && source[at] is ',' or ';';
            if (mayFollow) at++;
        }

        return new SuppressionComment(form, directive, rules.DrainToImmutable(), ReasonIn(source[at..textEnd]), span);
    }

    private static bool IsId(ReadOnlySpan<char> token) => token is ['P' or 'p', 'M' or 'm', _, ..] && !token[2..].ContainsAnyExceptInRange('0', '9');

    /// <summary>The word at a place, up to the colon before the reason.</summary>
    private static TextSpan TokenAt(string source, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsAsciiLetterOrDigit(source[end]) || (source[end] is '-' or '_' && end > start && !IsClosing(source, end)))) end++;
        return new TextSpan(start, end);
    }

    /// <summary>Of <c>&lt;!--postmortem-enable--&gt;</c>, the end.</summary>
    private static bool IsClosing(string source, int at) => string.CompareOrdinal(source, at, Closing, 0, Closing.Length) == 0;

    private static int SkipSpace(string source, int start, int limit)
    {
        while (start < limit && char.IsWhiteSpace(source[start])) start++;
        return start;
    }

    /// <summary>A reason on several lines becomes one; in a quote, each of them has the quote's mark.</summary>
    private static string? ReasonIn(string text)
    {
        var lines = text.TrimStart(' ', '\t', ':', '-', '–', '—').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var reason = string.Join(' ', lines.SelectMany((line, i) => (i == 0 ? line : line.TrimStart(' ', '\t', '>')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return reason.Length == 0 ? null : reason;
    }
}
