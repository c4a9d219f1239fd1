using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Index.Tests;

/// <summary>A site of invented documents, in memory.</summary>
internal sealed class Site
{
    private readonly IReadOnlyDictionary<string, Func<byte[]>> outputs;

    public static readonly PublishOptions Options = new("/out", "Invented") { Today = new DateOnly(2026, 3, 20) };

    private Site(IndexModel model)
    {
        Model = model;
        outputs = SiteOutputs.Of(model, "Invented").ToDictionary(o => o.Path, o => o.Content);
    }

    public IndexModel Model { get; }

    public IEnumerable<string> Paths => outputs.Keys;

    public static Site Of(params (string Path, string Markdown)[] documents) => Of([], documents);

    public static Site Of(ImmutableArray<ReportedDiagnostic> diagnostics, params (string Path, string Markdown)[] documents) =>
        new(IndexBuilder.Build(Analysis(documents), diagnostics, Options));

    public static Site Of(PublishOptions options, params (string Path, string Markdown)[] documents) => new(IndexBuilder.Build(Analysis(documents), [], options));

    public static AnalysisResult Analysis(params (string Path, string Markdown)[] documents) =>
        new([.. documents.Select(d => DocumentParser.Parse(new SourceText("/project/" + d.Path, d.Markdown), d.Path, PostMortemConfiguration.Default))], [], PostMortemConfiguration.Default);

    public static Site Of(IndexModel model) => new(model);

    public static ReportedDiagnostic Finding(string path, string message, int line, Severity severity = Severity.Warning) => new(
        Diagnostic.Create(new DiagnosticDescriptor("PM2007", "OutOfOrder", RuleCategory.Timeline, severity, "An entry is out of order", "Test"), "/project/" + path, new LinePosition(line, 1), message),
        severity);

    public string Text(string path) => Encoding.UTF8.GetString(outputs[path]());

    /// <summary>A page as a browser sees it; a fault in the markup fails the test.</summary>
    public IHtmlDocument Page(string path) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Text(path));

    /// <summary>A page as a browser sees it, where raw HTML of a document may leave faults that browsers repair.</summary>
    public IHtmlDocument LenientPage(string path) => new HtmlParser().ParseDocument(Text(path));
}
