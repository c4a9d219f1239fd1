using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>All rules, named one by one: nothing is found by reflection.</summary>
public static class RuleCatalog
{
    /// <summary>The rules about one document, in the order of their IDs.</summary>
    public static ImmutableArray<DocumentRule> DocumentRules { get; } =
    [
        new PM0003InvalidFrontMatter(),
    ];

    /// <summary>The descriptors of everything that can be reported, in the order of their IDs.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. new[]
        {
            PM0001UnreadableFile.Descriptor,
            PM0002UndecodableText.Descriptor,
            PM0005InvalidConfiguration.Descriptor,
            PM0006UnknownConfigurationKey.Descriptor,
            PM0009OversizedFile.Descriptor,
            PM0010NothingToAnalyze.Descriptor,
            PM0011RuleFailed.Descriptor,
            PM0012BuildFailedByFindings.Descriptor,
            PM0013UnsupportedHost.Descriptor,
        }.Concat(DocumentRules.Select(r => r.Descriptor)).OrderBy(d => d.Id, StringComparer.Ordinal),
    ];
}
