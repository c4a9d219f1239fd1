namespace PostMortem.Documents;

/// <summary>What a section is for, whatever its heading says.</summary>
public enum SectionRole
{
    /// <summary>What happened, at a glance.</summary>
    Summary,

    /// <summary>What happened, with times.</summary>
    Timeline,

    /// <summary>Why it happened: root causes, trigger, contributing factors.</summary>
    RootCauses,

    /// <summary>What it cost.</summary>
    Impact,

    /// <summary>What went well.</summary>
    WentWell,

    /// <summary>What didn't go well.</summary>
    WentPoorly,

    /// <summary>Where we got lucky.</summary>
    Lucky,

    /// <summary>What we'll do.</summary>
    ActionItems,

    /// <summary>Lessons learned, conclusion, takeaways.</summary>
    Lessons,

    /// <summary>How it was noticed.</summary>
    Detection,

    /// <summary>How it was resolved, response, actions taken.</summary>
    Resolution,

    /// <summary>Background, lead-up, context.</summary>
    Background,

    /// <summary>Retrospective: what we did.</summary>
    WhatWeDid,

    /// <summary>Retrospective: what we'd do differently.</summary>
    DoDifferently,

    /// <summary>Start (of Start, Stop, Continue).</summary>
    Start,

    /// <summary>Stop.</summary>
    Stop,

    /// <summary>Continue.</summary>
    Continue,

    /// <summary>Mad (of Mad, Sad, Glad).</summary>
    Mad,

    /// <summary>Sad.</summary>
    Sad,

    /// <summary>Glad.</summary>
    Glad,

    /// <summary>Sailboat: wind, what moves us forward.</summary>
    Wind,

    /// <summary>Sailboat: anchor, what holds us back.</summary>
    Anchor,

    /// <summary>Stats, attendees, references: facts about the incident or the document.</summary>
    Metadata,
}
