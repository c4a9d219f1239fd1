using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PostMortem.Index;

/// <summary>Tables; the alignment of a column is a class, because the page allows no style. The keyboard can scroll a wide one.</summary>
internal sealed class SafeTableRenderer(PageAnchors anchors) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>");
        bool? inHead = null;
        foreach (var row in table.OfType<TableRow>())
        {
            if (inHead != row.IsHeader)
            {
                if (inHead is { } wasHead) renderer.WriteLine(wasHead ? "</thead>" : "</tbody>");
                renderer.WriteLine(row.IsHeader ? "<thead>" : "<tbody>");
                inHead = row.IsHeader;
            }

            WriteRow(renderer, table, row);
        }

        if (inHead is { } endsInHead) renderer.WriteLine(endsInHead ? "</thead>" : "</tbody>");
        renderer.WriteLine("</table></div>");
    }

    private void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        var outer = renderer.ImplicitParagraph;
        renderer.Write(Html.Of($"<tr{Attributes.Id(anchors.AtStart(row.Span.Start))}>").Value);
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not TableCell cell) continue;
            var column = cell.ColumnIndex < 0 ? i : cell.ColumnIndex;
            var tag = new Html(row.IsHeader ? "th" : "td");
            var scope = row.IsHeader ? new Html(" scope=\"col\"") : Html.Empty;
            renderer.Write(Html.Of($"<{tag}{scope}{Span("colspan", cell.ColumnSpan)}{Span("rowspan", cell.RowSpan)}{Alignment(table, column)}>").Value);
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.Write(cell);
            renderer.Write(Html.Of($"</{tag}>").Value);
        }

        renderer.ImplicitParagraph = outer;
        renderer.WriteLine("</tr>");
    }

    private static Html Span(string name, int count) => count > 1 ? Html.Of($" {new Html(name)}=\"{count.ToString(CultureInfo.InvariantCulture)}\"") : Html.Empty;

    private static Html Alignment(Table table, int column) => (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
    {
        TableColumnAlign.Center => new Html(" class=\"center\""),
        TableColumnAlign.Right => new Html(" class=\"right\""),
        _ => Html.Empty,
    };
}
