using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Analysis;

/// <summary>What an analysis understood and found, in an order that does not depend on the machine.</summary>
/// <param name="Documents">The documents that could be read, by path.</param>
/// <param name="Diagnostics">All findings before any policy, by path, place and ID.</param>
/// <param name="Configuration">The settings that held.</param>
public sealed record AnalysisResult(
    ImmutableArray<PostMortemDocument> Documents,
    ImmutableArray<Diagnostic> Diagnostics,
    PostMortemConfiguration Configuration)
{
    /// <summary>What is known of the documents together; null where they were not analysed together.</summary>
    public DocumentCorpus? Corpus { get; init; }

    /// <summary>The absolute paths of the documents that all their rules were asked about.</summary>
    public ImmutableHashSet<string> JudgedPaths { get; init; } = [];
}
