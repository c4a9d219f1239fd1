using System.Globalization;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Index.Pages;

/// <summary>What customers are told of one incident. All of it is text: nothing that a document holds becomes markup, a link or an image.</summary>
internal static class CustomerReportPage
{
    private const int DeepestHeading = 6;

    /// <summary>Renders the page.</summary>
    public static Html Render(CustomerPage page, string site)
    {
        var report = page.Report;
        var language = report.Document.Language == Layout.Language ? Html.Empty : Html.Of($" lang=\"{report.Document.Language}\"");
        return Layout.Page(new Frame(site, page.Path) { Title = page.Name, Styles = ["document.css"], IsForCustomers = true }, Html.Of($"""
            <main id="page-content" tabindex="-1" class="document">
            <header class="page">
            <p class="date">{DocumentList.Date(report.Document.Date)}</p>
            <h1{language}>{page.Name}</h1>
            {When(report)}</header>
            <article{language}>
            {Html.Join(report.Parts.Select(Part))}</article>
            </main>
            """));
    }

    private static Html When(CustomerReport report)
    {
        var span = report is { From: { } from, To: { } to } ? Html.Of($"{Fact("From", from)}{Fact("To", to)}") : Html.Empty;
        var facts = Html.Join([span, Facts.Duration(report.Minutes) is { } length ? Html.Of($"<div><dt>For</dt><dd>{length}</dd></div>\n") : Html.Empty]);
        return facts.Value.Length == 0 ? Html.Empty : Html.Of($"<dl class=\"facts\">\n{facts}</dl>\n");
    }

    private static Html Fact(string name, DateTime at) => Html.Of($"<div><dt>{name}</dt><dd>{Time(at)}</dd></div>\n");

    private static Html Time(DateTime at) =>
        Html.Of($"<time datetime=\"{at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\">{at.ToString(at.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC</time>");

    private static Html Part(CustomerPart part)
    {
        var moments = part.Moments.IsEmpty ? Html.Empty : Html.Of($"<ul>\n{Html.Join(part.Moments.Select(Moment))}</ul>\n");
        return Html.Of($"{Heading(part)}{Html.Join(part.Blocks.Select(Block))}{moments}");
    }

    private static Html Heading(CustomerPart part)
    {
        if (part.Heading is not { } heading || Words(heading) is not { Length: > 0 } words) return Html.Empty;
        var tag = new Html(string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(part.Depth + 2, DeepestHeading)}"));
        return Html.Of($"<{tag}>{words}</{tag}>\n");
    }

    private static Html Moment(CustomerMoment moment)
    {
        var at = moment.At is { } instant ? Time(instant) : Html.Of($"{moment.Written}");
        return Html.Of($"<li>{at} {Words(moment.Text)}</li>\n");
    }

    private static Html Block(Block block) => block switch
    {
        ParagraphBlock paragraph => Words(paragraph.Text) is { Length: > 0 } words ? Html.Of($"<p>{words}</p>\n") : Html.Empty,
        ListBlock list => list.IsOrdered ? Html.Of($"<ol>\n{Items(list)}</ol>\n") : Html.Of($"<ul>\n{Items(list)}</ul>\n"),
        TableBlock table => Html.Of($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n{Head(table)}<tbody>\n{Html.Join(table.Rows.Select(r => Html.Of($"<tr>{Html.Join(r.Cells.Select(c => Html.Of($"<td>{Words(c)}</td>")))}</tr>\n")))}</tbody>\n</table></div>\n"),
        _ => throw new InvalidOperationException($"{block.GetType().Name} is not published"),
    };

    private static Html Items(ListBlock list) => Html.Join(list.Items.Select(i =>
        Html.Of($"<li>{Words(i.Text)}{(i.IsChecked == true ? " (done)" : "")}{Html.Join(i.Children.Select(Block))}</li>\n")));

    private static Html Head(TableBlock table) => table.Header.IsEmpty ? Html.Empty
        : Html.Of($"<thead>\n<tr>{Html.Join(table.Header.Select(c => Html.Of($"<th scope=\"col\">{Words(c)}</th>")))}</tr>\n</thead>\n");

    private static string Words(InlineText text) => PlainText.OneLine(CustomerReport.Words(text));
}
