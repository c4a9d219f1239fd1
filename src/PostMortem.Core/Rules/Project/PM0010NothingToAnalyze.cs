using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>The package is installed and no document matched.</summary>
public static class PM0010NothingToAnalyze
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0010", "NothingToAnalyze", RuleCategory.Project, Severity.Suggestion, "No document was found", "PostMortem.Build");

    /// <summary>Reports it on a project.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="isExpected">Whether the project says that it wants documents analysed: it holds nothing else, or sets a property of ours.</param>
    /// <param name="usesDefaultItems">Whether documents were looked for by the names of folders.</param>
    /// <param name="leftOut">How many files were left out by their names.</param>
    public static Diagnostic Create(string projectFile, bool isExpected, bool usesDefaultItems, int leftOut)
    {
        var tried = usesDefaultItems
            ? "no document found: looked for *.md below folders named postmortems, incidents, incident-reports, outages, retrospectives, retros or rcas (singular and 'post-mortems' too)"
            : "no document found: EnableDefaultPostMortemItems is false and no PostMortem item is included";
        var skipped = leftOut == 0 ? "" : leftOut == 1 ? "; 1 file was left out by its name" : $"; {leftOut} files were left out by their names";
        return Diagnostic.Create(
            Descriptor, projectFile, default, $"{tried}{skipped}; add <PostMortem Include=\"docs/**/*.md\" /> to the project to name your own",
            isExpected ? Severity.Warning : null);
    }
}
