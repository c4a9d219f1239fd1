using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>How long something took in several incidents. It has no mean: of durations, one long incident moves it more than all others do.</summary>
/// <param name="Name">What took so long.</param>
/// <param name="Values">The minutes, ascending, with their incidents.</param>
internal sealed record Distribution(string Name, ImmutableArray<(double Minutes, IndexedDocument Document)> Values)
{
    /// <summary>Of fewer, a median says nothing of the next one.</summary>
    public const int Fewest = 5;

    /// <summary>Reads a figure of incidents.</summary>
    public static Distribution Of(string name, IEnumerable<IndexedDocument> incidents, Func<IndexedDocument, double?> minutes) => new(
        name,
        [.. incidents.Select(i => (Minutes: minutes(i), Document: i)).Where(v => v.Minutes is not null).Select(v => (v.Minutes!.Value, v.Document)).OrderBy(v => v.Value).ThenBy(v => v.Document.Path, StringComparer.Ordinal)]);

    /// <summary>The median; null where there are too few.</summary>
    public double? Median => Values.Length < Fewest ? null : (Values[(Values.Length - 1) / 2].Minutes + Values[Values.Length / 2].Minutes) / 2;

    /// <summary>What nine of ten stay below; null where there are too few.</summary>
    public double? Ninetieth => Values.Length < Fewest ? null : Values[(int)Math.Ceiling(Values.Length * 0.9) - 1].Minutes;
}
