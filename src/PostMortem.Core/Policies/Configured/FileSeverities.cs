using System.Collections.Concurrent;
using System.Collections.Frozen;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>The settings that hold for files with the same sections. A rule's ID goes before its category, and that before all rules, wherever they stand.</summary>
internal sealed class FileSeverities(IEnumerable<SeveritySetting> settings)
{
    /// <summary>They say that something could not be read or judged: who wants to miss that names them.</summary>
    private static readonly FrozenSet<string> OnlyById = ["PM0001", "PM0002", "PM0005", "PM0009", "PM0011"];

    private readonly FrozenDictionary<string, SeveritySetting> byKey = settings.ToFrozenDictionary(s => s.Key, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DiagnosticDescriptor, (SeveritySetting? ById, SeveritySetting? InBulk)> byRule = new(ReferenceEqualityComparer.Instance);

    /// <summary>The setting that holds for a rule, or null.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isOff">Whether the rule is off: then only its ID brings it back.</param>
    public SeveritySetting? SettingOf(DiagnosticDescriptor rule, bool isOff)
    {
        if (byKey.Count == 0) return null;
        var (byId, inBulk) = byRule.GetOrAdd(rule, r => (byKey.GetValueOrDefault(SeveritySetting.KeyOfId(r.Id)), InBulk(r)));
        return byId ?? (isOff ? null : inBulk);
    }

    /// <summary>As with the compiler, whose own warnings all rules together do not include, PM0xxx are set by ID or category.</summary>
    private SeveritySetting? InBulk(DiagnosticDescriptor rule) =>
        OnlyById.Contains(rule.Id) ? null
        : byKey.GetValueOrDefault(SeveritySetting.KeyOfCategory(rule.Category)) ?? (rule.Category == RuleCategory.Project ? null : byKey.GetValueOrDefault(SeveritySetting.BulkKey));
}
