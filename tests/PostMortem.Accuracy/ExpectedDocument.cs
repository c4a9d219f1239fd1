namespace PostMortem.Accuracy;

/// <summary>What a reader sees in a document; read from the YAML file beside it.</summary>
internal sealed class ExpectedDocument
{
    /// <summary>post-mortem, retrospective, near-miss, other.</summary>
    public string? Kind { get; set; }

    /// <summary>The day of the incident, yyyy-MM-dd.</summary>
    public string? Date { get; set; }

    /// <summary>The headings that have a role.</summary>
    public List<ExpectedSection> Sections { get; set; } = [];

    /// <summary>The action items.</summary>
    public List<ExpectedItem> ActionItems { get; set; } = [];

    /// <summary>Milestone to instant in UTC, or null.</summary>
    public Dictionary<string, string?> Milestones { get; set; } = [];
}

/// <summary>A heading, by its 1-based line, and the names of its roles.</summary>
internal sealed class ExpectedSection
{
    public int Line { get; set; }

    public List<string> Roles { get; set; } = [];
}

/// <summary>An action item, by its 1-based line, with its fields as written; null where there is none.</summary>
internal sealed class ExpectedItem
{
    public int Line { get; set; }

    public string? Owner { get; set; }

    public string? Priority { get; set; }

    public string? Due { get; set; }

    public string? Ticket { get; set; }

    public bool Done { get; set; }
}
