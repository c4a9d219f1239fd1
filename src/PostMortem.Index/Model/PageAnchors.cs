using System.Globalization;
using System.Text;
using Markdig.Syntax;
using PostMortem.Documents;
using ParagraphBlockSyntax = Markdig.Syntax.ParagraphBlock;

namespace PostMortem.Index;

/// <summary>
/// The ids of a document's page that links lead to. Headings have theirs from the parser; a pseudo-heading (a bold line, a list item)
/// gets one here, on the block that it begins.
/// </summary>
internal sealed class PageAnchors
{
    private readonly Dictionary<Section, string> bySection = [];
    private readonly Dictionary<int, string> byStart = [];
    private readonly List<int> starts = [];
    private Dictionary<int, string> byPlace = [];
    private readonly List<Section> sections = [];

    private PageAnchors()
    {
    }

    /// <summary>The anchors of a document.</summary>
    public static PageAnchors Of(PostMortemDocument document)
    {
        var anchors = new PageAnchors();
        var taken = document.AllSections.Select(s => s.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        HashSet<int>? blocks = null;
        foreach (var section in document.AllSections)
        {
            anchors.starts.Add(section.Span.Start);
            anchors.sections.Add(section);
            if (section.Anchor is { } own)
            {
                anchors.bySection[section] = own;
                continue;
            }

            if (section.Form == HeadingForm.Preamble) continue;
            blocks ??= document.Syntax.Descendants<Markdig.Syntax.Block>().Where(b => b is ParagraphBlockSyntax or ListItemBlock).Select(b => b.Span.Start).ToHashSet();
            if (!blocks.Contains(section.Span.Start) || anchors.byStart.ContainsKey(section.Span.Start)) continue;
            var id = Unique(Slug(section.Heading.Text), taken, used);
            anchors.bySection[section] = anchors.byStart[section.Span.Start] = id;
        }

        anchors.byPlace = PlaceAnchors.Of(document, anchors.byStart, id => Unique(id, taken, used));
        return anchors;
    }

    /// <summary>The id for a section: its own, else that of the closest one around it; null for the page's top.</summary>
    public string? Of(Section section) => bySection.GetValueOrDefault(section) ?? (section.Parent is { } parent ? Of(parent) : null);

    /// <summary>The id of the section itself, or null.</summary>
    public string? OwnOf(Section section) => bySection.GetValueOrDefault(section);

    /// <summary>The id for a line of the file.</summary>
    public string? At(PostMortemDocument document, int line)
    {
        if (line < 1 || line > document.Source.LineCount) return null;
        // The sections follow one another in the file, so that the last to begin before the line's end is the innermost around it.
        var at = starts.BinarySearch(document.Source.LineSpan(line).End);
        if (at < 0) at = ~at - 1;
        return at < 0 ? null : Of(sections[at]);
    }

    /// <summary>The id for an entry of a timeline or an action item, by the offset at which it begins: its own, else that of its section.</summary>
    public string? AtPlace(PostMortemDocument document, int offset) => byPlace.GetValueOrDefault(offset) ?? At(document, document.Source.PositionOf(offset).Line);

    /// <summary>The id that a pseudo-heading, an entry or an action item gives the block beginning at an offset, or null.</summary>
    public string? AtStart(int offset) => byStart.GetValueOrDefault(offset);

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } found ? found : "section";
    }

    private static string Unique(string slug, HashSet<string> taken, Dictionary<string, int> used)
    {
        var id = slug;
        while (!taken.Add(id))
        {
            used[slug] = used.GetValueOrDefault(slug) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{used[slug]}");
        }

        return id;
    }
}
