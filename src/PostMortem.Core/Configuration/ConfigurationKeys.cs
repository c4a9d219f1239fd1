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
    public const string Incidents = "incidents";
    public const string Limits = "limits";
    public const string FileSize = "fileSize";
    public const string DetectionMinutes = "detectionMinutes";
    public const string AgedOutDays = "agedOutDays";
    public const string Preset = "preset";
    public const string BySeverity = "bySeverity";
    public const string Rules = "rules";
    public const string Name = "name";
    public const string Forbid = "forbid";
    public const string Replace = "replace";
    public const string Count = "count";
    public const string Require = "require";
    public const string Of = "of";
    public const string AtLeast = "atLeast";
    public const string AtMost = "atMost";
    public const string Severity = "severity";
    public const string Message = "message";
    public const string Link = "link";

    public static readonly ImmutableArray<string> OfRoot = [Preset, Sections, Kinds, People, Teams, Tickets, Priorities, Incidents, Limits, Rules];
    public static readonly ImmutableArray<string> OfSections = [Aliases, Order, Required, BySeverity];
    public static readonly ImmutableArray<string> OfKind = [JudgedAs, Required];
    public static readonly ImmutableArray<string> OfTickets = [Pattern, Hosts];
    public static readonly ImmutableArray<string> OfLimits = [FileSize, DetectionMinutes, AgedOutDays];
    public static readonly ImmutableArray<string> OfOwnRule = [Name, Forbid, Replace, Count, Require, Sections, Kinds, Severity, Message, Link];
    public static readonly ImmutableArray<string> OfCount = [Of, AtLeast, AtMost];
}
