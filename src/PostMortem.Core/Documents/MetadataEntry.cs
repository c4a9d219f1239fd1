using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A fact about the incident or the document outside the front matter: <c>**Severity**: 2</c>, <c>_Date: 13 August_</c>, a row of a two-column table.</summary>
/// <param name="Key">The name as written, without markup and colon.</param>
/// <param name="Value">The value; its characters keep their places.</param>
/// <param name="KeySpan">Where the name stands.</param>
public sealed record MetadataEntry(string Key, InlineText Value, TextSpan KeySpan)
{
    /// <summary>The key in lower case, letters, digits and single spaces only, for comparison.</summary>
    public string NormalizedKey { get; } = Normalize(Key);

    private static string Normalize(string key) => string.Join(' ', key
        .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')
        .Aggregate(new System.Text.StringBuilder(), (b, c) => b.Append(c)).ToString()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
