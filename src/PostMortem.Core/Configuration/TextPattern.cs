using System.Text.RegularExpressions;

namespace PostMortem.Configuration;

/// <summary>What one of a team's own rules looks for: words, or a regular expression.</summary>
public sealed class TextPattern
{
    private readonly Regex? regex;

    private TextPattern(string text, Regex? regex)
    {
        Text = text;
        this.regex = regex;
    }

    /// <summary>The words, or the expression between slashes, as the team wrote them.</summary>
    public string Text { get; }

    /// <summary>Looks for words, whole and in any case.</summary>
    public static TextPattern OfWords(string words) => new(words, null);

    /// <summary>Looks for what an expression matches; it must not backtrack.</summary>
    public static TextPattern OfExpression(string text, Regex regex) => new(text, regex);

    /// <summary>The places in a text where it occurs, from left to right, without overlaps.</summary>
    public IEnumerable<(int Start, int Length)> Find(string text) => regex is null ? FindWords(text) : regex.Matches(text).Where(m => m.Length > 0).Select(m => (m.Index, m.Length));

    private IEnumerable<(int Start, int Length)> FindWords(string text)
    {
        for (var at = text.IndexOf(Text, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Text, at + Text.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(text, at) && IsEdge(text, at + Text.Length)) yield return (at, Text.Length);
        }
    }

    /// <summary>Whether a word ends here; between two characters one of which belongs to no word it always does.</summary>
    private static bool IsEdge(string text, int at) => at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
