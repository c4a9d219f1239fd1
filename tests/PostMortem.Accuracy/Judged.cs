using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Accuracy;

/// <summary>A document and what all rules say about it, without a team's configuration.</summary>
/// <param name="Document">The document.</param>
/// <param name="Diagnostics">The findings.</param>
internal sealed record Judged(PostMortemDocument Document, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly RuleContext Context = new(PostMortemConfiguration.Default, new DateOnly(2026, 11, 24));

    /// <summary>Judges a text.</summary>
    public static Judged Text(string name, string text)
    {
        var document = DocumentParser.Parse(new SourceText(name, text), Path.GetFileName(name), PostMortemConfiguration.Default);
        return new Judged(document, Analyzer.Judge(document, Context));
    }

    /// <summary>Judges a file.</summary>
    public static Judged File(string path) => Text(path, System.IO.File.ReadAllText(path));

    /// <summary>The 1-based line where a span begins.</summary>
    public int LineOf(TextSpan span) => Document.Source.PositionOf(span.Start).Line;
}
