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
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best) continue;
            var distance = Distance(word, candidate);
            if (distance < best) (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The number of letters to insert, delete, replace or swap with their neighbour, without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
