using Markdig;
using PostMortem.Configuration;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>Turns text into a document, once. All difficulty of real Markdown lives behind it.</summary>
public static class DocumentParser
{
    /// <summary>Parses a document; any text gives one, and no exception.</summary>
    /// <param name="source">The text.</param>
    /// <param name="relativePath">The path relative to the project, with <c>/</c>.</param>
    /// <param name="configuration">The team's settings.</param>
    /// <param name="kind">What the project says the document is, or null.</param>
    /// <param name="audience">Who the project says it is for, or null.</param>
    public static PostMortemDocument Parse(SourceText source, string relativePath, PostMortemConfiguration configuration, string? kind = null, string? audience = null)
    {
        return new PostMortemDocument
        {
            Source = source, RelativePath = relativePath, Syntax = Markdown.Parse(source.Content), FrontMatter = FrontMatter.None,
            Kind = DocumentKind.PostMortem, KindName = "post-mortem", IsKindDeclared = kind is not null, Audience = Audience.Internal,
            Title = null, Metadata = [], Sections = [], Timelines = [], ActionItems = [], Dates = [], Sentences = [],
            TitleSpan = default, Summary = "",
        };
    }
}
