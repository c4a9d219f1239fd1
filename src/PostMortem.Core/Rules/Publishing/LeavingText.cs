using System.Collections.Immutable;
using System.Text;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>All words of a report as one text, each of which keeps its place in the document.</summary>
internal sealed class LeavingText
{
    private readonly List<(int Start, InlineText Text)> pieces = [];

    private LeavingText(CustomerReport report)
    {
        var content = new StringBuilder();
        foreach (var text in report.Texts)
        {
            pieces.Add((content.Length, text));
            content.Append(CustomerReport.Words(text)).Append("\n\n");
        }

        Source = new SourceText(report.Document.Source.Path, content.ToString());
        var section = new Section(InlineText.Empty, HeadingForm.Preamble, 1, [], null, [], [], default);
        Sentences = [.. pieces.SelectMany(p => SentenceSplitter.Split(Plain(p.Start, p.Text.Text.Length))).Select(s => new Sentence(s, section, SentencePlace.Paragraph, null))];
    }

    public SourceText Source { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    public static LeavingText Of(CustomerReport report) => new(report);

    /// <summary>Where words of the text stand in the document.</summary>
    public TextSpan PlaceOf(TextSpan span)
    {
        var index = pieces.FindLastIndex(p => p.Start <= span.Start);
        if (index < 0) return default;
        var (start, text) = pieces[index];
        var from = Math.Min(span.Start - start, text.Text.Length);
        return text.SourceSpan(from, Math.Min(span.End - start, text.Text.Length) - from);
    }

    /// <summary>Without styles: nothing is passed over as code or as an address.</summary>
    private InlineText Plain(int start, int length)
    {
        var span = new TextSpan(start, start + length);
        return new InlineText(Source.Content.Substring(start, length), [new InlineRun(0, length, span, InlineStyle.None, null)], span);
    }
}
