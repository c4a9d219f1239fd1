using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Reads what a document for customers tells them: all its sections, but for facts about the document and what went well or badly inside.</summary>
internal static class CustomerDocument
{
    private static readonly SectionRole[] Kept =
        [SectionRole.Summary, SectionRole.Timeline, SectionRole.RootCauses, SectionRole.Impact, SectionRole.ActionItems, SectionRole.Detection, SectionRole.Resolution, SectionRole.Background];

    public static CustomerReport Read(PostMortemDocument document)
    {
        var blocks = new PublishedBlocks(document);
        return new CustomerReport(document, [.. document.AllSections
            .Where(s => s.SelfAndAncestors().All(a => a.Roles.All(Kept.Contains)))
            .Select(s => Part(document, blocks, s))
            .Where(p => p is not null)
            .Select(p => p!)]);
    }

    private static CustomerPart? Part(PostMortemDocument document, PublishedBlocks blocks, Section section)
    {
        var heading = section.Heading.IsBlank ? null : section.Heading;
        var depth = section.SelfAndAncestors().Skip(1).Count(s => !s.Heading.IsBlank);
        ImmutableArray<CustomerMoment> moments = section.IsWithin(SectionRole.Timeline) ? [.. Entries(document, section)] : [];
        ImmutableArray<Block> shown = moments.Length > 0 ? [] : section.IsWithin(SectionRole.ActionItems) ? blocks.OfActions(section) : blocks.Of(section.Blocks);
        if (shown.IsEmpty && moments.IsEmpty && section.Children.IsEmpty) return null;
        return new CustomerPart(heading, depth, shown, moments) { TellsWhatIsDone = section.IsWithin(SectionRole.ActionItems) };
    }

    private static IEnumerable<CustomerMoment> Entries(PostMortemDocument document, Section section) => document.Timelines
        .SelectMany(t => t.Entries)
        .Where(e => section.Span.Contains(e.Span) && !section.Children.Any(c => c.Span.Contains(e.Span)))
        .Select(e => new CustomerMoment(e.Utc, e.Utc is null ? e.Start?.Text : null, e.Text));
}
