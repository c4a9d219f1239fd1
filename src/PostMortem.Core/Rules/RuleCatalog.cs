using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>All rules, named one by one: nothing is found by reflection.</summary>
public static class RuleCatalog
{
    /// <summary>The rules about one document, in the order of their IDs.</summary>
    public static ImmutableArray<DocumentRule> DocumentRules { get; } = [];

    /// <summary>The descriptors of everything that can be reported, in the order of their IDs.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        PM0005InvalidConfiguration.Descriptor,
        PM0010NothingToAnalyze.Descriptor,
        PM0012BuildFailedByFindings.Descriptor,
        PM0013UnsupportedHost.Descriptor,
        .. DocumentRules.Select(r => r.Descriptor),
    ];
}
