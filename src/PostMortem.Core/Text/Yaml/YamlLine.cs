namespace PostMortem.Text.Yaml;

/// <summary>One line of YAML as its writer meant it, whether or not it parses: <c>- key: value # comment</c>.</summary>
/// <param name="Start">The first word or dash.</param>
/// <param name="Indent">The number of blanks before it.</param>
/// <param name="Key">The key, or empty.</param>
/// <param name="KeyStart">Where the key stands.</param>
/// <param name="Prefix">What stands before the value: dashes and the key with its colon.</param>
/// <param name="Value">The value without a comment, or empty.</param>
/// <param name="ValueSpan">Where the value stands.</param>
internal readonly record struct YamlLine(int Start, int Indent, string Key, int KeyStart, string Prefix, string Value, TextSpan ValueSpan)
{
    /// <summary>Whether the line holds nothing but blanks or a comment.</summary>
    public bool IsBlank => Prefix.Length == 0 && Value.Length == 0;

    /// <summary>Takes a line apart.</summary>
    public static YamlLine Read(SourceText source, TextSpan line)
    {
        var content = source.Content;
        var start = line.Start;
        while (start < line.End && content[start] is ' ' or '\t') start++;
        var at = start;
        while (at + 1 < line.End && content[at] == '-' && content[at + 1] == ' ')
        {
            at++;
            while (at < line.End && content[at] == ' ') at++;
        }

        var (key, keyStart) = ("", at);
        if (ColonOfKey(content, at, line.End) is var colon and >= 0)
        {
            key = content[at..colon].Trim();
            at = colon + 1;
            while (at < line.End && content[at] is ' ' or '\t') at++;
        }

        var end = line.End;
        for (var i = at; i < line.End; i++)
        {
            if (content[i] != '#' || (i > line.Start && content[i - 1] is not (' ' or '\t'))) continue;
            end = i;
            break;
        }

        while (end > at && char.IsWhiteSpace(content[end - 1])) end--;
        return new YamlLine(start, start - line.Start, key, keyStart, content[start..at].TrimEnd(), content[at..end], new TextSpan(at, end));
    }

    private static int ColonOfKey(string content, int start, int end)
    {
        if (start >= end || content[start] is '#' or '"' or '\'' or '[' or '{' or ':' or '-') return -1;
        for (var i = start; i < end; i++)
        {
            if (content[i] == '#' && i > start && content[i - 1] == ' ') return -1;
            if (content[i] == ':' && (i + 1 == end || content[i + 1] is ' ' or '\t')) return i;
        }

        return -1;
    }
}
