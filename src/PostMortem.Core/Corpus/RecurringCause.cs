using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Corpus;

/// <summary>A word that tells the causes of several incidents.</summary>
/// <param name="Word">As it is written, in its shortest form.</param>
/// <param name="Documents">Their reports, by date.</param>
public sealed record RecurringCause(string Word, ImmutableArray<PostMortemDocument> Documents)
{
    /// <summary>The words of two incidents or more; not those of so many that they tell nothing.</summary>
    /// <param name="byDate">The documents in the order of their dates.</param>
    internal static ImmutableArray<RecurringCause> In(IEnumerable<PostMortemDocument> byDate)
    {
        var causes = byDate
            .Where(d => d is { Kind: DocumentKind.PostMortem or DocumentKind.NearMiss, Audience: Audience.Internal, IsEnglish: true, Date: not null })
            .Select(d => (Document: d, Words: WordsOf(d))).ToList();
        var weights = new WordWeights([.. causes.Select(c => c.Words.Keys)]);
        return [.. causes.SelectMany(c => c.Words.Select(w => (Stem: w.Key, Written: w.Value, c.Document)))
            .GroupBy(x => x.Stem, StringComparer.Ordinal)
            .Where(g => weights[g.Key] > 0 && g.Skip(1).Any())
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Last().Document.Date).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new RecurringCause(g.Select(x => x.Written).OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).First(), [.. g.Select(x => x.Document)]))];
    }

    private static Dictionary<string, string> WordsOf(PostMortemDocument document)
    {
        // Which service failed is told elsewhere.
        var ofServices = IncidentProfile.ServicesOf(document).Values.SelectMany(SignificantWords.InReport).Select(w => w.Stem).ToHashSet(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in document.SectionsOf(SectionRole.RootCauses).SelectMany(s => s.SelfAndDescendants()).SelectMany(s => BlockTexts.In(s.Blocks)))
        {
            foreach (var (stem, written) in SignificantWords.InCause(text.Prose()).Where(w => !ofServices.Contains(w.Stem))) words.TryAdd(stem, written.ToLowerInvariant());
        }

        return words;
    }
}
