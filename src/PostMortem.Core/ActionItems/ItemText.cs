using PostMortem.Text;

namespace PostMortem.ActionItems;

/// <summary>What is to be done, without the marks before it and the owner, priority, date and ticket after it.</summary>
internal static class ItemText
{
    private const string Separators = " \t\n,;:|()[]<>-–—.";

    private const int LongestLeadIn = 12;

    private static readonly HashSet<string> Labels = new[]
    {
        "owner", "owned", "assignee", "assigned", "dri", "due", "by", "date", "deadline", "eta", "until", "from", "before", "on", "priority", "prio", "ticket", "issue", "tracked", "in", "as", "see", "to",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Cuts an item's text down to what is to be done.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="fields">The words of the fields that were found in it; null where there is none.</param>
    public static InlineText Of(InlineText text, ReadOnlySpan<string?> fields)
    {
        var words = text.Text.AsSpan();
        var start = words.Length - words.TrimStart(" ✅✔☑☐⬜\uFE0F").Length;
        var end = words.Length;
        for (var rest = words[..end].TrimEnd(Separators); rest.Length > start; rest = rest.TrimEnd(Separators))
        {
            var cut = LengthOfFieldAtEnd(rest, fields);
            if (cut == 0 && end < words.Length) cut = LengthOfLabelAtEnd(rest);
            if (cut == 0) break;
            rest = rest[..^cut];
            end = rest.TrimEnd(Separators).Length;
        }

        if (end < words.Length) end = Balance(words, start, end);
        // An item that is nothing but its fields keeps them.
        if (end <= start) end = words.Length;
        return start == words.Length ? text : text.Slice(start, end - start);
    }

    /// <summary>A cut inside brackets takes a short lead-in with it, "(see", and leaves a longer aside whole.</summary>
    private static int Balance(ReadOnlySpan<char> words, int start, int end)
    {
        var kept = words[start..end];
        if (kept.Count('(') <= kept.Count(')')) return end;
        var open = kept.LastIndexOf('(');
        if (kept.Length - open <= LongestLeadIn) return start + kept[..open].TrimEnd(Separators).Length;
        var close = words[end..].IndexOf(')');
        return close < 0 ? end : end + close + 1;
    }

    private static int LengthOfFieldAtEnd(ReadOnlySpan<char> words, ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            if (!string.IsNullOrEmpty(field) && words.EndsWith(field, StringComparison.Ordinal)) return field.Length;
        }

        return 0;
    }

    private static int LengthOfLabelAtEnd(ReadOnlySpan<char> words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last) ? last.Length : 0;
    }
}
