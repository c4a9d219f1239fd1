using PostMortem.Analysis;

namespace PostMortem.Core.Tests.Corpus;

/// <summary>A folder of documents, and what is found in them together.</summary>
internal sealed class CorpusFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("postmortem-corpus-").FullName;
    private readonly List<string> documents = [];

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Adds a document.</summary>
    public CorpusFolder With(string name, string text)
    {
        documents.Add(name);
        return WithFile(name, text);
    }

    /// <summary>Adds a file that is none.</summary>
    public CorpusFolder WithFile(string name, string text = "")
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>The findings of a rule, <c>file(line,column): message</c>.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="project">The project's folder in this one.</param>
    /// <param name="since">Documents dated before it are known, not judged.</param>
    public List<string> Find(string id, string project = "", DateOnly? since = null)
    {
        var folder = Path.Combine(root, project);
        var settings = Path.Combine(root, "postmortem.yml");
        var result = Analyzer.Analyze(new AnalysisRequest
        {
            Documents = [.. documents.Select(d => new DocumentInput(Path.Combine(root, d), Path.GetRelativePath(folder, Path.Combine(root, d)).Replace('\\', '/')))],
            ConfigurationPath = File.Exists(settings) ? settings : null,
            Today = new DateOnly(2026, 11, 24),
            Since = since,
        });
        Assert.DoesNotContain(result.Diagnostics, d => d.Id == "PM0011");
        return [.. result.Diagnostics.Where(d => d.Id == id).Select(d => $"{Path.GetRelativePath(root, d.Path).Replace('\\', '/')}({d.Start.Line},{d.Start.Column}): {d.Message}")];
    }
}
