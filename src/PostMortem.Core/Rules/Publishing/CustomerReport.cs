using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>What customers are told of an incident: the part of a document that the guide allows. It is words only: no link, no image, no code.</summary>
/// <param name="Document">The document.</param>
/// <param name="Parts">Its parts, in order.</param>
public sealed record CustomerReport(PostMortemDocument Document, ImmutableArray<CustomerPart> Parts)
{
    /// <summary>When it began, in UTC; null where that is not known, or there were several incidents.</summary>
    public DateTime? From => Moment(Milestone.Start);

    /// <summary>When it was over, in UTC.</summary>
    public DateTime? To => Moment(Milestone.Resolved);

    /// <summary>For how long, in minutes; null where that is not known.</summary>
    public double? Minutes => Document.Metrics.MinutesToResolve;

    /// <summary>Whether it says what happened.</summary>
    public bool SaysWhatHappened => Parts.Any(p => !p.TellsWhatIsDone && p.Blocks.Length > 0);

    /// <summary>Every text of the document that is published.</summary>
    internal IEnumerable<InlineText> Texts => new[] { Document.Title }.OfType<InlineText>().Concat(Parts.SelectMany(p => p.Texts)).Where(t => !t.IsBlank);

    /// <summary>The words of a text as they are published: on one line, without texts of images and what is struck out; every character keeps its offset.</summary>
    public static string Words(InlineText text)
    {
        const InlineStyle NotPublished = InlineStyle.Image | InlineStyle.Strike;
        var words = text.Text.ToCharArray();
        foreach (var run in text.Runs)
        {
            if ((run.Style & NotPublished) != 0) Array.Fill(words, ' ', run.Start, run.Length);
        }

        return new string(words).Replace('\n', ' ');
    }

    private DateTime? Moment(Milestone milestone) => Document.Incidents.Length == 1 ? Document.Incidents[0][milestone]?.Utc : null;
}

/// <summary>A part of a report.</summary>
/// <param name="Heading">Its heading; null for what stands above all headings.</param>
/// <param name="Depth">How many headings it stands under.</param>
/// <param name="Blocks">Paragraphs, lists and tables.</param>
/// <param name="Moments">The course of the incident.</param>
public sealed record CustomerPart(InlineText? Heading, int Depth, ImmutableArray<Block> Blocks, ImmutableArray<CustomerMoment> Moments)
{
    /// <summary>Whether it tells what is being done, not what happened.</summary>
    public bool TellsWhatIsDone { get; init; }

    internal IEnumerable<InlineText> Texts => new[] { Heading }.OfType<InlineText>().Concat(Blocks.SelectMany(Of)).Concat(Moments.Select(m => m.Text));

    private static IEnumerable<InlineText> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items.SelectMany(i => i.Children.SelectMany(Of).Prepend(i.Text)),
        TableBlock table => table.Rows.SelectMany(r => r.Cells).Concat(table.Header),
        _ => throw new InvalidOperationException($"{block.GetType().Name} is not published"),
    };
}

/// <summary>A moment in the course of an incident.</summary>
/// <param name="At">The instant in UTC; null where that is not known.</param>
/// <param name="Written">The time as written, where the instant is not known.</param>
/// <param name="Text">What was then.</param>
public sealed record CustomerMoment(DateTime? At, string? Written, InlineText Text);
