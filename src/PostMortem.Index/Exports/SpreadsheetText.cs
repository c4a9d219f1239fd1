using System.Buffers;
using System.Text;

namespace PostMortem.Index;

/// <summary>
/// Keeps text from being run as a formula (OWASP, "CSV Injection"): an apostrophe stands before <c>=</c>, <c>+</c>, <c>-</c> and <c>@</c>, also
/// in their full width, at the start of a cell.
/// </summary>
internal static class SpreadsheetText
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠");

    /// <summary>The text of a cell.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(FormulaStarts)) return text;
        var safe = new StringBuilder(text.Length + 1);
        var isAtStart = true;
        foreach (var c in text)
        {
            if (isAtStart && FormulaStarts.Contains(c)) safe.Append('\'');
            // Where the list separator is a semicolon, a spreadsheet begins a new cell behind each.
            isAtStart = c == ';' || (isAtStart && c is ' ' or '"');
            safe.Append(c);
        }

        return safe.ToString();
    }
}
