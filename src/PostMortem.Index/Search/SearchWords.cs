using System.Globalization;

namespace PostMortem.Index;

/// <summary>
/// Cuts text into the words that are searched. The rule stands in docs/index-format.md and twice in code, here for the index and in
/// Assets/words.js for the query; a test compares the two.
/// </summary>
internal static class SearchWords
{
    /// <summary>A word is cut after so many characters, in the index and in the query alike.</summary>
    public const int LongestWord = 32;

    /// <summary>U+00C0 to U+017F without their diacritics; what has no base letter stays.</summary>
    private const string Folded =
        "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸlllllll" +
        "lllnnnnnnnŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Gives each word, folded, to <paramref name="use"/>; the span is only valid during the call.</summary>
    public static void Each(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> use)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in text)
        {
            if (IsSkipped(c)) continue;
            var isWord = IsWordCharacter(c);
            var standsAlone = isWord && IsIdeographic(c);
            if (length > 0 && (!isWord || standsAlone))
            {
                use(word[..length]);
                length = 0;
            }

            if (standsAlone) use([c]);
            else if (isWord && length < LongestWord) word[length++] = Fold(c);
        }

        if (length > 0) use(word[..length]);
    }

    /// <summary>Apostrophes and combining diacritics neither belong to a word nor end it.</summary>
    private static bool IsSkipped(char c) => c is '\'' or '\u2019' or (>= '\u0300' and <= '\u036F');

    private static bool IsWordCharacter(char c)
    {
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c);
        return char.GetUnicodeCategory(c) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }

    /// <summary>Scripts without spaces: each character is a word.</summary>
    private static bool IsIdeographic(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u00C0' and <= '\u017F' => Folded[c - 0x00C0],
        _ => char.ToLowerInvariant(c),
    };
}
