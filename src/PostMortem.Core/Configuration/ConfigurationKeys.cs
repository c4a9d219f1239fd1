using System.Collections.Immutable;

namespace PostMortem.Configuration;

/// <summary>The keys of <c>postmortem.yml</c>. The schema names the same ones.</summary>
internal static class ConfigurationKeys
{
    public const string Sections = "sections";
    public const string Aliases = "aliases";
    public const string Order = "order";
    public const string Required = "required";
    public const string Kinds = "kinds";
    public const string JudgedAs = "judgedAs";
    public const string People = "people";
    public const string Teams = "teams";
    public const string Tickets = "tickets";
    public const string Pattern = "pattern";
    public const string Hosts = "hosts";
    public const string Priorities = "priorities";
    public const string Limits = "limits";
    public const string FileSize = "fileSize";
    public const string DetectionMinutes = "detectionMinutes";
    public const string AgedOutDays = "agedOutDays";

    public static readonly ImmutableArray<string> OfRoot = [Sections, Kinds, People, Teams, Tickets, Priorities, Limits];
    public static readonly ImmutableArray<string> OfSections = [Aliases, Order, Required];
    public static readonly ImmutableArray<string> OfKind = [JudgedAs, Required];
    public static readonly ImmutableArray<string> OfTickets = [Pattern, Hosts];
    public static readonly ImmutableArray<string> OfLimits = [FileSize, DetectionMinutes, AgedOutDays];
}
