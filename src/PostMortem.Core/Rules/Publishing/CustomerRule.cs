using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A rule about what leaves the house: asked of documents for customers.</summary>
internal abstract class CustomerRule : DocumentRule
{
    /// <inheritdoc />
    public override bool AppliesTo(PostMortemDocument document) => document.Audience == Audience.Customer && document.Kind is DocumentKind.PostMortem or DocumentKind.NearMiss;

    /// <inheritdoc />
    public sealed override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        // Where only words such as "for our customers" tell the audience, it may be another one.
        var doubtful = document.IsAudienceDeclared || Descriptor.DefaultSeverity <= Severity.Warning ? (Severity?)null : Severity.Warning;
        return Find(document, context).Select(f => f with { Severity = doubtful });
    }

    /// <summary>What must not, or should, be read by customers.</summary>
    protected abstract IEnumerable<Finding> Find(PostMortemDocument document, RuleContext context);
}
