using System.Buffers;

namespace PostMortem.Documents;

/// <summary>Tells HTML from prompts in angle brackets: <c>&lt;service name&gt;</c> is a tag to Markdown and words to its reader.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Names = new[]
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed",
        "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "map", "mark", "meta", "meter", "nav", "noscript", "object",
        "ol", "optgroup", "option", "output", "p", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table",
        "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>Whether a tag, comment or declaration is HTML, or a component of MDX (<c>&lt;Tabs.Item&gt;</c>, <c>&lt;CodeGroup&gt;</c>).</summary>
    /// <param name="tag">The tag with its angle brackets.</param>
    public static bool IsHtml(string tag)
    {
        if (!char.IsAsciiLetter(tag.ElementAtOrDefault(1)) || tag.Contains('=', StringComparison.Ordinal) || tag.EndsWith("/>", StringComparison.Ordinal)) return true;
        var name = tag.AsSpan(1);
        name = name[..name.IndexOfAny(NameEnds)];
        // "<summary of impact>" begins like an element; "<details open>" is one.
        return Lookup.Contains(name) ? tag.Count(c => c == ' ') < 2 : name.Contains('.') || IsComponent(name);
    }

    private static bool IsComponent(ReadOnlySpan<char> name) => char.IsAsciiLetterUpper(name[0]) && name.ContainsAnyInRange('a', 'z') && name[1..].ContainsAnyInRange('A', 'Z');
}
