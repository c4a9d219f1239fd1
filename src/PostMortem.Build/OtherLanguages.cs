using PostMortem.Documents;

namespace PostMortem.Build;

/// <summary>What a build says of documents whose wording is not judged, because the rules about it read English.</summary>
internal static class OtherLanguages
{
    /// <summary>The one line, or null where all documents are in English.</summary>
    public static string? Line(IReadOnlyList<PostMortemDocument> documents) => documents switch
    {
        [] => null,
        [var one] => $"PostMortem: the wording of 1 document was not judged, as it is not in English: {one.RelativePath} ({one.Language})",
        [var first, ..] => $"PostMortem: the wording of {documents.Count} documents was not judged, as they are not in English, the first {first.RelativePath} ({first.Language})",
    };

    /// <summary>A line for each, for who asks for details.</summary>
    public static IEnumerable<string> Details(IEnumerable<PostMortemDocument> documents) =>
        documents.Select(d => $"PostMortem: wording not judged, as it is in '{d.Language}'; if it is in English, write 'lang: en' in its front matter: {d.Source.Path}");
}
