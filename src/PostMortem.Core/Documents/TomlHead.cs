using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A TOML head between <c>+++</c> lines. It is passed over, but for its title and date, which count as the document's.</summary>
internal static class TomlHead
{
    /// <summary>Reads the head that ends with <paramref name="closing"/>; null where nothing closes it.</summary>
    internal static FrontMatter? Read(SourceText source, TextSpan? closing)
    {
        if (closing is not { } end) return null;
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var last = source.PositionOf(end.Start).Line;
        for (var number = 2; number < last; number++)
        {
            var line = source.LineSpan(number);
            var text = source[line];
            if (text.TrimStart().StartsWith('[')) break;
            if (EntryOf(source, line, text) is { } entry) entries.Add(entry);
        }

        return new FrontMatter(FrontMatterForm.Toml, new TextSpan(0, end.End), entries.ToImmutable(), null);
    }

    private static FrontMatterEntry? EntryOf(SourceText source, TextSpan line, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return null;
        var key = text[..equals].Trim().Trim('"', '\'');
        if (key is not ("title" or "date")) return null;
        var keyStart = line.Start + text.IndexOf(key, StringComparison.Ordinal);
        return HeadValue.Read(source, line.Start + equals + 1, line.End) is { } value
            ? new FrontMatterEntry(key, new TextSpan(keyStart, keyStart + key.Length), [value.Scalar], [], value.Span)
            : null;
    }
}
