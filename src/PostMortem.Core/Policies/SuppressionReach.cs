using PostMortem.Documents;

namespace PostMortem.Policies;

/// <summary>What one suppression comment does to one rule, or to all: the lines for which it holds, and whether it was of use.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Rule">The rule that it names; null for all.</param>
/// <param name="FirstLine">The first line.</param>
internal sealed record SuppressionReach(SuppressionComment Comment, SuppressedRule? Rule, int FirstLine)
{
    /// <summary>The last line; none where it holds to the end of the file.</summary>
    public int? LastLine { get; set; }

    /// <summary>Whether something was suppressed.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it names a rule.</summary>
    public bool Names(string id) => string.Equals(Rule?.Id, id, StringComparison.OrdinalIgnoreCase);
}
