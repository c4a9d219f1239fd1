using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Documents;

/// <summary>The days on which a document was reviewed and published, as its front matter or a metadata line says.</summary>
internal static class EditorialDays
{
    private static readonly string[] ReviewKeys = ["reviewed", "review", "review date", "review held", "retro held", "retro held on", "review meeting", "post mortem held", "postmortem held", "meeting held"];

    private static readonly string[] PublicationKeys = ["published", "publication date", "date published", "published on"];

    /// <summary>When it was reviewed, and where it says so; null where it does not.</summary>
    public static (DateOnly Day, TextSpan Span)? Reviewed(PostMortemDocument document) => Find(document, "reviewed", ReviewKeys);

    /// <summary>When it was published, and where it says so; null where it does not.</summary>
    public static (DateOnly Day, TextSpan Span)? Published(PostMortemDocument document) => Find(document, "published", PublicationKeys);

    private static (DateOnly Day, TextSpan Span)? Find(PostMortemDocument document, string key, string[] metadataKeys)
    {
        if (document.FrontMatter[key] is { Scalars: [var scalar, ..] } && Day(document, scalar.Text) is { } day) return (day, scalar.Span);
        foreach (var entry in document.Metadata.Where(m => metadataKeys.Contains(m.NormalizedKey)))
        {
            if (Day(document, entry.Value.Text) is { } told) return (told, entry.Value.SourceSpan(0, entry.Value.Text.Length));
        }

        return null;
    }

    private static DateOnly? Day(PostMortemDocument document, string text) =>
        DateReader.Find(text).Select(m => m.Date?.WithYear(document.Date?.Year)).FirstOrDefault(d => d is not null);
}
