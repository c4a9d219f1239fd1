using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A suppression comment or baseline entry that suppresses nothing, or names a rule that does not exist.</summary>
public static class PM0007UnusedSuppression
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0007", "UnusedSuppression", RuleCategory.Project, Severity.Suggestion, "A suppression comment or baseline entry that suppresses nothing", "PostMortem.Build");

    /// <summary>Reports it at its words in a document or in the baseline.</summary>
    internal static Diagnostic Create(SourceText source, TextSpan span, string message) => Diagnostic.Create(Descriptor, source, new Finding(span, message));

    /// <summary>Reports a rule that nobody knows.</summary>
    internal static Diagnostic ForUnknownRule(SourceText source, TextSpan span, IReadOnlyCollection<string> known)
    {
        var word = source[span];
        if (RuleCatalog.Descriptors.FirstOrDefault(d => string.Equals(d.Name, word, StringComparison.OrdinalIgnoreCase)) is { } named)
            return Create(source, span, $"'{word}' is the name of a rule; write its ID: '{named.Id}'");
        if (word.StartsWith("PM9", StringComparison.OrdinalIgnoreCase)) return Create(source, span, $"'{word}' is none of the rules in postmortem.yml; write the ID of one that is");

        // Of IDs that are equally near, the first one wins: who writes 'PM30001' did not mean another category.
        var nearest = Spelling.Nearest(word, known.OrderByDescending(id => id.AsSpan().CommonPrefixLength(word)), atMost: 1);
        var advice = nearest is { } meant ? $"did you mean '{meant}'?" : "write an ID such as 'PM3001', and the reason after a colon";
        return Create(source, span, $"there is no rule '{word}'; {advice}");
    }

    /// <summary>Reports an end where nothing was begun.</summary>
    internal static Diagnostic ForIdleEnd(SourceText source, SuppressionComment comment, SuppressedRule? rule)
    {
        var beginning = rule is null ? "postmortem-disable" : $"postmortem-disable {rule.Id}";
        return comment.Named.Length > 1
            ? Create(source, rule!.Span, $"'{rule.Id}' is not disabled here: no '{beginning}' stands before it; remove it from the comment")
            : Create(source, comment.Span, $"'{comment.Quote}' ends nothing: no '{beginning}' stands before it; remove it");
    }

    /// <summary>Reports a comment that was meant to suppress something and does not.</summary>
    internal static Diagnostic ForFault(SourceText source, SuppressionComment comment) => Create(source, comment.Span, comment.Form == SuppressionForm.Open
        ? $"'{comment.Directive}' is a comment that is never closed, and suppresses nothing; write '-->' at its end"
        : $"'{comment.Directive}' suppresses nothing; did you mean '{SuppressionDirectives.Meant(comment.Directive)}'?");
}
