using System.Text;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A quoted or bare value in a TOML or MDX head.</summary>
internal static class HeadValue
{
    /// <summary>Reads the value that begins at or after <paramref name="start"/>; null where none stands there or its quote is not closed.</summary>
    internal static (FrontMatterScalar Scalar, TextSpan Span)? Read(SourceText source, int start, int end) =>
        Literal(source, start, end) ?? Bare(source.Content, start, end);

    /// <summary>Reads a value in quotes; null where something else stands there.</summary>
    internal static (FrontMatterScalar Scalar, TextSpan Span)? Literal(SourceText source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Content[start])) start++;
        return start < end && source.Content[start] is '"' or '\'' or '`' ? Quoted(source.Content, start, end) : null;
    }

    private static (FrontMatterScalar Scalar, TextSpan Span)? Quoted(string content, int start, int end)
    {
        var quote = content[start];
        var text = new StringBuilder();
        for (var i = start + 1; i < end; i++)
        {
            if (content[i] == quote) return (new FrontMatterScalar(text.ToString(), new TextSpan(start + 1, i)), new TextSpan(start, i + 1));
            if (content[i] == '\\' && i + 1 < end && (content[i + 1] == quote || content[i + 1] == '\\')) i++;
            text.Append(content[i]);
        }

        return null;
    }

    private static (FrontMatterScalar Scalar, TextSpan Span)? Bare(string content, int start, int end)
    {
        var comment = content.AsSpan(start, end - start).IndexOf('#');
        if (comment >= 0) end = start + comment;
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        while (end > start && char.IsWhiteSpace(content[end - 1])) end--;
        if (start == end || content[start] is '"' or '\'' or '`') return null;
        var span = new TextSpan(start, end);
        return (new FrontMatterScalar(content[start..end], span), span);
    }
}
