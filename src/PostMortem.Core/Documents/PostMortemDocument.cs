using System.Collections.Immutable;
using Markdig.Syntax;
using PostMortem.Language;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Documents;

/// <summary>One document, understood: what rules, index and editors work with. Immutable; every part knows its span.</summary>
public sealed record PostMortemDocument
{
    /// <summary>The text.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The path relative to the project, with <c>/</c>: the document's key in the index.</summary>
    public required string RelativePath { get; init; }

    /// <summary>Markdig's tree of the same parse, for rendering.</summary>
    public required MarkdownDocument Syntax { get; init; }

    /// <summary>The front matter.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>What the document is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The name of the team's own kind (configuration), else the canonical name: post-mortem, retrospective, near-miss, other.</summary>
    public required string KindName { get; init; }

    /// <summary>Whether item metadata or the front matter say what kind it is.</summary>
    public required bool IsKindDeclared { get; init; }

    /// <summary>A declared kind that nobody knows (PM1008), or null; at the start of the file where the project declares it.</summary>
    public required FrontMatterScalar? UnknownKind { get; init; }

    /// <summary>Who it is for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Whether item metadata or the front matter say who it is for.</summary>
    public required bool IsAudienceDeclared { get; init; }

    /// <summary>Whether item metadata or the front matter name customers as an audience, alone or beside colleagues: then they are told of it in the customer edition.</summary>
    public bool IsOfferedToCustomers { get; init; }

    /// <summary>Whether the Markdown is nested so deeply that it could not be parsed; then there are no sections.</summary>
    public required bool IsTooDeep { get; init; }

    /// <summary>The front matter's title, else that of the text as a reader sees it, without markup; null where there is none (PM1006).</summary>
    public required InlineText? Title { get; init; }

    /// <summary>Facts outside the front matter.</summary>
    public required ImmutableArray<MetadataEntry> Metadata { get; init; }

    /// <summary>The top-level sections in the file's order. A level-1 title is none; its sub-sections are at the top.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>The timelines, one per incident; usually one.</summary>
    public required ImmutableArray<Timeline> Timelines { get; init; }

    /// <summary>The course of each incident, one per timeline; one without a timeline where only front matter or text tell milestones.</summary>
    public required ImmutableArray<Incident> Incidents { get; init; }

    /// <summary>The key figures of the incident; unknown where there are several.</summary>
    public IncidentMetrics Metrics => Incidents.Length == 1 ? Incidents[0].Metrics : IncidentMetrics.Unknown;

    /// <summary>The action item lists, usually one.</summary>
    public required ImmutableArray<ActionItemList> ActionItems { get; init; }

    /// <summary>All dates that the document gives its incident, strongest first.</summary>
    public required ImmutableArray<StatedDate> Dates { get; init; }

    /// <summary>All sentences, in the file's order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The language as a tag of BCP 47: the front matter's <c>lang</c>, else told from the words; <c>en</c> in doubt, <c>und</c> for one that can't be told.</summary>
    public required string Language { get; init; }

    /// <summary>Whether it is written in English: rules that read English words are asked of no other.</summary>
    public bool IsEnglish => DocumentLanguage.IsEnglish(Language);

    /// <summary>Its links and images, in the file's order.</summary>
    public required ImmutableArray<DocumentLink> Links { get; init; }

    /// <summary>The link whose text ends with some words; its target stands right behind them: <c>[#12](…)</c>. Null where they end none.</summary>
    public DocumentLink? LinkBehind(TextSpan words)
    {
        const int LongestGap = 4;
        var (low, high) = (0, Links.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Links[middle].Span.Start < words.End) low = middle + 1;
            else high = middle;
        }

        return low < Links.Length && Links[low].Span.Start <= words.End + LongestGap ? Links[low] : null;
    }

    /// <summary>What a link to a part of it may name after <c>#</c>; compared without case.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>The comments that suppress findings, in the file's order. <see cref="Syntax"/> and all that is read from it know nothing of them.</summary>
    internal ImmutableArray<SuppressionComment> Suppressions { get; init; } = [];

    /// <summary>The people and teams that it names.</summary>
    internal KnownPeople People { get; init; } = KnownPeople.None;

    /// <summary>The day of the incident, or null (PM1009).</summary>
    public DateOnly? Date => Dates.IsEmpty ? null : Dates[0].Date;

    /// <summary>Since when what it tells stands, in UTC: the day it was published, else reviewed, else the end of its incident, else its date; null where it tells none.</summary>
    public DateTime? Updated => StartOf(EditorialDays.Published(this)?.Day) ?? StartOf(EditorialDays.Reviewed(this)?.Day) ?? Incidents.Max(i => EndOf(i)) ?? StartOf(Date);

    /// <summary>How severe the incident was, in the team's words: front matter, else a metadata line; null where neither says.</summary>
    public string? IncidentSeverity => FrontMatter["severity"]?.Text
        ?? Metadata.FirstOrDefault(m => m.NormalizedKey is "severity" or "sev" or "severity level" or "incident severity" && !m.Value.IsBlank)?.Value.Text;

    /// <summary>Whether it can say that an action item is done: one is, or has a check box or a status.</summary>
    public bool TellsWhatIsDone => ActionItems.Any(l => l.Items.Any(i => i.IsDone || i.ShowsState));

    /// <summary>All sections, sub-sections included, in the file's order.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(s => s.SelfAndDescendants());

    /// <summary>The sections of a role, outermost only.</summary>
    public IEnumerable<Section> SectionsOf(SectionRole role) => AllSections.Where(s => s.Is(role) && !(s.Parent?.IsWithin(role) ?? false));

    /// <summary>Whether some section has a role.</summary>
    public bool Has(SectionRole role) => AllSections.Any(s => s.Is(role));

    /// <summary>Where to report what is missing in the document as a whole: the title in the text, else the front matter's, else the first line of text.</summary>
    public required TextSpan TitleSpan { get; init; }

    /// <summary>What it says in a few sentences, as plain text on one line; empty where there is no summary.</summary>
    public required string Summary { get; init; }

    private static DateTime? StartOf(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static DateTime? EndOf(Incident incident) => incident[Milestone.Resolved] is { } end ? end.Utc ?? end.WallClock?.Date : null;
}
