using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>What kind a document is, and who says so.</summary>
/// <param name="Kind">The kind it is judged as.</param>
/// <param name="Name">The kind's name: canonical, or the team's own.</param>
/// <param name="IsDeclared">Whether the project or the front matter says so.</param>
internal readonly record struct ToldKind(DocumentKind Kind, string Name, bool IsDeclared);

/// <summary>Tells the kind and the audience of a document; the order of who is asked stands in the rule catalogue.</summary>
internal static class KindReader
{
    private static readonly string[] NearMissWords = ["near miss", "near-miss", "near misses", "near-misses"];

    private static readonly string[] IncidentWords = ["post-mortem", "postmortem", "post mortem", "incident", "outage", "root cause analysis"];

    /// <summary>The kind of a name, canonical or the team's own; null where nobody knows it.</summary>
    public static DocumentKind? Parse(string name, PostMortemConfiguration configuration)
    {
        var wanted = name.Trim();
        foreach (var (own, kind) in configuration.Kinds)
        {
            if (own.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return DocumentKindNames.KindOf(wanted);
    }

    /// <summary>Tells the kind of a document that does more than declare it.</summary>
    public static ToldKind Tell(
        string? itemKind,
        FrontMatter frontMatter,
        ImmutableArray<MetadataEntry> metadata,
        string? title,
        string relativePath,
        IReadOnlyCollection<SectionRole> roles,
        PostMortemConfiguration configuration)
    {
        foreach (var declared in new[] { itemKind, frontMatter["kind"]?.Text })
        {
            if (!string.IsNullOrWhiteSpace(declared) && Parse(declared, configuration) is { } kind) return new ToldKind(kind, declared.Trim().ToLowerInvariant(), true);
        }

        var told = FromMetadata(metadata, configuration) ?? FromTitle(title) ?? FromSections(roles) ?? FromFolder(relativePath) ?? DocumentKind.PostMortem;
        return new ToldKind(told, DocumentKindNames.NameOf(told), false);
    }

    /// <summary>The first declared kind that nobody knows, or null.</summary>
    public static FrontMatterScalar? Unknown(string? itemKind, FrontMatter frontMatter, PostMortemConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(itemKind) && Parse(itemKind, configuration) is null) return new FrontMatterScalar(itemKind, default);
        return frontMatter["kind"] is { Text: { } text, Scalars: [var scalar, ..] } && Parse(text, configuration) is null ? scalar : null;
    }

    /// <summary>The audiences that a value names.</summary>
    public static string[] Audiences(string value) => value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Who the document is for. One that is for both is written for colleagues, and customers are told of it.</summary>
    public static (Audience Audience, bool IsDeclared, bool IsOfferedToCustomers) TellAudience(string? itemAudience, FrontMatter frontMatter, IEnumerable<InlineText> openings)
    {
        foreach (var declared in new[] { itemAudience, string.Join(',', (frontMatter["audience"]?.Scalars ?? []).Select(s => s.Text)) })
        {
            var named = Audiences(declared ?? "");
            var isForCustomers = named.Contains("customer", StringComparer.OrdinalIgnoreCase);
            if (named.Contains("internal", StringComparer.OrdinalIgnoreCase)) return (Audience.Internal, true, isForCustomers);
            if (isForCustomers) return (Audience.Customer, true, true);
        }

        var isTold = openings.Any(o => o.Text.Contains("for our customers", StringComparison.OrdinalIgnoreCase) || o.Text.Contains("dear customer", StringComparison.OrdinalIgnoreCase));
        return (isTold ? Audience.Customer : Audience.Internal, false, false);
    }

    private static DocumentKind? FromMetadata(ImmutableArray<MetadataEntry> metadata, PostMortemConfiguration configuration)
    {
        var type = metadata.FirstOrDefault(m => m.NormalizedKey is "type" or "kind" or "document type");
        if (type is null) return null;
        var value = type.Value.Text.Trim().ToLowerInvariant();
        return value.Replace(' ', '-') switch
        {
            "retro" => DocumentKind.Retrospective,
            "postmortem" => DocumentKind.PostMortem,
            var name => Parse(name, configuration),
        };
    }

    private static DocumentKind? FromTitle(string? title)
    {
        if (title is null) return null;
        if (NearMissWords.Any(w => HasWord(title, w))) return DocumentKind.NearMiss;
        var isIncident = IncidentWords.Any(w => HasWord(title, w)) || HasWord(title, "RCA");
        if (!isIncident && (HasWord(title, "retro") || HasWord(title, "retrospective"))) return DocumentKind.Retrospective;
        return isIncident ? DocumentKind.PostMortem : null;
    }

    private static DocumentKind? FromSections(IReadOnlyCollection<SectionRole> roles)
    {
        var ofIncident = roles.Any(r => r is SectionRole.Timeline or SectionRole.RootCauses or SectionRole.Impact);
        var ofRetrospective = roles.Any(r => r is SectionRole.WhatWeDid or SectionRole.DoDifferently or SectionRole.Start or SectionRole.Stop or SectionRole.Mad or SectionRole.Glad or SectionRole.Wind);
        if (ofIncident) return DocumentKind.PostMortem;
        return ofRetrospective ? DocumentKind.Retrospective : null;
    }

    private static DocumentKind? FromFolder(string relativePath) =>
        relativePath.Split('/')[..^1].Any(f => f.StartsWith("retro", StringComparison.OrdinalIgnoreCase)) ? DocumentKind.Retrospective : null;

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if (end < text.Length && text[end] is 's' or 'S') end++;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
