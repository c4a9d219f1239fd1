using System.Collections.Immutable;
using Markdig.Syntax;
using PostMortem.ActionItems;
using PostMortem.Configuration;
using PostMortem.Language;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Documents;

/// <summary>Turns text into a document, once. All difficulty of real Markdown lives behind it.</summary>
public static class DocumentParser
{
    /// <summary>Parses a document; any text gives one, and no exception.</summary>
    /// <param name="source">The text.</param>
    /// <param name="relativePath">The path relative to the project, with <c>/</c>.</param>
    /// <param name="configuration">The team's settings.</param>
    /// <param name="kind">What the project says the document is, or null.</param>
    /// <param name="audience">Who the project says it is for, or null.</param>
    public static PostMortemDocument Parse(SourceText source, string relativePath, PostMortemConfiguration configuration, string? kind = null, string? audience = null)
    {
        var (frontMatter, contentStart) = FrontMatterReader.Read(source);
        var (text, syntax, suppressions) = ParseWithoutSuppressions(source, contentStart);
        var outline = SectionReader.Read(text, syntax ?? [], configuration, frontMatter["title"]?.Text is not null);
        var title = TitleOf(source, frontMatter["title"]) ?? outline.Title;
        var sections = outline.Sections.SelectMany(s => s.SelfAndDescendants()).ToImmutableArray();
        var metadata = MetadataReader.Read(sections);
        var openings = Openings(sections, metadata).ToList();
        var roles = sections.SelectMany(s => s.Roles).ToHashSet();
        var told = KindReader.Tell(kind, frontMatter, metadata, title?.Text, relativePath, roles, configuration);

        var dates = IncidentDates.Collect(frontMatter, told.IsDeclared, metadata, title, openings, relativePath);
        var timelines = TimelineReader.Read(outline.Sections, frontMatter, dates.Fallback, dates.Year);
        var stated = dates.With(timelines);
        var sentences = SentenceReader.Read(sections).ToImmutableArray();
        var people = KnownPeople.Of(frontMatter, metadata, sentences, configuration);
        var (incidents, courses) = IncidentReader.Read(timelines, frontMatter, metadata, sentences, people, stated.IsEmpty ? null : stated[0].Date);
        var actionItems = ActionItemReader.Read(Outermost(sections, SectionRole.ActionItems), configuration, n => people.IsPerson(n) || people.IsName(n), stated.Select(d => (DateOnly?)d.Date).FirstOrDefault());
        var (toldAudience, isAudienceDeclared, isOfferedToCustomers) = KindReader.TellAudience(audience, frontMatter, openings);
        if (!told.IsDeclared && !isAudienceDeclared && IsOther(roles, stated, timelines, actionItems)) told = told with { Kind = DocumentKind.Other, Name = DocumentKindNames.NameOf(DocumentKind.Other) };

        return new PostMortemDocument
        {
            Source = source,
            RelativePath = relativePath,
            Syntax = syntax ?? [],
            Suppressions = suppressions,
            IsTooDeep = syntax is null,
            FrontMatter = frontMatter,
            Kind = told.Kind,
            KindName = told.Name,
            IsKindDeclared = told.IsDeclared,
            UnknownKind = KindReader.Unknown(kind, frontMatter, configuration),
            Audience = toldAudience,
            IsAudienceDeclared = isAudienceDeclared,
            IsOfferedToCustomers = isOfferedToCustomers,
            Title = title,
            TitleSpan = (outline.Title ?? title)?.Span ?? FirstLine(source, text, contentStart),
            Metadata = metadata,
            Sections = outline.Sections,
            Timelines = courses,
            Incidents = incidents,
            ActionItems = actionItems,
            Dates = stated,
            Sentences = sentences,
            Language = DocumentLanguage.Tell(frontMatter, sentences),
            Links = LinkReader.Links(text, syntax ?? []),
            Anchors = LinkReader.Anchors(text, syntax ?? []),
            People = people,
            Summary = SummaryOf(sections, metadata),
        };
    }

    private static (string Text, MarkdownDocument? Syntax, ImmutableArray<SuppressionComment> Suppressions) ParseWithoutSuppressions(SourceText source, int contentStart)
    {
        var syntax = MarkdownSyntax.Parse(source.Content, contentStart);
        var suppressions = syntax is null ? [] : SuppressionCommentReader.Read(source.Content, syntax);
        if (suppressions.IsEmpty) return (source.Content, syntax, suppressions);
        var text = SuppressionMask.Apply(source, suppressions);
        return (text, MarkdownSyntax.Parse(text, contentStart), suppressions);
    }

    private static InlineText? TitleOf(SourceText source, FrontMatterEntry? entry)
    {
        if (entry?.Text is null) return null;
        var scalar = entry.Scalars[0];
        var at = source[scalar.Span].IndexOf(scalar.Text, StringComparison.Ordinal);
        var place = at < 0 ? scalar.Span : new TextSpan(scalar.Span.Start + at, scalar.Span.Start + at + scalar.Text.Length);
        return new InlineText(scalar.Text, [new InlineRun(0, scalar.Text.Length, place, InlineStyle.None, null)], place);
    }

    /// <summary>The first paragraphs of the summary and of the text above all sections.</summary>
    private static IEnumerable<InlineText> Openings(ImmutableArray<Section> sections, ImmutableArray<MetadataEntry> metadata) =>
        new[] { sections.FirstOrDefault(s => s.Is(SectionRole.Summary)), sections.FirstOrDefault(s => s.Form == HeadingForm.Preamble) }
            .OfType<Section>()
            .Distinct()
            .Select(s => Prose(s, metadata).FirstOrDefault())
            .OfType<InlineText>();

    /// <summary>The paragraphs of a section that are more than facts.</summary>
    private static IEnumerable<InlineText> Prose(Section section, ImmutableArray<MetadataEntry> metadata) =>
        section.Blocks.OfType<ParagraphBlock>().Select(p => p.Text).Where(t => t.Lines().Any(l => !l.IsBlank && !IsFact(l, metadata)));

    private static bool IsFact(InlineText line, ImmutableArray<MetadataEntry> metadata)
    {
        // The facts stand in the file's order.
        var span = line.SourceSpan(0, line.Text.Length);
        var (low, high) = (0, metadata.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (metadata[middle].KeySpan.Start < span.Start) low = middle + 1;
            else high = middle;
        }

        return low < metadata.Length && span.Contains(metadata[low].KeySpan);
    }

    private static IEnumerable<Section> Outermost(ImmutableArray<Section> sections, SectionRole role) => sections.Where(s => s.Is(role) && !(s.Parent?.IsWithin(role) ?? false));

    /// <summary>A page that nobody would call a report: no date, timeline or action item, and hardly a section of one.</summary>
    private static bool IsOther(HashSet<SectionRole> roles, ImmutableArray<StatedDate> dates, ImmutableArray<Timeline> timelines, ImmutableArray<ActionItemList> actionItems) =>
        dates.IsEmpty && !timelines.Any(t => t.Entries.Length > 0) && !actionItems.Any(a => a.Items.Length > 0)
        && roles.Count(r => r is not (SectionRole.Metadata or SectionRole.Background or SectionRole.Summary)) < 2;

    private static TextSpan FirstLine(SourceText source, string content, int contentStart)
    {
        var start = contentStart;
        while (start < content.Length && char.IsWhiteSpace(content[start])) start++;
        if (start == content.Length) return new TextSpan(0, 0);
        return new TextSpan(start, Math.Max(start, source.LineSpan(source.PositionOf(start).Line).End));
    }

    private static string SummaryOf(ImmutableArray<Section> sections, ImmutableArray<MetadataEntry> metadata)
    {
        var summary = sections.FirstOrDefault(s => s.Is(SectionRole.Summary));
        if (summary is null) return "";
        var lines = Prose(summary, metadata).SelectMany(t => t.Lines()).Where(l => !IsFact(l, metadata));
        return string.Join(' ', lines.Select(l => l.Text).SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
