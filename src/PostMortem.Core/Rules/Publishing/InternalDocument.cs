using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Reads what an internal document has for customers: its summary, the milestones, what is being done, an apology. Nothing else of it.</summary>
internal static class InternalDocument
{
    public static CustomerReport Read(PostMortemDocument document)
    {
        var blocks = new PublishedBlocks(document);
        ImmutableArray<Block> told = [.. document.AllSections
            .Where(s => s.IsWithin(SectionRole.Summary) && s.SelfAndAncestors().All(a => a.Roles.All(r => r is SectionRole.Summary or SectionRole.Impact)))
            .SelectMany(s => blocks.Of(s.Blocks))
            .Where(b => b is not TableBlock)];
        CustomerPart[] parts =
        [
            new(Fixed("What happened"), 0, told.IsEmpty ? told : told.AddRange(Apologies(document, told)), []),
            new(Fixed("When"), 0, [], [.. Milestones(document)]),
            new(Fixed("What we are doing about it"), 0, blocks.OfActions(null), []) { TellsWhatIsDone = true },
        ];
        return new CustomerReport(document, [.. parts.Where(p => p.Blocks.Length + p.Moments.Length > 0)]);
    }

    /// <summary>Words of ours, which stand nowhere in the document.</summary>
    private static InlineText Fixed(string words) => new(words, [], default);

    /// <summary>"We are sorry …", wherever it stands.</summary>
    private static IEnumerable<Block> Apologies(PostMortemDocument document, ImmutableArray<Block> told) => document.Sentences
        .Where(s => s.Place == SentencePlace.Paragraph && s.Prose.StartsWith("We ", StringComparison.Ordinal) && ContentLexicon.Apology.IsIn(s.Prose) && !told.Any(b => b.Span.Contains(s.Text.Span)))
        .Select(s => new ParagraphBlock(s.Text, s.Text.Span));

    private static IEnumerable<CustomerMoment> Milestones(PostMortemDocument document)
    {
        if (document.Incidents.Length != 1) yield break;
        foreach (var moment in document.Incidents[0].Moments.Where(m => m.Utc is not null).OrderBy(m => m.Utc))
        {
            var words = moment.Milestone switch
            {
                Milestone.Start => "It began.",
                Milestone.Detected => "We noticed it.",
                Milestone.Identified => "We knew the cause.",
                Milestone.Mitigated => "The effects became smaller.",
                Milestone.Resolved => "It was over.",
                _ => null,
            };
            if (words is not null) yield return new CustomerMoment(moment.Utc, null, Fixed(words));
        }
    }
}
