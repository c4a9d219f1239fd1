namespace PostMortem.Text.Yaml;

/// <summary>Says in plain words why YAML does not parse and how to write what was meant. A parser's own message rarely does.</summary>
internal static class YamlFaultExplainer
{
    private const int LongestQuote = 60;

    /// <summary>A value that YAML takes for something else than text.</summary>
    public static YamlFault MustBeQuoted(SourceText source, TextSpan at) => MustBeQuoted(LineAt(source, at.Start), at);

    /// <summary>A key that stands twice in one mapping.</summary>
    public static YamlFault Duplicate(SourceText source, YamlScalar key, YamlScalar first) => new(
        key.Span, $"'{Shorten(key.Text)}' stands twice, here and in line {source.PositionOf(first.Span.Start).Line}; keep one of them");

    /// <summary>A text that the parser gave up on.</summary>
    /// <param name="source">The file.</param>
    /// <param name="range">The YAML in it.</param>
    /// <param name="reached">Where the last thing ended that the parser understood.</param>
    /// <param name="at">Where it gave up.</param>
    /// <param name="reason">The parser's own words.</param>
    public static YamlFault Explain(SourceText source, TextSpan range, int reached, int at, string reason)
    {
        // At the end, the last line is at fault, not what follows the YAML.
        while (at > range.Start && (at >= range.End || (at == range.End - 1 && char.IsWhiteSpace(source.Content[at])))) at--;
        if (TabIndentation(source, range, reached, at) is { } tab) return tab;
        var line = LineAt(source, at);
        if (IsUnpaired(line)) return OfUnpaired(line);
        return OfValue(line)
            ?? OfLineBefore(source, range, source.PositionOf(at).Line, line)
            ?? OfValue(LineAt(source, Math.Max(range.Start, reached - 1)))
            ?? Generic(source, range, at, line, reason);
    }

    private static YamlFault? OfValue(YamlLine line)
    {
        var value = line.Value;
        if (value.Length == 0) return null;
        switch (value[0])
        {
            case '@' or '`' or '%' or '*' or '&' or '!':
                return MustBeQuoted(line, line.ValueSpan);
            case '|' or '>' when value.Length > 2:
                return MustBeQuoted(line, line.ValueSpan);
            case '"' or '\'':
                return OfQuoted(line);
            case '[' or '{':
                return OfFlow(line);
            case '-' when line.Key.Length > 0 && value.StartsWith("- ", StringComparison.Ordinal):
                return new YamlFault(line.ValueSpan, $"the list must begin on a line of its own: put '{Shorten(value)}' below '{line.Prefix}'");
            default:
                return line.Key.Length > 0 && (value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':')) ? MustBeQuoted(line, line.ValueSpan) : null;
        }
    }

    private static YamlFault? OfQuoted(YamlLine line)
    {
        var (value, quote) = (line.Value, line.Value[0]);
        var close = 1;
        while (close < value.Length && value[close] != quote) close += quote == '"' && value[close] == '\\' ? 2 : 1;
        if (close >= value.Length)
            return new YamlFault(line.ValueSpan, $"{Shorten(value)} has no closing quote: {Joined(line.Prefix, Quote(value[1..]))}");
        if (close < value.Length - 1)
        {
            var inner = value[^1] == quote ? value[1..^1] : value;
            return new YamlFault(line.ValueSpan, $"{Shorten(value)} goes on after its closing quote: {Joined(line.Prefix, Quote(inner))}");
        }

        return quote == '"' && value.Contains('\\', StringComparison.Ordinal)
            ? new YamlFault(line.ValueSpan, $"{Shorten(value)} holds a '\\' that means nothing in double quotes: {Joined(line.Prefix, Quote(value[1..^1]))}")
            : null;
    }

    private static YamlFault? OfFlow(YamlLine line)
    {
        var (open, close) = line.Value[0] == '[' ? ('[', ']') : ('{', '}');
        var depth = 0;
        for (var i = 0; i < line.Value.Length; i++)
        {
            if (line.Value[i] == open) depth++;
            else if (line.Value[i] == close) depth--;
            if (depth == 0 && i < line.Value.Length - 1) return MustBeQuoted(line, line.ValueSpan);
        }

        return depth > 0 ? new YamlFault(line.ValueSpan, $"'{Shorten(line.Value)}' has no closing '{close}'; add it, or quote the text: {Joined(line.Prefix, Quote(line.Value))}") : null;
    }

    private static YamlFault? TabIndentation(SourceText source, TextSpan range, int reached, int at)
    {
        var last = source.PositionOf(Math.Min(range.End, Math.Max(reached, at))).Line + 1;
        for (var line = source.PositionOf(reached).Line; line <= Math.Min(last, source.LineCount); line++)
        {
            var span = source.LineSpan(line);
            if (span.Start >= range.End) break;
            var text = source[span];
            var indent = text.Length - text.TrimStart().Length;
            if (indent < text.Length && text.AsSpan(0, indent).Contains('\t'))
                return new YamlFault(new TextSpan(span.Start, span.Start + indent), $"'{Shorten(text.Trim())}' is indented with a tab; YAML wants spaces");
        }

        return null;
    }

    /// <summary>
    /// What the line before explains: one that is neither <c>key: value</c> nor an item is sometimes noticed only at the next key, and a key
    /// below one that has a value is indented by mistake.
    /// </summary>
    private static YamlFault? OfLineBefore(SourceText source, TextSpan range, int number, YamlLine line)
    {
        if (line.Key.Length == 0) return null;
        while (--number >= 1 && source.LineSpan(number) is var span && span.Start >= range.Start)
        {
            var before = YamlLine.Read(source, span);
            if (before.IsBlank) continue;
            if (line.Indent == 0) return IsUnpaired(before) ? OfUnpaired(before) : null;
            return before is { Key.Length: > 0, Value.Length: > 0 } && before.Indent < line.Indent
                ? new YamlFault(KeySpan(line), $"'{Shorten(line.Key)}' is indented below '{Shorten(before.Key)}', which has a value already; give both the same indentation")
                : null;
        }

        return null;
    }

    private static TextSpan KeySpan(YamlLine line) => new(line.KeyStart, line.KeyStart + line.Key.Length);

    private static bool IsUnpaired(YamlLine line) =>
        line is { Indent: 0, Prefix.Length: 0, Value.Length: > 0 } && line.Value[0] is not ('"' or '\'' or '[' or '{' or ']' or '}');

    private static YamlFault OfUnpaired(YamlLine line)
    {
        var colon = line.Value.IndexOf(':', StringComparison.Ordinal);
        return new YamlFault(line.ValueSpan, colon > 0 && colon < line.Value.Length - 1
            ? $"'{Shorten(line.Value)}' needs a space after the colon: {Shorten(line.Value[..colon])}: {Shorten(line.Value[(colon + 1)..])}"
            : $"'{Shorten(line.Value)}' is no 'key: value' pair; write it so, or indent it as part of the value above");
    }

    private static YamlFault Generic(SourceText source, TextSpan range, int at, YamlLine line, string reason)
    {
        var span = line.IsBlank ? new TextSpan(at, at) : new TextSpan(line.Start, line.ValueSpan.End);
        span = new TextSpan(Math.Clamp(span.Start, range.Start, range.End), Math.Clamp(span.End, range.Start, range.End));
        var comma = reason.StartsWith("While ", StringComparison.Ordinal) ? reason.IndexOf(", ", StringComparison.Ordinal) + 2 : 0;
        var words = reason[comma..].Trim().TrimEnd('.');
        var plain = words.Length == 0 ? "it means nothing here" : char.ToLowerInvariant(words[0]) + words[1..];
        return new YamlFault(span, span.IsEmpty ? $"this is not valid YAML: {plain}" : $"'{Shorten(source[span])}' is not valid YAML: {plain}");
    }

    private static YamlFault MustBeQuoted(YamlLine line, TextSpan at) => line.Value.Length == 0
        ? new YamlFault(at, "YAML takes this for a list or a mapping; put the text in quotes")
        : new YamlFault(line.ValueSpan, $"'{Shorten(line.Value)}' must be quoted: {Joined(line.Prefix, Quote(line.Value))}");

    private static string Joined(string prefix, string value) => prefix.Length == 0 ? value : $"{prefix} {value}";

    private static string Quote(string value)
    {
        value = Shorten(value);
        return value.AsSpan().IndexOfAny('"', '\\') < 0 ? $"\"{value}\"" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestQuote) return text;
        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return text[..end] + "…";
    }

    private static YamlLine LineAt(SourceText source, int offset) => YamlLine.Read(source, source.LineSpan(source.PositionOf(offset).Line));
}
