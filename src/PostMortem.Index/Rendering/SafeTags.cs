using System.Net;
using System.Text;

namespace PostMortem.Index;

/// <summary>
/// Raw HTML of a document, made harmless: a few tags without a will of their own stay, bare of attributes; layout tags vanish and
/// leave their content; comments vanish; an image is shown like that of Markdown; all else is shown as text. Keeps the open tags, so that none leaks out of the document.
/// </summary>
/// <param name="image">Shows an image, from its address and what it shows.</param>
internal sealed class SafeTags(Func<string, string, Html> image)
{
    // Deeper than any author goes, and what a browser would cut anyway.
    private const int MostOpen = 64;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "hr" };

    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "blockquote", "code", "del", "details", "em", "figcaption", "figure", "i", "ins", "kbd", "mark", "p", "pre", "s", "small", "strong", "sub", "summary", "sup", "u",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase) { "a", "center", "div", "font", "section", "span" };

    private readonly Stack<string> open = new();

    /// <summary>The harmless form of a piece of raw HTML.</summary>
    public Html Filter(ReadOnlySpan<char> raw)
    {
        var html = new StringBuilder();
        while (!raw.IsEmpty)
        {
            var start = raw.IndexOf('<');
            AppendText(html, start < 0 ? raw : raw[..start]);
            if (start < 0) break;
            raw = raw[start..];
            raw = raw[AppendMarkup(html, raw)..];
        }

        return new Html(html.ToString());
    }

    /// <summary>The end tags of all that is still open.</summary>
    public Html CloseAll()
    {
        var html = new StringBuilder();
        while (open.TryPop(out var name)) html.Append("</").Append(name).Append('>');
        return new Html(html.ToString());
    }

    /// <summary>Handles what begins with <c>&lt;</c>; the number of characters used, at least one.</summary>
    private int AppendMarkup(StringBuilder html, ReadOnlySpan<char> raw)
    {
        if (raw.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = raw[4..].IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? raw.Length : end + 7;
        }

        var isEnd = raw.Length > 1 && raw[1] == '/';
        var rest = raw[(isEnd ? 2 : 1)..];
        var nameLength = rest.IndexOfAnyExcept(NameCharacters);
        var name = nameLength > 0 ? rest[..nameLength].ToString().ToLowerInvariant() : "";
        var close = TagLength(raw);
        if (close == 0 || !(name == "img" || Void.Contains(name) || Kept.Contains(name) || Dropped.Contains(name)))
        {
            html.Append("&lt;");
            return 1;
        }

        if (name == "img") html.Append(image(Attribute(raw[..close], "src"), Attribute(raw[..close], "alt")).Value);
        else if (Void.Contains(name)) html.Append('<').Append(name).Append('>');
        else if (Kept.Contains(name)) AppendKept(html, name, isEnd);
        return close;
    }

    private void AppendKept(StringBuilder html, string name, bool isEnd)
    {
        if (!isEnd)
        {
            if (open.Count == MostOpen) return;
            open.Push(name);
            html.Append('<').Append(name).Append('>');
            return;
        }

        if (!open.Contains(name)) return;
        string closed;
        do
        {
            closed = open.Pop();
            html.Append("</").Append(closed).Append('>');
        }
        while (closed != name);
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The length of the tag that begins here, quoted attributes respected; 0 where it never ends.</summary>
    private static int TagLength(ReadOnlySpan<char> raw)
    {
        var quote = '\0';
        for (var i = 1; i < raw.Length; i++)
        {
            if (quote != '\0') quote = raw[i] == quote ? '\0' : quote;
            else if (raw[i] is '"' or '\'') quote = raw[i];
            else if (raw[i] == '>') return i + 1;
            else if (raw[i] == '<') return 0;
        }

        return 0;
    }

    /// <summary>The value of a quoted attribute; empty where it has none.</summary>
    private static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        for (var i = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase); i > 0; i = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase))
        {
            var isWord = char.IsWhiteSpace(tag[i - 1]);
            tag = tag[(i + name.Length)..];
            var value = tag.TrimStart();
            if (!isWord || !value.StartsWith('=')) continue;
            value = value[1..].TrimStart();
            if (value.IsEmpty || value[0] is not ('"' or '\'')) return "";
            var end = value[1..].IndexOf(value[0]);
            return end < 0 ? "" : WebUtility.HtmlDecode(value.Slice(1, end).ToString());
        }

        return "";
    }

    private static void AppendText(StringBuilder html, ReadOnlySpan<char> text) => html.Append(Html.Escape(WebUtility.HtmlDecode(text.ToString())));
}
