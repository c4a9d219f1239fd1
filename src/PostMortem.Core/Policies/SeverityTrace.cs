using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>What one stage made of a severity.</summary>
/// <param name="Severity">The severity after it.</param>
/// <param name="Reason">What did that: a property, a key of a file.</param>
/// <param name="Path">The absolute path of the file in which that stands, or null.</param>
/// <param name="Line">Its 1-based line; 0 without a file.</param>
public sealed record SeverityStep(Severity Severity, string Reason, string? Path = null, int Line = 0);

/// <summary>Collects the steps of a decision, for who asks why; the stages run the same with it and without.</summary>
internal sealed class SeverityTrace
{
    private readonly ImmutableArray<SeverityStep>.Builder steps = ImmutableArray.CreateBuilder<SeverityStep>();

    public ImmutableArray<SeverityStep> Steps => steps.ToImmutable();

    public void Add(Severity severity, string reason, string? path = null, int line = 0) => steps.Add(new SeverityStep(severity, reason, path, line));
}
