using PostMortem.Documents;

namespace PostMortem.Policies;

/// <summary>What one suppression comment does to one rule, or to all: the lines for which it holds, and whether it was of use.</summary>
internal sealed class SuppressionReach(SuppressionComment comment, SuppressedRule? rule, int firstLine)
{
    /// <summary>The comment.</summary>
    public SuppressionComment Comment => comment;

    /// <summary>The rule that it names; null for all.</summary>
    public SuppressedRule? Rule => rule;

    /// <summary>The first line.</summary>
    public int FirstLine => firstLine;

    /// <summary>The last line; none where it holds to the end of the file.</summary>
    public int? LastLine { get; set; }

    /// <summary>Whether something was suppressed.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it names a rule.</summary>
    public bool Names(string id) => string.Equals(Rule?.Id, id, StringComparison.OrdinalIgnoreCase);
}
