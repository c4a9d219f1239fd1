using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>The summary as a reader sees it: the opening paragraph, the section of that role, the labels and plain sub-headings in it.</summary>
internal sealed class SummaryText
{
    private readonly PostMortemDocument document;
    private readonly ImmutableArray<Section> sections;

    private SummaryText(PostMortemDocument document, ImmutableArray<Section> sections, IReadOnlyList<Section> summaries)
    {
        this.document = document;
        this.sections = sections;
        var inside = sections.ToHashSet();
        Sentences = [.. document.Sentences.Where(s => s.Place != SentencePlace.Heading && inside.Contains(s.Section))];
        var facts = document.Metadata.Select(m => m.KeySpan).ToList();
        var said = Sentences.Where(s => !s.Text.Span.ContainsAny(facts) && s.Text.Text.Any(char.IsLetter)).ToImmutableArray();
        Said = document.Audience == Audience.Customer ? said.RemoveAll(s => ContentLexicon.Apology.IsIn(s.Prose)) : said;
        Place = summaries.Count > 0 ? summaries[0].Heading.Span : Said.IsEmpty ? default : Said[0].Text.Span;
        WholeLength = LengthOf(_ => true);
        // "What happened" below a "Summary" says what the summary may leave out, and may be long.
        Length = summaries.Count < 2 ? WholeLength : LengthOf(s => s.Form == HeadingForm.Preamble || Own(summaries[0]).Contains(s));
    }

    /// <summary>The summary of a document; null where there is none, or nothing in it, which other rules report.</summary>
    public static SummaryText? Of(PostMortemDocument document)
    {
        if (!document.Has(SectionRole.Summary)) return null;
        var openings = document.Sections.TakeWhile(s => s.Form is not (HeadingForm.Atx or HeadingForm.Setext)).Where(s => s.Form == HeadingForm.Preamble);
        var summaries = document.SectionsOf(SectionRole.Summary).Where(s => s.Form != HeadingForm.Preamble && !s.IsEmpty).ToList();
        var summary = new SummaryText(document, [.. openings.Concat(summaries.SelectMany(Own)).Distinct()], summaries);
        return summary.Said.IsEmpty ? null : summary;
    }

    /// <summary>Where to report what it lacks: its heading, or its first sentence.</summary>
    public TextSpan Place { get; }

    /// <summary>All sentences, the facts among them.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The sentences that tell something: no facts ("Severity: 2"), for customers no apologies.</summary>
    public ImmutableArray<Sentence> Said { get; }

    /// <summary>How many sentences a reader finds at the top; a list, a table, and a label with what it says, is one.</summary>
    public int Length { get; }

    /// <summary>The same with sections further down that tell what happened, too.</summary>
    public int WholeLength { get; }

    /// <summary>Whether it says who or what was affected.</summary>
    public bool SaysAffected => Stands(SectionRole.Impact) || Said.Any(s => IsAffected(s));

    /// <summary>Whether it says what the cause was. After the first sentence, one that tells neither an effect nor a response is given the benefit of the doubt: causes are often told without "because".</summary>
    public bool SaysCause => Stands(SectionRole.RootCauses) || Said.Any(s => ContentLexicon.Cause.IsIn(s.Prose)) || Said.Skip(1).Any(MayBeACause);

    /// <summary>Whether it says what was or is being done.</summary>
    public bool SaysResponse => Stands(SectionRole.ActionItems) || Stands(SectionRole.Resolution) || Said.Any(s => ContentLexicon.Response.IsIn(s.Prose) || s.Prose.TrimStart().StartsWith("We ", StringComparison.Ordinal));

    /// <summary>Whether it says when, in words or facts.</summary>
    public bool SaysWhen => Sentences.Any(s => Figures.HasWhen(s.Prose));

    /// <summary>Whether it says how long.</summary>
    public bool SaysHowLong => Sentences.Any(s => Figures.HasDuration(s.Prose)) || Sentences.Count(s => Figures.HasWhen(s.Prose)) > 1;

    /// <summary>A suggestion about the summary, at its place.</summary>
    public Finding Report(string message) => new(Place, message) { Subject = SectionRoleNames.NameOf(SectionRole.Summary) };

    private int LengthOf(Func<Section, bool> counts)
    {
        var said = Said.Where(s => counts(s.Section)).ToList();
        var labels = said.Where(s => IsLabel(s.Section)).Select(s => s.Section).Distinct().Count();
        var sentences = said.Count(s => !IsLabel(s.Section) && s.Place is SentencePlace.Paragraph or SentencePlace.Quote);
        var places = said.ConvertAll(s => s.Text.Span);
        var lists = sections.Where(s => counts(s) && !IsLabel(s)).SelectMany(s => s.Blocks).Count(b => b is ListBlock or TableBlock && b.Span.ContainsAny(places));
        return labels + sentences + lists;
    }

    private static IEnumerable<Section> Own(Section section) =>
        section.Children.Where(c => c.Form is not (HeadingForm.Atx or HeadingForm.Setext) || c.Roles.IsEmpty || c.Is(SectionRole.Summary)).Where(c => !c.Is(SectionRole.Timeline)).SelectMany(Own).Prepend(section);

    private static bool IsAffected(Sentence sentence) =>
        ContentLexicon.Affected.IsIn(sentence.Prose) || Figures.HasCount(sentence.Prose) || (ContentLexicon.Suffering.IsIn(sentence.Prose) && (ContentLexicon.Component.IsIn(sentence.Prose) || ContentLexicon.OwnPeople.IsIn(sentence.Prose) || Concreteness.NamesSomething(sentence)));

    /// <summary>Whether a section stands in the summary, or as a label beside one that is a label: "**Summary**: …", "**Root cause**: …".</summary>
    private bool Stands(SectionRole role) => sections.Any(s => s.Is(role))
        || (sections.Any(s => s.Is(SectionRole.Summary) && s.Form == HeadingForm.Label) && document.AllSections.Any(s => s.Form == HeadingForm.Label && s.Is(role)));

    private static bool IsLabel(Section section) => section.Form is HeadingForm.Label or HeadingForm.ListItem && !section.Is(SectionRole.Summary);

    private static bool MayBeACause(Sentence sentence) =>
        !IsResponse(sentence.Prose) && !ContentLexicon.Affected.IsIn(sentence.Prose) && !ContentLexicon.Suffering.IsIn(sentence.Prose) && !ContentLexicon.Apology.IsIn(sentence.Prose);

    /// <summary>"We removed the node", "The node was removed", "Removed the node"; not "A job removed the node".</summary>
    private static bool IsResponse(string prose)
    {
        if (ContentLexicon.Response.Find(prose) is not { } response) return false;
        var before = prose.AsSpan(0, response.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.IsEmpty || word is "was" or "were" or "is" or "are" or "been" or "be" or "being" or "we" or "We" or "to" or "then" or "by" or "have";
    }
}
