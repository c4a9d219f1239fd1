using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A section that a document must have.</summary>
/// <param name="Role">The role by which <c>omit:</c> names it.</param>
/// <param name="Title">How to head it.</param>
/// <param name="MetBy">The roles that meet it, one of which must be there.</param>
internal sealed record RequiredSection(SectionRole Role, string Title, ImmutableArray<SectionRole> MetBy);

/// <summary>The sections that a kind of document must have, in the guide's order.</summary>
internal static class SectionProfile
{
    private static readonly RequiredSection Summary = new(SectionRole.Summary, "Summary", [SectionRole.Summary]);

    private static readonly RequiredSection Actions = new(SectionRole.ActionItems, "Action items", [SectionRole.ActionItems]);

    private static readonly ImmutableArray<RequiredSection> PostMortem =
    [
        Summary,
        new(SectionRole.Timeline, "Timeline", [SectionRole.Timeline]),
        new(SectionRole.RootCauses, "Root causes", [SectionRole.RootCauses]),
        new(SectionRole.Impact, "Impact", [SectionRole.Impact]),
        // One half alone is a one-sided reflection, not a missing one.
        new(SectionRole.WentWell, "What went well, what didn't", [SectionRole.WentWell, SectionRole.WentPoorly, SectionRole.Lucky, SectionRole.Lessons]),
        Actions,
    ];

    private static readonly ImmutableArray<RequiredSection> NearMiss = [.. PostMortem.Select(s => s.Role == SectionRole.Impact ? s with { Title = "Potential impact" } : s)];

    private static readonly ImmutableArray<RequiredSection> Retrospective =
    [
        new(SectionRole.WhatWeDid, "What we did", [SectionRole.WhatWeDid, SectionRole.Summary, SectionRole.Background]),
        new(SectionRole.WentWell, "What went well", [SectionRole.WentWell, SectionRole.WentPoorly, SectionRole.Lessons]),
        new(SectionRole.WentPoorly, "What didn't", [SectionRole.WentPoorly, SectionRole.WentWell, SectionRole.Lessons]),
        new(SectionRole.DoDifferently, "What we'd do differently", [SectionRole.DoDifferently, SectionRole.ActionItems, SectionRole.Lessons]),
        Actions,
    ];

    private static readonly ImmutableArray<RequiredSection> RetrospectiveByFormat =
    [
        Retrospective[0],
        Actions with { MetBy = [SectionRole.ActionItems, SectionRole.Start, SectionRole.DoDifferently] },
    ];

    private static readonly ImmutableArray<RequiredSection> Customer =
    [
        Summary with { Title = "What happened" },
        new(SectionRole.ActionItems, "What we are doing about it", [SectionRole.ActionItems, SectionRole.Resolution, SectionRole.Lessons]),
    ];

    private static readonly ImmutableArray<(SectionRole Role, string Title)> Titles =
    [
        (SectionRole.Summary, "Summary"), (SectionRole.Timeline, "Timeline"), (SectionRole.RootCauses, "Root causes"), (SectionRole.Impact, "Impact"),
        (SectionRole.WentWell, "What went well"), (SectionRole.WentPoorly, "What didn't"), (SectionRole.Lucky, "Where we got lucky"), (SectionRole.ActionItems, "Action items"),
        (SectionRole.Lessons, "Lessons learned"), (SectionRole.WhatWeDid, "What we did"), (SectionRole.DoDifferently, "What we'd do differently"),
    ];

    /// <summary>The sections that this document must have.</summary>
    public static ImmutableArray<RequiredSection> Of(PostMortemDocument document, PostMortemConfiguration configuration)
    {
        // What a team asks of its own documents does not lengthen what customers get, unless it made a kind for that.
        if (DocumentKindNames.KindOf(document.KindName) is null && configuration.RequiredSections.TryGetValue(document.KindName, out var own)) return Of(own);
        if (document.Audience == Audience.Customer) return Customer;
        if (document.Kind != DocumentKind.Retrospective && BySeverity(document, configuration) is { } scaled) return Of(scaled);
        if (configuration.RequiredSections.TryGetValue(DocumentKindNames.NameOf(document.Kind), out var roles)) return Of(roles);
        if (document.Kind == DocumentKind.NearMiss) return NearMiss;
        if (document.Kind != DocumentKind.Retrospective) return PostMortem;
        return HasFormat(document) ? RetrospectiveByFormat : Retrospective;
    }

    private static ImmutableArray<SectionRole>? BySeverity(PostMortemDocument document, PostMortemConfiguration configuration)
    {
        if (document.IncidentSeverity is not { } severity) return null;
        foreach (var (known, sections) in configuration.SectionsBySeverity)
        {
            if (SeverityNames.AreSame(known, severity)) return sections;
        }

        return null;
    }

    // "Lessons learned" is a heading over what went well and what didn't; who writes those has written it.
    private static ImmutableArray<RequiredSection> Of(ImmutableArray<SectionRole> roles) =>
        [.. roles.Select(r => new RequiredSection(r, TitleOf(r), r == SectionRole.Lessons ? [r, SectionRole.WentWell, SectionRole.WentPoorly] : [r]))];

    /// <summary>How a section of a role is headed.</summary>
    public static string TitleOf(SectionRole role)
    {
        foreach (var (known, title) in Titles)
        {
            if (known == role) return title;
        }

        var name = SectionRoleNames.NameOf(role).Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Whether a retrospective is written as Start-Stop-Continue, Mad-Sad-Glad or Sailboat.</summary>
    private static bool HasFormat(PostMortemDocument document) => document.Has(SectionRole.Start) || document.Has(SectionRole.Stop) || document.Has(SectionRole.Mad)
        || document.Has(SectionRole.Sad) || document.Has(SectionRole.Glad) || document.Has(SectionRole.Wind) || document.Has(SectionRole.Anchor);
}
