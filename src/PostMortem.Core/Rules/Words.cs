using System.Globalization;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Words of a document as messages quote them.</summary>
internal static class Words
{
    private const int Longest = 60;

    /// <summary>The words of a span on one line, cut where they are long.</summary>
    public static string Of(PostMortemDocument document, TextSpan span) => Of(document.Source[span]);

    /// <summary>The words of a time.</summary>
    public static string Of(StatedTime time) => Of(time.Text);

    /// <summary>A text on one line, cut where it is long.</summary>
    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest) return line;
        var end = line.LastIndexOf(' ', Longest);
        if (end <= Longest / 2) end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(line.AsSpan(0, end).TrimEnd(" ,;:."), "…");
    }

    /// <summary>A number and its noun.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
