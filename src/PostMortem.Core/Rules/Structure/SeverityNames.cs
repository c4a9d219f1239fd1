namespace PostMortem.Rules;

/// <summary>Tells whether two words for the severity of an incident are one: "SEV-2", "sev2" and "2" are, "minor" and "Minor" are.</summary>
internal static class SeverityNames
{
    /// <summary>Compares by the first number where both have one, else by their letters.</summary>
    public static bool AreSame(string a, string b) =>
        Number(a) is { IsEmpty: false } x && Number(b) is { IsEmpty: false } y ? x.SequenceEqual(y) : string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Number(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text.AsSpan(start, end - start);
    }
}
