using System.Numerics;
using System.Text;

namespace PostMortem.Index;

/// <summary>
/// The words that a mistyped one may have been meant to be, in files by their first letters. A word of one document alone is as likely a
/// slip itself, and one with a digit is a name; neither is here.
/// </summary>
internal static class Vocabulary
{
    // Shorter words differ by one letter from too many others.
    private const int ShortestWord = 4;

    // With gzip a file is about a third of it. The words of one letter are never parted.
    private const int FileLength = 16 * 1024;

    /// <summary>The files' words, with a digit each for how many documents hold it: the logarithm to the base 2.</summary>
    /// <param name="words">All words, in their order.</param>
    public static List<(string First, string Words, string Weights)> Of(IEnumerable<(string Word, Postings Postings)> words)
    {
        var files = new List<(string, string, string)>();
        var (first, text, weights) = ('\0', new StringBuilder(), new StringBuilder());
        var last = '\0';
        foreach (var (word, postings) in words)
        {
            if (word.Length < ShortestWord || postings.Count < 2 || word.Any(char.IsNumber)) continue;
            if (text.Length >= FileLength && word[0] != last) Close();
            if (text.Length == 0) first = word[0];
            else text.Append(' ');
            text.Append(word);
            weights.Append(Postings.Digit(BitOperations.Log2((uint)postings.Count)));
            last = word[0];
        }

        if (text.Length > 0) Close();
        return files;

        void Close()
        {
            files.Add((first.ToString(), text.ToString(), weights.ToString()));
            text.Clear();
            weights.Clear();
        }
    }
}
