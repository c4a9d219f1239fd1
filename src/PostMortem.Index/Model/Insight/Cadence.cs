using System.Collections.Immutable;

namespace PostMortem.Index;

/// <summary>How often a team looks back.</summary>
/// <param name="Team">The team, or the folder of its retrospectives; empty for the project's.</param>
/// <param name="Retrospectives">Its retrospectives by date.</param>
internal sealed record Cadence(string Team, ImmutableArray<IndexedDocument> Retrospectives)
{
    /// <summary>The teams that hold retrospectives.</summary>
    public static ImmutableArray<Cadence> Of(IndexModel model) =>
    [
        .. model.Documents.Where(d => d is { Date: not null, Source.Kind: Documents.DocumentKind.Retrospective })
            .GroupBy(d => d.Team ?? d.Path[..Math.Max(0, d.Path.LastIndexOf('/'))], StringComparer.OrdinalIgnoreCase)
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Cadence(g.Key, [.. g.OrderBy(d => d.Date)])),
    ];

    /// <summary>The days between one and the next.</summary>
    public ImmutableArray<int> Gaps => [.. Retrospectives.Zip(Retrospectives.Skip(1), (a, b) => b.Date!.Value.DayNumber - a.Date!.Value.DayNumber)];
}
