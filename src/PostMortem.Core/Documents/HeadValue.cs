using System.Text;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A quoted or bare value in a TOML or MDX head.</summary>
internal static class HeadValue
{
    /// <summary>Reads the value that begins at or after <paramref name="start"/>; null where none stands there or its quote is not closed.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="end">Where the line or block ends.</param>
    /// <param name="terminators">What ends a value without quotes, beside the line.</param>
    internal static (FrontMatterScalar Scalar, TextSpan Span)? Read(SourceText source, int start, int end, params ReadOnlySpan<char> terminators)
    {
        var content = source.Content;
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        if (start >= end) return null;
        return content[start] is '"' or '\'' or '`' ? Quoted(content, start, end) : Bare(content, start, end, terminators);
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

    private static (FrontMatterScalar Scalar, TextSpan Span)? Bare(string content, int start, int end, ReadOnlySpan<char> terminators)
    {
        var length = content.AsSpan(start, end - start).IndexOfAny(terminators);
        if (length >= 0) end = start + length;
        length = content.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        if (length >= 0) end = start + length;
        while (end > start && char.IsWhiteSpace(content[end - 1])) end--;
        var span = new TextSpan(start, end);
        return span.IsEmpty ? null : (new FrontMatterScalar(content[start..end], span), span);
    }
}
