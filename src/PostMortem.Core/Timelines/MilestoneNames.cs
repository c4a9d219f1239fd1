namespace PostMortem.Timelines;

/// <summary>The names of milestones in the index and in messages.</summary>
public static class MilestoneNames
{
    /// <summary>The name of a milestone.</summary>
    public static string NameOf(Milestone milestone) => milestone switch
    {
        Milestone.Start => "start",
        Milestone.Detected => "detected",
        Milestone.Acknowledged => "acknowledged",
        Milestone.Identified => "identified",
        Milestone.Mitigated => "mitigated",
        _ => "resolved",
    };
}
