using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>What a baseline says about the findings of an analysis, and they about it.</summary>
/// <param name="Reported">All findings in their order, the accepted ones marked.</param>
/// <param name="Stale">What no longer occurs: the entries, with the number of findings that are gone.</param>
/// <param name="Kept">What this analysis can't judge: the entries of other projects and of documents that were not judged, with the number of findings that it did not meet.</param>
/// <param name="Diagnostics">What is to be said about the baseline itself: its faults (PM0005) and its stale entries (PM0007).</param>
internal sealed record BaselineMatch(
    ImmutableArray<ReportedDiagnostic> Reported, ImmutableArray<BaselineEntry> Stale, ImmutableArray<BaselineEntry> Kept, ImmutableArray<Diagnostic> Diagnostics);
