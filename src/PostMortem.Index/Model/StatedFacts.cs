using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Index;

/// <summary>Facts that a document states about itself: the front matter first, then metadata lines.</summary>
internal static class StatedFacts
{
    /// <summary>The value of the first key that has one, as plain text on one line; null where none has.</summary>
    /// <param name="document">The document.</param>
    /// <param name="key">The key of the front matter, and of metadata lines.</param>
    /// <param name="otherNames">Further names that metadata lines use for it.</param>
    public static string? Value(PostMortemDocument document, string key, params ReadOnlySpan<string> otherNames)
    {
        if (document.FrontMatter[key]?.Text is { } text) return PlainText.OneLine(text);
        return Metadata(document, key, otherNames) is { } stated ? PlainText.OneLine(stated.Value.Text) : null;
    }

    /// <summary>All values of a key: a sequence of the front matter, or a metadata line with commas.</summary>
    public static ImmutableArray<string> Values(PostMortemDocument document, string key, params ReadOnlySpan<string> otherNames)
    {
        var values = document.FrontMatter[key] is { } entry && !entry.Scalars.IsDefaultOrEmpty
            ? entry.Scalars.Length == 1 ? Split(entry.Scalars[0].Text) : entry.Scalars.Select(s => s.Text)
            : Metadata(document, key, otherNames) is { } stated ? Split(stated.Value.Text) : [];
        return [.. values.Select(PlainText.OneLine).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static string[] Split(string text) => text.Split([',', ';', '\n']);

    private static MetadataEntry? Metadata(PostMortemDocument document, string key, ReadOnlySpan<string> otherNames)
    {
        foreach (var entry in document.Metadata)
        {
            if (!entry.Value.IsBlank && (entry.NormalizedKey == key || otherNames.Contains(entry.NormalizedKey))) return entry;
        }

        return null;
    }
}
