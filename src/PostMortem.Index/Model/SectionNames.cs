using PostMortem.Documents;

namespace PostMortem.Index;

/// <summary>The canonical names of sections in the index.</summary>
internal static class SectionNames
{
    /// <summary>The name of a role.</summary>
    public static string Of(SectionRole role) => role switch
    {
        SectionRole.Summary => "summary",
        SectionRole.Timeline => "timeline",
        SectionRole.RootCauses => "root-causes",
        SectionRole.Impact => "impact",
        SectionRole.WentWell => "went-well",
        SectionRole.WentPoorly => "went-poorly",
        SectionRole.Lucky => "lucky",
        SectionRole.ActionItems => "action-items",
        SectionRole.Lessons => "lessons",
        SectionRole.Detection => "detection",
        SectionRole.Resolution => "resolution",
        SectionRole.Background => "background",
        SectionRole.WhatWeDid => "what-we-did",
        SectionRole.DoDifferently => "do-differently",
        SectionRole.Start => "start",
        SectionRole.Stop => "stop",
        SectionRole.Continue => "continue",
        SectionRole.Mad => "mad",
        SectionRole.Sad => "sad",
        SectionRole.Glad => "glad",
        SectionRole.Wind => "wind",
        SectionRole.Anchor => "anchor",
        SectionRole.Metadata => "metadata",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
