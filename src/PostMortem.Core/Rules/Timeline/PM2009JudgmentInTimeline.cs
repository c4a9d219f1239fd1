using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>The timeline judges people, or speaks of luck.</summary>
internal sealed class PM2009JudgmentInTimeline : WordingRule
{
    /// <inheritdoc />
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM2009",
        "JudgmentInTimeline",
        RuleCategory.Timeline,
        Severity.Warning,
        "The timeline judges people or luck",
        "Guide, \"2. Timeline\"");

    /// <inheritdoc />
    public override bool AppliesTo(PostMortemDocument document) =>
        document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss && document.Audience != Audience.Customer;

    /// <inheritdoc />
    protected override string? Advice(WordingFaultKind kind) =>
        kind == WordingFaultKind.Judgment ? "is a judgment; a timeline holds facts: say what was done or seen, and keep praise and luck for the reflection" : null;
}
