namespace PostMortem.Diagnostics;

/// <summary>What is fixed about a rule. Its page is <c>docs/rules/{Id}.md</c>.</summary>
/// <param name="Id">The permanent ID, for example <c>PM2007</c>. Never changes its meaning and is never reused.</param>
/// <param name="Name">The bad thing in one Pascal-cased word, for example <c>OutOfOrder</c>.</param>
/// <param name="Category">One of <see cref="RuleCategory"/>.</param>
/// <param name="DefaultSeverity">The severity where nothing is configured.</param>
/// <param name="Title">The bad thing in one sentence without a full stop.</param>
/// <param name="Source">Where the rule comes from, for example <c>Guide, "2. Timeline"</c>.</param>
public sealed record DiagnosticDescriptor(string Id, string Name, string Category, Severity DefaultSeverity, string Title, string Source)
{
    /// <summary>The wave of rules it came with (major.minor of the package); an older analysis level leaves it silent.</summary>
    public Version Since { get; init; } = new(0, 1);

    /// <summary>Whether it judges what a document says, so that a baseline may accept it; not what could not be read, or configures us.</summary>
    public bool IsAboutContent { get; init; } = Category != RuleCategory.Project;

    /// <summary>Where a team explains a rule of its own; null for the rules that ship, which have a page.</summary>
    public string? Link { get; init; }
}
