using PostMortem.Documents;

namespace PostMortem.Index.Pages;

/// <summary>One document, to be read.</summary>
internal static class DocumentPage
{
    private const int DeepestContents = 2;

    /// <summary>Renders the page.</summary>
    public static Html Render(IndexedDocument document, SiteLinks links, string title) => Layout.Page($"{document.Name} – {title}", "../", Html.Of($"""
        <header class="site">
        <p class="home"><a href="../index.html">{title}</a></p>
        </header>
        <main id="page-content" tabindex="-1" class="document">
        <header>
        <p class="date">{DocumentList.Date(document.Date)}</p>
        <h1{Language(document)}>{document.Name}</h1>
        <dl class="facts">
        {StatedFacts(document)}</dl>
        </header>
        {Contents(document)}<article{Language(document)}>
        {DocumentRenderer.Render(document, links)}</article>
        {Findings(document)}</main>
        """), []);

    private static Html StatedFacts(IndexedDocument document) => Html.Join([
        Fact("Kind", Facts.Kind(document.Kind)),
        Fact("Severity", document.Severity),
        Fact("Status", document.Status),
        Fact("Services", string.Join(", ", document.Services)),
        Fact("Team", document.Team),
        Fact("Detected after", Facts.Duration(document.Metrics.MinutesToDetect)),
        Fact("Mitigated after", Facts.Duration(document.Metrics.MinutesToMitigate)),
        Fact("Resolved after", Facts.Duration(document.Metrics.MinutesToResolve)),
        Fact("Tags", string.Join(", ", document.Tags)),
        Fact("For", document.Audience == "customer" ? "customers" : null),
        Fact("File", document.Path),
    ]);

    private static Html Fact(string name, string? value) => string.IsNullOrEmpty(value) ? Html.Empty : Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    private static Html Contents(IndexedDocument document)
    {
        var entries = Html.Join(document.Source.Sections.Select(s => Entry(document, s, 1)));
        var findings = document.Findings.IsEmpty ? Html.Empty : Html.Of($"<li class=\"findings\"><a href=\"#page-findings\">{Facts.Count(document.Findings.Length, "finding")}</a></li>\n");
        return entries.Value.Length == 0 && findings.Value.Length == 0 ? Html.Empty : Html.Of($"""
            <nav class="contents" aria-label="On this page">
            <h2>On this page</h2>
            <ul>
            {entries}{findings}</ul>
            </nav>

            """);
    }

    private static Html Entry(IndexedDocument document, Section section, int depth)
    {
        // Many timelines have a heading for each entry; they would bury the contents.
        var listed = section.Children.Where(c => !section.Is(SectionRole.Timeline) || !c.Roles.IsEmpty);
        var children = depth < DeepestContents ? Html.Join(listed.Select(c => Entry(document, c, depth + 1))) : Html.Empty;
        var nested = children.Value.Length == 0 ? Html.Empty : Html.Of($"\n<ul>\n{children}</ul>\n");
        if (document.Anchors.OwnOf(section) is not { } id || section.Heading.IsBlank) return children;
        return Html.Of($"<li><a href=\"#{id}\">{PlainText.OneLine(section.Heading.Text)}</a>{nested}</li>\n");
    }

    private static Html Findings(IndexedDocument document) => document.Findings.IsEmpty ? Html.Empty : Html.Of($"""
        <section class="findings" aria-labelledby="page-findings">
        <h2 id="page-findings">Findings of the build</h2>
        <ul>
        {Html.Join(document.Findings.Select(Finding))}</ul>
        </section>

        """);

    private static Html Finding(IndexedFinding finding)
    {
        var line = finding.Anchor is { } anchor ? Html.Of($"<a href=\"#{anchor}\">Line {finding.Line}</a>") : Html.Of($"Line {finding.Line}");
        return Html.Of($"<li class=\"{finding.Severity}\"><p><span class=\"severity\">{finding.Severity}</span> <code>{finding.Id}</code> {line}</p><p>{finding.Message}</p></li>\n");
    }

    private static Html Language(IndexedDocument document) => document.Source.Language == Layout.Language ? Html.Empty : Html.Of($" lang=\"{document.Source.Language}\"");
}
