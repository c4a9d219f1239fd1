namespace PostMortem.Diagnostics;

/// <summary>The categories of rules, by which severities can be set for many at once.</summary>
public static class RuleCategory
{
    /// <summary>PM0xxx: what could not be read, and what configures us.</summary>
    public const string Project = "PostMortem.Project";

    /// <summary>PM1xxx: sections, title, date.</summary>
    public const string Structure = "PostMortem.Structure";

    /// <summary>PM2xxx: times and their order.</summary>
    public const string Timeline = "PostMortem.Timeline";

    /// <summary>PM3xxx: blameless wording.</summary>
    public const string Wording = "PostMortem.Wording";

    /// <summary>PM4xxx: what the sections say.</summary>
    public const string Content = "PostMortem.Content";

    /// <summary>PM5xxx: action items that get done.</summary>
    public const string ActionItems = "PostMortem.ActionItems";

    /// <summary>PM6xxx: what may leave the house.</summary>
    public const string Publishing = "PostMortem.Publishing";

    /// <summary>PM7xxx: one document against the others.</summary>
    public const string Corpus = "PostMortem.Corpus";

    /// <summary>PM9xxx: a team's own rules.</summary>
    public const string Custom = "PostMortem.Custom";
}
