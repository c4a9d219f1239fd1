using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PostMortem.Documents;

namespace PostMortem.Index;

/// <summary>How much each word says about a document: BM25 for each field, weighted and added, in one of 64 steps.</summary>
/// <remarks>
/// The length of a typical document is a constant, not the corpus' average: a document's figures then depend on it alone, and adding
/// one document does not rewrite what is known about the others.
/// </remarks>
internal static class DocumentWords
{
    /// <summary>One more than the highest impact.</summary>
    public const int Steps = 64;

    private const double Saturation = 1.2;
    private const double LengthWeight = 0.5;
    private const double TypicalLength = 800;

    // Title before summary before causes and headings before the rest.
    private static readonly double[] Weights = [6, 3, 2, 1];

    private enum Field
    {
        Title,
        Summary,
        Causes,
        Body,
    }

    /// <summary>The words of a document with their impact, 0 to 63.</summary>
    public static List<(string Word, int Impact)> Of(IndexedDocument document, IReadOnlyList<SearchedSection> sections)
    {
        var counts = new Dictionary<string, Counts>(StringComparer.Ordinal);
        var length = 0;
        Count(Field.Title, document.Name);
        Count(Field.Title, document.Id);
        Count(Field.Summary, document.Summary);
        foreach (var stated in document.Services.Concat(document.Tags).Append(document.Team).Append(document.Severity).Append(document.Status).Append(document.Kind)) Count(Field.Causes, stated);
        foreach (var section in sections)
        {
            Count(Field.Causes, section.Heading);
            if (section.Section.IsWithin(SectionRole.RootCauses)) Count(Field.Causes, section.Text);
            Count(Field.Body, section.Text);
        }

        var norm = Saturation * (1 - LengthWeight + (LengthWeight * length / TypicalLength));
        return [.. counts.Select(c => (c.Key, Impact(c.Value, norm)))];

        void Count(Field field, string? text)
        {
            if (text is null) return;
            var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
            SearchWords.Each(text, word =>
            {
                if (field == Field.Body) length++;
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out _)[(int)field]++;
            });
        }
    }

    private static int Impact(Counts counts, double bodyNorm)
    {
        double impact = 0, highest = 0;
        for (var field = 0; field < Weights.Length; field++)
        {
            var norm = field == (int)Field.Body ? bodyNorm : Saturation;
            impact += Weights[field] * counts[field] * (Saturation + 1) / (counts[field] + norm);
            highest += Weights[field] * (Saturation + 1);
        }

        return (int)Math.Round(impact / highest * (Steps - 1), MidpointRounding.AwayFromZero);
    }

    [InlineArray(4)]
    private struct Counts
    {
        private int first;
    }
}
