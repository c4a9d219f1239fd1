using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>What a rule may know beside the document.</summary>
/// <param name="Configuration">The team's settings.</param>
/// <param name="Today">The day of the build, for rules that read the clock.</param>
public sealed record RuleContext(PostMortemConfiguration Configuration, DateOnly Today)
{
    /// <summary>The team's own rules.</summary>
    internal ImmutableArray<DocumentRule> OwnRules { get; } = [.. Configuration.OwnRules.Select(r => new OwnRule(r))];
}

/// <summary>A rule: a descriptor and a pure function of the model. Knows no files, no severity policy, no clock.</summary>
public abstract class Rule
{
    /// <summary>What is fixed about the rule.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the rule is asked of this document; the catalogue's table "Which rules hold where".</summary>
    public virtual bool AppliesTo(PostMortemDocument document) => document.Kind != DocumentKind.Other;

    /// <summary>Whether the rule is asked also of documents that look like no report (PM0014).</summary>
    public virtual bool HoldsOnUnlikelyDocuments => Descriptor.Category == RuleCategory.Project;
}

/// <summary>A rule about one document.</summary>
public abstract class DocumentRule : Rule
{
    /// <summary>What is wrong with the document, in any order.</summary>
    public abstract IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context);
}
