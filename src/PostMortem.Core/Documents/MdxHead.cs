using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>MDX <c>import</c> and <c>export</c> statements above the text. They are passed over, but for an exported title and date.</summary>
internal static partial class MdxHead
{
    /// <summary>A statement that is longer than this is none: its bracket was never closed.</summary>
    private const int LongestStatement = 200;

    /// <summary>Reads the statements that begin at <paramref name="start"/>, which begins a line; null where the text begins with something else.</summary>
    internal static FrontMatter? Read(SourceText source, int start)
    {
        var first = source.PositionOf(start).Line;
        var (next, last) = (first, 0);
        while (next <= source.LineCount)
        {
            var text = source[source.LineSpan(next)];
            if (string.IsNullOrWhiteSpace(text))
            {
                next++;
                continue;
            }

            if (!Statement().IsMatch(text) || EndOfStatement(source, next) is not (> 0 and var end)) break;
            last = end;
            next = end + 1;
        }

        if (last == 0) return null;
        var span = new TextSpan(start, source.LineSpan(last).End);
        return new FrontMatter(FrontMatterForm.Mdx, span, EntriesOf(source, span), null);
    }

    private static int EndOfStatement(SourceText source, int line)
    {
        var depth = 0;
        for (var number = line; number <= Math.Min(source.LineCount, line + LongestStatement); number++)
        {
            foreach (var c in source[source.LineSpan(number)])
            {
                if (c is '{' or '(' or '[') depth++;
                else if (c is '}' or ')' or ']') depth--;
            }

            if (depth <= 0) return number;
        }

        return 0;
    }

    private static ImmutableArray<FrontMatterEntry> EntriesOf(SourceText source, TextSpan span)
    {
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        foreach (var match in Property().EnumerateMatches(source.Content.AsSpan(span.Start, span.Length)))
        {
            var keyStart = span.Start + match.Index;
            while (!char.IsLetter(source.Content[keyStart])) keyStart++;
            var keySpan = new TextSpan(keyStart, keyStart + (source.Content[keyStart] == 't' ? "title".Length : "date".Length));
            if (HeadValue.Literal(source, span.Start + match.Index + match.Length, span.End) is { } value)
                entries.Add(new FrontMatterEntry(source[keySpan], keySpan, [value.Scalar], [], value.Span));
        }

        return entries.ToImmutable();
    }

    /// <summary>Prose may begin with "import" or "export" as well, so a statement needs more than its first word.</summary>
    [GeneratedRegex("""^(?:import\s+(?:['"{*]|[\w$]+(?:\s*,|\s+from\s+['"]))|export\s+(?:const|let|var)\s+[\w$]+\s*=|export\s+(?:default\s+)?(?:async\s+)?function\b|export\s+default\s+[({[\w$]+\s*[({;=]|export\s*[{*])""", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex("""(?<![\w$.'"-])(?:["']?(?:title|date)["']?\s*:|(?:title|date)\s*=)(?!=)""", RegexOptions.CultureInvariant)]
    private static partial Regex Property();
}
