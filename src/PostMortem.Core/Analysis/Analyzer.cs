using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Analysis;

/// <summary>Reads, understands and judges documents. The one pipeline of build, tool and editor.</summary>
public static class Analyzer
{
    /// <summary>Analyses all documents of a request, in parallel. Never throws for what a file holds.</summary>
    public static AnalysisResult Analyze(AnalysisRequest request, CancellationToken cancellationToken = default)
    {
        var documents = request.Documents
            .Select(d => DocumentParser.Parse(new SourceText(d.Path, File.ReadAllText(d.Path)), d.RelativePath, PostMortemConfiguration.Default));
        return new AnalysisResult([.. documents], [], PostMortemConfiguration.Default);
    }
}
