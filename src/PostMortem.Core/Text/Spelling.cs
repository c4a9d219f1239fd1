namespace PostMortem.Text;

/// <summary>Finds the word that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>What is longer is no word that somebody misspelt.</summary>
    private const int LongestWord = 100;

    /// <summary>The nearest candidate, if it differs by at most two letters, or fewer, and by less than half of the word; null otherwise.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates, int atMost = 2)
    {
        if (word.Length > LongestWord) return null;
        var (nearest, best) = ((string?)null, Math.Min(atMost + 1, (word.Length / 2) + 1));
        var letters = LettersOf(word);
        foreach (var candidate in candidates)
        {
            // A change takes at most one letter away and brings one in: most names of a folder are told apart by that alone.
            if (Math.Abs(candidate.Length - word.Length) >= best || ulong.PopCount(letters ^ LettersOf(candidate)) > 2 * (ulong)(best - 1)) continue;
            var distance = Distance(word, candidate, best - 1);
            if (distance < best) (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The number of letters to insert, delete, replace or swap with their neighbour, without regard to case; any number above the limit where there are more.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var (twoAbove, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        var leastAbove = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit && leastAbove > limit) return least;
            leastAbove = least;
            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[b.Length];
    }

    /// <summary>Which letters stand in a word, as bits.</summary>
    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var letter in word) letters |= 1UL << (char.ToLowerInvariant(letter) & 63);
        return letters;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
