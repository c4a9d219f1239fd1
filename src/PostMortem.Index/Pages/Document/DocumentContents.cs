using PostMortem.Documents;

namespace PostMortem.Index.Pages;

/// <summary>The contents of a document's page.</summary>
internal static class DocumentContents
{
    private const int Deepest = 2;

    /// <summary>The contents: its sections, and what the page adds.</summary>
    public static Html Render(IndexedDocument document)
    {
        var entries = Html.Join(document.Source.Sections.Select(s => Entry(document, s, 1)));
        var added = Html.Join([
            document.ActionItems.IsEmpty ? Html.Empty : Html.Of($"<li><a href=\"#{DocumentItems.Id}\">{DocumentItems.Heading}</a></li>\n"),
            document.Similar.IsEmpty ? Html.Empty : Html.Of($"<li><a href=\"#{SimilarIncidents.Id}\">{SimilarIncidents.Heading}</a></li>\n"),
            document.Findings.IsEmpty ? Html.Empty : Html.Of($"<li class=\"findings\"><a href=\"#page-findings\">{Facts.Count(document.Findings.Length, "finding")}</a></li>\n"),
        ]);
        var ofPage = added.Value.Length == 0 ? Html.Empty : Html.Of($"<ul class=\"added\">\n{added}</ul>\n");
        var ofDocument = entries.Value.Length == 0 ? Html.Empty : Html.Of($"<ul>\n{entries}</ul>\n");
        return ofDocument.Value.Length + ofPage.Value.Length == 0 ? Html.Empty : Html.Of($"""
            <nav class="contents" aria-label="On this page">
            <h2>On this page</h2>
            {ofDocument}{ofPage}</nav>

            """);
    }

    private static Html Entry(IndexedDocument document, Section section, int depth)
    {
        // Many timelines have a heading for each entry; they would bury the contents.
        var listed = section.Children.Where(c => !section.Is(SectionRole.Timeline) || !c.Roles.IsEmpty);
        var children = depth < Deepest ? Html.Join(listed.Select(c => Entry(document, c, depth + 1))) : Html.Empty;
        var nested = children.Value.Length == 0 ? Html.Empty : Html.Of($"\n<ul>\n{children}</ul>\n");
        if (document.Anchors.OwnOf(section) is not { } id || section.Heading.IsBlank) return children;
        return Html.Of($"<li><a href=\"#{id}\">{PlainText.OneLine(section.Heading.Text)}</a>{nested}</li>\n");
    }
}
