namespace PostMortem.Policies;

/// <summary>How much is asked of documents (<c>PostMortemAnalysisMode</c>).</summary>
public enum AnalysisMode
{
    /// <summary>What the catalogue's table says.</summary>
    Default,

    /// <summary>Nothing but what keeps files from being read: errors of PM0xxx.</summary>
    None,

    /// <summary>The rules that are errors.</summary>
    Minimum,

    /// <summary>Suggestions of PM1xxx to PM5xxx become warnings.</summary>
    Recommended,

    /// <summary>Every rule is at least a warning.</summary>
    All,
}
