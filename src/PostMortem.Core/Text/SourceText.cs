namespace PostMortem.Text;

/// <summary>The decoded text of one file, with its lines. Immutable; offsets are UTF-16 code units without the byte order mark.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Wraps text that was already decoded.</summary>
    /// <param name="path">The absolute path, as diagnostics show it.</param>
    /// <param name="content">The text, without a byte order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        lineStarts = FindLineStarts(content);
    }

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The number of lines; a text that ends in a line break has an empty last line.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The text that a span covers, cut to the file's bounds.</summary>
    public string this[TextSpan span]
    {
        get
        {
            var start = Math.Clamp(span.Start, 0, Content.Length);
            return Content[start..Math.Clamp(span.End, start, Content.Length)];
        }
    }

    /// <summary>The 1-based line and column of an offset; offsets beyond the end give the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The span of a 1-based line without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r') end--;
        return new TextSpan(start, end);
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
