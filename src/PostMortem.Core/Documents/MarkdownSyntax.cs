using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace PostMortem.Documents;

/// <summary>The one place that runs Markdig's parser.</summary>
internal static partial class MarkdownSyntax
{
    // GitHub's dialect, because that is where these documents are read: its tables, check boxes, strike-through and links.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Build();

    /// <summary>Parses the text from <paramref name="contentStart"/> on; offsets are those of the whole text. Null where Markdig gives up: nested too deeply.</summary>
    public static MarkdownDocument? Parse(string text, int contentStart)
    {
        var visible = contentStart == 0 ? text : Blank(text, 0, contentStart);
        // Markdig misplaces the inlines of "##<tab>Timeline"; a space is as long.
        if (visible.Contains('\t', StringComparison.Ordinal)) visible = TabsAfterHashes().Replace(visible, static m => m.Groups["markers"].Value + m.Value[m.Groups["markers"].Length..].Replace('\t', ' '));
        try
        {
            var document = Markdown.Parse(visible, Pipeline);
            // A fence that nobody closed hides the rest of the file. Without it, the rest is read.
            if (UnclosedFence(document) is { } fence && HidesHeadings(fence))
                document = Markdown.Parse(Blank(visible, fence.Span.Start, FirstLineEnd(visible, fence.Span.Start)), Pipeline);
            HeadingAnchors.Assign(text, document);
            return document;
        }
        catch (ArgumentException)
        {
            // Markdig's only exception: the depth limit.
            return null;
        }
    }

    private static FencedCodeBlock? UnclosedFence(MarkdownDocument document) =>
        document.LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 } fence ? fence : null;

    private static bool HidesHeadings(FencedCodeBlock fence)
    {
        foreach (Markdig.Helpers.StringLine line in fence.Lines)
        {
            var text = line.Slice.AsSpan();
            var level = text.IndexOfAnyExcept('#');
            if (level is >= 2 and <= 6 && text[level] == ' ') return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<=^|[\r\n])(?<markers>(?:[ \t>*+-]|\d{1,9}[.)])*)#{1,6}[ \t]*\t", RegexOptions.CultureInvariant)]
    private static partial Regex TabsAfterHashes();

    private static int FirstLineEnd(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : start + end;
    }

    /// <summary>Replaces a range by spaces, keeping line breaks, so that every later offset stays what it is in the file.</summary>
    private static string Blank(string text, int start, int end) => string.Create(text.Length, (text, start, end), static (target, state) =>
    {
        state.text.CopyTo(target);
        for (var i = state.start; i < state.end; i++)
        {
            if (target[i] is not ('\r' or '\n')) target[i] = ' ';
        }
    });
}
