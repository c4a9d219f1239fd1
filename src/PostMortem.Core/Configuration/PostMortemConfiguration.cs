using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Configuration;

/// <summary>What a team sets in <c>postmortem.yml</c>. Immutable; the defaults hold where the file or a key is absent. Schema: <c>schema/postmortem.schema.json</c>.</summary>
public sealed record PostMortemConfiguration
{
    /// <summary>No configuration file.</summary>
    public static readonly PostMortemConfiguration Default = new();

    /// <summary>Further names of sections: normalised heading to role (<c>sections.aliases</c>).</summary>
    public ImmutableDictionary<string, SectionRole> SectionAliases { get; init; } = ImmutableDictionary<string, SectionRole>.Empty;

    /// <summary>The order the team wants, or empty for the accepted orders (<c>sections.order</c>).</summary>
    public ImmutableArray<SectionRole> SectionOrder { get; init; } = [];

    /// <summary>Required sections by kind name, without regard to case (<c>sections.required</c>, <c>kinds.*.required</c>); a kind that is absent keeps its default.</summary>
    public ImmutableDictionary<string, ImmutableArray<SectionRole>> RequiredSections { get; init; } = ImmutableDictionary<string, ImmutableArray<SectionRole>>.Empty;

    /// <summary>Required sections by the incident's severity, as the team writes it (<c>sections.bySeverity</c>), in the file's order; they go before those by kind.</summary>
    public ImmutableArray<(string Severity, ImmutableArray<SectionRole> Sections)> SectionsBySeverity { get; init; } = [];

    /// <summary>The team's own kinds: name, without regard to case, to the kind it is judged as (<c>kinds</c>).</summary>
    public ImmutableDictionary<string, DocumentKind> Kinds { get; init; } = ImmutableDictionary<string, DocumentKind>.Empty;

    /// <summary>Names and handles of people (<c>people</c>).</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Names of teams (<c>teams</c>).</summary>
    public ImmutableArray<string> Teams { get; init; } = [];

    /// <summary>What a ticket looks like, or null for the default (<c>tickets.pattern</c>). Never backtracks.</summary>
    public System.Text.RegularExpressions.Regex? TicketPattern { get; init; }

    /// <summary>Hosts whose links are tickets (<c>tickets.hosts</c>).</summary>
    public ImmutableArray<string> TicketHosts { get; init; } = [];

    /// <summary>The set of priorities (<c>priorities</c>).</summary>
    public ImmutableArray<string> Priorities { get; init; } = ["P0", "P1", "P2", "P3"];

    /// <summary>The incidents that the team knows of, or null (<c>incidents</c>).</summary>
    public IncidentList? Incidents { get; init; }

    /// <summary>Files larger than this are not analysed, in bytes (<c>limits.fileSize</c>).</summary>
    public long MaximumFileSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>The longest acceptable time from start to first detection, in minutes (<c>limits.detectionMinutes</c>).</summary>
    public double DetectionMinutes { get; init; } = 5;

    /// <summary>How long past its due date an open action item is aged out, in days (<c>limits.agedOutDays</c>).</summary>
    public int AgedOutDays { get; init; } = 90;

    /// <summary>The team's own rules, in the order of their IDs (<c>rules</c>).</summary>
    public ImmutableArray<OwnRuleDefinition> OwnRules { get; init; } = [];
}
