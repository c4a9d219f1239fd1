using System.Collections.Immutable;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>A line of <c>.editorconfig</c> or <c>.globalconfig</c> that gives rules a severity.</summary>
/// <param name="Key">The key as Roslyn compares it: in lower case.</param>
/// <param name="Text">The key as it is written.</param>
/// <param name="Severity">What it says; null for <c>default</c>: the rule's own.</param>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Line">The 1-based line.</param>
internal sealed record SeveritySetting(string Key, string Text, Severity? Severity, string Path, int Line)
{
    /// <summary>Sets all rules.</summary>
    public const string BulkKey = "dotnet_analyzer_diagnostic.severity";

    /// <summary>Before the ID of a rule.</summary>
    public const string IdPrefix = "dotnet_diagnostic.";

    /// <summary>Before the name of a category.</summary>
    public const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";

    /// <summary>After either.</summary>
    public const string Suffix = ".severity";

    private static readonly ImmutableArray<(string Word, Severity? Severity)> Words =
    [
        ("none", Diagnostics.Severity.None),
        ("silent", Diagnostics.Severity.Silent),
        ("refactoring", Diagnostics.Severity.Silent),
        ("suggestion", Diagnostics.Severity.Suggestion),
        ("warning", Diagnostics.Severity.Warning),
        ("error", Diagnostics.Severity.Error),
        ("default", null),
    ];

    /// <summary>The key that sets one rule.</summary>
    public static string KeyOfId(string id) => IdPrefix + id.ToLowerInvariant() + Suffix;

    /// <summary>The key that sets a category.</summary>
    public static string KeyOfCategory(string category) => CategoryPrefix + category.ToLowerInvariant() + Suffix;

    /// <summary>The severity of a word, as Roslyn reads it; false where it means nothing.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out Severity? severity)
    {
        foreach (var (known, meaning) in Words)
        {
            severity = meaning;
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        severity = null;
        return false;
    }
}
