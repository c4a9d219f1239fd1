using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>All rules, named one by one: nothing is found by reflection.</summary>
public static class RuleCatalog
{
    /// <summary>The rules about one document, in the order of their IDs.</summary>
    public static ImmutableArray<DocumentRule> DocumentRules { get; } =
    [
        new PM0003InvalidFrontMatter(),
        new PM0004UnknownFrontMatter(),
        new PM0014UnlikelyDocument(),
        new PM1001MissingSection(),
        new PM1002EmptySection(),
        new PM1003SectionOutOfOrder(),
        new PM1004DuplicateSection(),
        new PM1005PlaceholderLeft(),
        new PM1006MissingTitle(),
        new PM1007OmissionWithoutReason(),
        new PM1008UnknownKind(),
        new PM1009MissingIncidentDate(),
        new PM1010DateContradiction(),
        new PM2001NonUtcTime(),
        new PM2002UndeclaredTimeZone(),
        new PM2003AmbiguousTimeZone(),
        new PM2004TwelveHourTime(),
        new PM2005EntryWithoutTime(),
        new PM2006ImpossibleTime(),
        new PM2007OutOfOrder(),
        new PM2008FullNameInTimeline(),
        new PM2009JudgmentInTimeline(),
        new PM2010UnaddressedDetectionGap(),
        new PM2011DurationContradiction(),
        new PM2012MilestoneMissing(),
        new PM2013AmbiguousDate(),
        new PM2014FixProposedInTimeline(),
        new PM2015EntryWithoutEvidence(),
        new PM3001BlameWording(),
        new PM3002HindsightWording(),
        new PM3003HumanErrorAsCause(),
        new PM3004CounterfactualWording(),
        new PM3005PersonInRootCause(),
        new PM3006MinimizingWording(),
        new PM3007PunitiveFollowUp(),
        new PM3008StateOfMindSpeculation(),
        new PM3009SelfBlameWording(),
        new PM3010CounterfactualAboutSystem(),
        new PM4001SummaryLength(),
        new PM4002SummaryWithoutWhen(),
        new PM4003SummaryWithoutAffected(),
        new PM4004SummaryWithoutCause(),
        new PM4005SummaryWithoutResponse(),
        new PM4101SingleRootCause(),
        new PM4102CausesUndistinguished(),
        new PM4103ShallowWhys(),
        new PM4201UnquantifiedImpact(),
        new PM4202VagueImpact(),
        new PM4203ImpactDimensionMissing(),
        new PM4301ReflectionOneSided(),
        new PM4302VagueReflection(),
        new PM5001NoActionItems(),
        new PM5002MissingOwner(),
        new PM5003OwnerNotOnePerson(),
        new PM5004MissingPriority(),
        new PM5005MissingDueDate(),
        new PM5006DueBeforeIncident(),
        new PM5007MissingTicket(),
        new PM5008VagueActionItem(),
        new PM5009OverdueActionItem(),
        new PM5010NoPreventiveAction(),
        new PM5011AgedOutActionItem(),
        new PM5012DuplicateTicket(),
        new PM5013CauseWithoutAction(),
        new PM6001PersonExposed(),
        new PM6002InternalDetailExposed(),
        new PM6003CustomerPartMissing(),
        new PM6004SecretExposed(),
        new PM6005PublishedLate(),
    ];

    /// <summary>The rules about a document against the others, in the order of their IDs.</summary>
    public static ImmutableArray<CorpusRule> CorpusRules { get; } =
    [
        new PM7001DuplicateIncidentId(),
        new PM7002RecurringIncident(),
        new PM7003RepeatedAction(),
        new PM7004BrokenLink(),
        new PM7005RetrospectiveCadence(),
    ];

    /// <summary>The descriptors of everything that can be reported, in the order of their IDs.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. new[]
        {
            PM0001UnreadableFile.Descriptor,
            PM0002UndecodableText.Descriptor,
            PM0005InvalidConfiguration.Descriptor,
            PM0006UnknownConfigurationKey.Descriptor,
            PM0007UnusedSuppression.Descriptor,
            PM0008SuppressionWithoutReason.Descriptor,
            PM0009OversizedFile.Descriptor,
            PM0010NothingToAnalyze.Descriptor,
            PM0011RuleFailed.Descriptor,
            PM0012BuildFailedByFindings.Descriptor,
            PM0013UnsupportedHost.Descriptor,
            PM7006IncidentWithoutPostMortem.Descriptor,
        }.Concat([.. DocumentRules.Select(r => r.Descriptor), .. CorpusRules.Select(r => r.Descriptor)]).OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with an ID, shipped or the team's own, without regard to case; null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string id, PostMortemConfiguration configuration) =>
        Descriptors.Concat(configuration.OwnRules.Select(r => new OwnRule(r).Descriptor)).FirstOrDefault(d => d.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
