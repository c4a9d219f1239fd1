namespace PostMortem.Index;

/// <summary>Makes any text safe to write.</summary>
internal static class WellFormed
{
    /// <summary>The text with lone surrogates replaced, which no encoding can carry.</summary>
    public static string Text(string text) => Replace(text, IsLoneSurrogate);

    /// <summary>
    /// The text for a reader's eyes: control characters, and those that turn the direction of the text around them and so can show
    /// words that are not there, are replaced.
    /// </summary>
    public static string Visible(string text) => Replace(text, static (t, i) => IsUnwanted(t[i]) || IsLoneSurrogate(t, i));

    private static bool IsUnwanted(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    private static bool IsLoneSurrogate(string text, int index)
    {
        if (char.IsHighSurrogate(text[index])) return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
        return char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
    }

    private static string Replace(string text, Func<string, int, bool> isBad)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!isBad(text, i)) continue;
            return string.Create(text.Length, (text, isBad), static (target, state) =>
            {
                for (var j = 0; j < target.Length; j++) target[j] = state.isBad(state.text, j) ? '\uFFFD' : state.text[j];
            });
        }

        return text;
    }
}
