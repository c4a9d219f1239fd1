using PostMortem.Documents;

namespace PostMortem.Policies;

/// <summary>The lines of a document that hold more than white space, marks of quotes and suppression comments.</summary>
internal sealed class LinesWithText(PostMortemDocument document)
{
    private int[]? next;

    /// <summary>The first such line below a line; beyond the last line where there is none.</summary>
    public int After(int line) => (next ??= Read())[line];

    private int[] Read()
    {
        var (source, comments) = (document.Source, document.Suppressions);
        var below = new int[source.LineCount + 1];
        var (nearest, comment) = (source.LineCount + 1, comments.Length - 1);
        for (var line = source.LineCount; line > 0; line--)
        {
            below[line] = nearest;
            var span = source.LineSpan(line);
            for (var i = span.End - 1; i >= span.Start; i--)
            {
                while (comment >= 0 && comments[comment].Span.Start > i) comment--;
                if (comment >= 0 && i < comments[comment].Span.End) continue;
                if (char.IsWhiteSpace(source.Content[i]) || source.Content[i] == '>') continue;
                nearest = line;
                break;
            }
        }

        return below;
    }
}
