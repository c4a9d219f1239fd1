using System.Collections.Immutable;
using System.Text;

namespace PostMortem.Text;

/// <summary>How a run of an <see cref="InlineText"/> was marked up.</summary>
[Flags]
public enum InlineStyle
{
    /// <summary>Plain text.</summary>
    None = 0,

    /// <summary>A code span.</summary>
    Code = 1,

    /// <summary>Inside <c>**bold**</c>.</summary>
    Strong = 2,

    /// <summary>Inside <c>*emphasis*</c>.</summary>
    Emphasis = 4,

    /// <summary>Inside <c>~~strike~~</c>.</summary>
    Strike = 8,

    /// <summary>The text of a link; <see cref="InlineRun.Url"/> is its target.</summary>
    Link = 16,

    /// <summary>A bare URL or <c>&lt;autolink&gt;</c>.</summary>
    Url = 32,

    /// <summary>The alternative text of an image.</summary>
    Image = 64,

    /// <summary>A line break (soft, hard or <c>&lt;br&gt;</c>); its text is one <c>'\n'</c>.</summary>
    LineBreak = 128,
}

/// <summary>A piece of inline text that lies in one place of the source.</summary>
/// <param name="Start">Offset in <see cref="InlineText.Text"/>.</param>
/// <param name="Length">Length in <see cref="InlineText.Text"/>.</param>
/// <param name="Source">Where the piece stands in the file. As long as <paramref name="Length"/>, but for entities and escapes, which stand for one character each.</param>
/// <param name="Style">How it was marked up.</param>
/// <param name="Url">The target, of a link, image or URL.</param>
public sealed record InlineRun(int Start, int Length, TextSpan Source, InlineStyle Style, string? Url)
{
    /// <summary>One past the run's last character in <see cref="InlineText.Text"/>.</summary>
    public int End => Start + Length;
}

/// <summary>
/// What a reader sees of a paragraph, heading, list item line or table cell: markup removed, line breaks kept as <c>'\n'</c>,
/// every character mapped back to the file.
/// </summary>
public sealed class InlineText
{
    /// <summary>Nothing, nowhere.</summary>
    public static readonly InlineText Empty = new("", [], default);

    /// <summary>Joins runs that follow one another.</summary>
    /// <param name="text">The characters of all runs, in order.</param>
    /// <param name="runs">The runs, contiguous and in order.</param>
    /// <param name="span">Where the whole, with its markup, stands in the file.</param>
    public InlineText(string text, ImmutableArray<InlineRun> runs, TextSpan span)
    {
        Text = text;
        Runs = runs;
        Span = span;
    }

    /// <summary>The text without markup.</summary>
    public string Text { get; }

    /// <summary>The pieces that make up <see cref="Text"/>, in order and without gaps.</summary>
    public ImmutableArray<InlineRun> Runs { get; }

    /// <summary>Where the whole, with its markup, stands in the file.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The file's span of a part of <see cref="Text"/>, from its first to its last character; markup between them is included.</summary>
    public TextSpan SourceSpan(int start, int length)
    {
        if (Runs.IsEmpty) return Span;
        if (length <= 0)
        {
            var at = SourceOffset(start);
            return new TextSpan(at, at);
        }

        var from = SourceOffset(start);
        var last = RunAt(start + length - 1);
        var to = last.Length == last.Source.Length ? last.Source.Start + start + length - last.Start : last.Source.End;
        // Markdig misplaces delimiters such as ~~~~~ that closed nothing.
        return new TextSpan(from, Math.Max(from, to));
    }

    /// <summary>The file's offset of a character of <see cref="Text"/>.</summary>
    public int SourceOffset(int index)
    {
        if (Runs.IsEmpty) return Span.Start;
        if (index >= Text.Length) return Runs[^1].Source.End;
        var run = RunAt(index);
        return run.Length == run.Source.Length ? run.Source.Start + index - run.Start : run.Source.Start;
    }

    /// <summary>The style of a character of <see cref="Text"/>.</summary>
    public InlineStyle StyleAt(int index) => index < Text.Length ? RunAt(index).Style : InlineStyle.None;

    /// <summary>Whether every visible character from <paramref name="start"/> on carries <paramref name="style"/>.</summary>
    public bool IsWholly(InlineStyle style, int start = 0) =>
        !IsBlank && Runs.All(r => r.End <= start || (r.Style & style) != 0 || string.IsNullOrWhiteSpace(Text.Substring(r.Start, r.Length)));

    /// <summary>A part of this text; its characters keep their places in the file.</summary>
    public InlineText Slice(int start, int length)
    {
        if (start == 0 && length == Text.Length) return this;
        var runs = ImmutableArray.CreateBuilder<InlineRun>();
        for (var i = Runs.IsEmpty ? 0 : RunIndexAt(start); i < Runs.Length && Runs[i].Start < start + length; i++)
        {
            var run = Runs[i];
            var from = Math.Max(run.Start, start);
            var to = Math.Min(run.End, start + length);
            if (from >= to) continue;
            var source = run.Length == run.Source.Length
                ? new TextSpan(run.Source.Start + from - run.Start, run.Source.Start + to - run.Start)
                : run.Source;
            runs.Add(run with { Start = from - start, Length = to - from, Source = source });
        }

        return new InlineText(Text.Substring(start, length), runs.DrainToImmutable(), SourceSpan(start, length));
    }

    /// <summary>The same text, its span cut down from the block to the words: a heading without its marker.</summary>
    public InlineText Tight() => Runs.IsEmpty ? this : new InlineText(Text, Runs, SourceSpan(0, Text.Length));

    /// <summary>The part from <paramref name="start"/> to the end.</summary>
    public InlineText Slice(int start) => Slice(start, Text.Length - start);

    /// <summary>The text cut at its line breaks.</summary>
    public IEnumerable<InlineText> Lines()
    {
        var start = 0;
        for (var i = Text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = Text.IndexOf('\n', start))
        {
            yield return Slice(start, i - start);
            start = i + 1;
        }

        yield return Slice(start);
    }

    /// <summary>The text with code spans, URLs and image texts blanked out by spaces, at the same offsets: what is prose, for rules about wording.</summary>
    public string Prose()
    {
        const InlineStyle NotProse = InlineStyle.Code | InlineStyle.Url | InlineStyle.Image;
        if (!Runs.Any(r => (r.Style & NotProse) != 0)) return Text;
        var prose = new StringBuilder(Text);
        foreach (var run in Runs.Where(r => (r.Style & NotProse) != 0))
        {
            for (var i = run.Start; i < run.End; i++) prose[i] = ' ';
        }

        return prose.ToString();
    }

    /// <summary><see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private InlineRun RunAt(int index) => Runs[RunIndexAt(index)];

    private int RunIndexAt(int index)
    {
        int low = 0, high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].End <= index) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
