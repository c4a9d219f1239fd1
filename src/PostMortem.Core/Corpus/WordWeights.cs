
namespace PostMortem.Corpus;

/// <summary>How much it tells that two texts share a word: 1 where it stands in two of them alone, less the more of them have it, 0 where so many do that it tells nothing.</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, double> weights;

    /// <summary>Weighs words.</summary>
    /// <param name="texts">The words of each text, every word once.</param>
    /// <param name="commonFrom">A word in more than so many texts, and in more than a quarter of them, tells nothing.</param>
    public WordWeights(IReadOnlyCollection<IEnumerable<string>> texts, int commonFrom = 4)
    {
        var common = Math.Max(commonFrom, texts.Count / 4.0);
        var heaviest = Math.Log(1 + (texts.Count / 2.0));
        weights = texts.SelectMany(t => t).CountBy(w => w, StringComparer.Ordinal).ToDictionary(
            w => w.Key,
            w => w.Value > common ? 0 : Math.Min(1, Math.Log(1 + ((double)texts.Count / w.Value)) / heaviest),
            StringComparer.Ordinal);
    }

    /// <summary>The weight of a word.</summary>
    public double this[string word] => weights.GetValueOrDefault(word);
}
