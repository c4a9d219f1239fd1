using PostMortem.Text;

namespace PostMortem.Policies;

/// <summary>What a line of <c>.editorconfig</c> is.</summary>
internal enum SeverityLineKind
{
    /// <summary>Empty, or a comment.</summary>
    Empty,

    /// <summary>The header of a section.</summary>
    Section,

    /// <summary>Begins as a header and does not end as one.</summary>
    BrokenSection,

    /// <summary>A key and a value.</summary>
    Property,

    /// <summary>Anything else, which no reader of such files reads.</summary>
    Other,
}

/// <summary>A line, read as the compiler reads it: a comment begins at <c>#</c> or <c>;</c> anywhere.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The key of a property.</param>
/// <param name="Value">The value of a property; of any other line its text without comment.</param>
internal readonly record struct SeverityLine(SeverityLineKind Kind, TextSpan Key, TextSpan Value)
{
    /// <summary>Reads a line.</summary>
    public static SeverityLine Read(SourceText source, TextSpan line)
    {
        var text = source.Content;
        var all = Trim(text, line.Start, CommentIn(text, line));
        if (all.IsEmpty) return new SeverityLine(SeverityLineKind.Empty, default, all);
        if (text[all.Start] == '[')
            return new SeverityLine(all.Length > 2 && text[all.End - 1] == ']' ? SeverityLineKind.Section : SeverityLineKind.BrokenSection, default, all);
        var end = all.Start;
        while (end < all.End && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_')) end++;
        var separator = end;
        while (separator < all.End && char.IsWhiteSpace(text[separator])) separator++;
        return end > all.Start && separator < all.End && text[separator] is '=' or ':'
            ? new SeverityLine(SeverityLineKind.Property, new TextSpan(all.Start, end), Trim(text, separator + 1, all.End))
            : new SeverityLine(SeverityLineKind.Other, default, all);
    }

    private static int CommentIn(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            // In a header they may stand for themselves behind a backslash.
            if (text[i] is '#' or ';' && (i == line.Start || text[i - 1] != '\\')) return i;
        }

        return line.End;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
