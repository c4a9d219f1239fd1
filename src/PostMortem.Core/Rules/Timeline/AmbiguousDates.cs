using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A date of which it can't be told which number is the day.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Readings">The two days that it may be, day first.</param>
internal readonly record struct AmbiguousDate(string Text, TextSpan Span, ImmutableArray<PartialDate> Readings)
{
    /// <summary>The sign between its numbers: dates with one sign are written in one order.</summary>
    public char Separator => Text.First(c => !char.IsAsciiDigit(c));
}

/// <summary>Finds dates such as 03/04/2026 that matter: in the front matter, the facts, the title, the summary, the timeline, the due dates.</summary>
internal static class AmbiguousDates
{
    private static readonly string[] FrontMatterKeys = ["date", "started", "detected", "acknowledged", "mitigated", "resolved", "reviewed", "published", "title"];

    /// <summary>Whether PM2013 is asked of a document.</summary>
    public static bool AreAsked(PostMortemDocument document) => document is { Kind: DocumentKind.PostMortem or DocumentKind.NearMiss, Audience: not Audience.Customer };

    /// <summary>Whether a document gives a date that may be one of two, settled by another or not.</summary>
    public static bool StandIn(PostMortemDocument document) => All(document).Any();

    /// <summary>The first of each form that no other date of the document settles, in the file's order.</summary>
    public static IEnumerable<AmbiguousDate> In(PostMortemDocument document) => Unsettled(document, All(document).DistinctBy(d => d.Span).OrderBy(d => d.Span));

    private static IEnumerable<AmbiguousDate> Unsettled(PostMortemDocument document, IEnumerable<AmbiguousDate> dates)
    {
        foreach (var form in dates.GroupBy(d => d.Separator))
        {
            var orders = document.Sentences.Select(s => s.Prose).Concat(FrontMatterTexts(document).Select(s => s.Text)).SelectMany(t => Orders(t, form.Key)).Distinct().Count();
            if (orders != 1) yield return form.First();
        }
    }

    private static IEnumerable<AmbiguousDate> All(PostMortemDocument document)
    {
        foreach (var scalar in FrontMatterTexts(document))
        {
            foreach (var match in DateReader.Find(scalar.Text).Where(m => m.IsAmbiguous))
                yield return new AmbiguousDate(scalar.Text.Substring(match.Start, match.Length), new TextSpan(scalar.Span.Start + match.Start, scalar.Span.Start + match.End), match.Readings);
        }

        foreach (var text in document.Metadata.Select(m => m.Value).Concat(document.Sentences.Where(IsAboutTheIncident).Select(s => s.Text)).Append(document.Title).OfType<InlineText>())
        {
            foreach (var match in DateReader.Find(text.Prose()).Where(m => m.IsAmbiguous))
                yield return new AmbiguousDate(text.Text.Substring(match.Start, match.Length), text.SourceSpan(match.Start, match.Length), match.Readings);
        }

        // "03/04 14:22" is a date only where an entry begins with it.
        foreach (var start in document.Timelines.SelectMany(t => t.Entries).Select(e => e.Start).OfType<StatedTime>().Where(s => s is { DateReadings.Length: > 1, Date: null }))
        {
            var words = start.Text.Split(' ', ',')[0].TrimEnd(':', '-');
            if (words.Length > 2 && words.All(c => char.IsAsciiDigit(c) || c is '/' or '.' or '-') && !words.All(char.IsAsciiDigit)) yield return new AmbiguousDate(words, new TextSpan(start.Span.Start, start.Span.Start + words.Length), start.DateReadings);
        }
    }

    private static bool IsAboutTheIncident(Sentence sentence) => sentence.Place != SentencePlace.Quote
        && (sentence.Place == SentencePlace.Heading || sentence.Section.Form == HeadingForm.Preamble || sentence.Section.IsWithin(SectionRole.Timeline) || sentence.Section.IsWithin(SectionRole.Summary) || sentence.Section.IsWithin(SectionRole.ActionItems) || sentence.Section.IsWithin(SectionRole.Metadata));

    private static IEnumerable<FrontMatterScalar> FrontMatterTexts(PostMortemDocument document) =>
        document.FrontMatter.Entries.Where(e => FrontMatterKeys.Contains(e.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(e => e.Scalars);

    /// <summary>For each date of a form with a number over 12: whether it begins with its day.</summary>
    private static IEnumerable<bool> Orders(string text, char separator)
    {
        foreach (var match in DateReader.Find(text).Where(m => m.Date is { Day: > 12 }))
        {
            var digits = Scan.Digits(text, match.Start);
            if (digits is 1 or 2 && text[match.Start + digits] == separator && Scan.IsDigit(text, match.Start + digits + 1)) yield return Scan.Number(text, match.Start, digits) > 12;
        }
    }
}
