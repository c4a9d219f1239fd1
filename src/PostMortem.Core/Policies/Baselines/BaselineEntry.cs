using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>What tells one finding of a document from another, whatever its line, severity and message.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Hash">The <see cref="SubjectHash"/> of the words at fault.</param>
public readonly record struct BaselineKey(string Rule, string Hash)
{
    internal static BaselineKey Of(Diagnostic diagnostic) => new(diagnostic.Id, SubjectHash.Of(diagnostic.Subject));
}

/// <summary>Findings that the team accepted.</summary>
/// <param name="Path">The document, relative to the folder of the baseline, with <c>/</c>.</param>
/// <param name="Key">The rule and the words at fault.</param>
/// <param name="Count">How many findings.</param>
public sealed record BaselineEntry(string Path, BaselineKey Key, int Count);
