using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Policies;

namespace PostMortem.Core.Tests.Policies;

/// <summary>A project's folder with documents and a baseline, judged as a build judges them.</summary>
internal sealed class BaselineFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("postmortem-baseline-").FullName;

    public DateOnly Today { get; set; } = new(2026, 11, 24);

    public DateOnly? Since { get; set; }

    /// <summary>The folder of the project in this one.</summary>
    public string Project { get; set; } = "";

    private string BaselinePath => Path.Combine(root, "postmortem.baseline");

    public string Baseline
    {
        get => File.ReadAllText(BaselinePath);
        set => File.WriteAllText(BaselinePath, value);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    public BaselineFolder With(string name, string text)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Edit(string name, string before, string after)
    {
        var text = File.ReadAllText(Path.Combine(root, name));
        Assert.Contains(before, text, StringComparison.Ordinal);
        With(name, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Move(string before, string after)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, after))!);
        File.Move(Path.Combine(root, before), Path.Combine(root, after));
    }

    public void Delete(string name) => File.Delete(Path.Combine(root, name));

    /// <summary>What a build shows, <c>file(line) ID: message</c>.</summary>
    public string[] Shown() =>
        [.. Judge(Read()).Where(r => r.IsShown).Select(r => $"{Path.GetRelativePath(root, r.Diagnostic.Path).Replace('\\', '/')}({r.Diagnostic.Start.Line}) {r.Diagnostic.Id}: {r.Diagnostic.Message}")];

    /// <summary>Accepts what is found.</summary>
    public BaselineUpdate Update()
    {
        var update = BaselineUpdate.Of(Read(), Judge(null), Analyze());
        if (update.Content is { } content) Baseline = content;
        else Delete(BaselinePath);
        return update;
    }

    private Baseline Read() => PostMortem.Policies.Baseline.Read(BaselinePath, path => path.StartsWith(Path.Combine(root, Project), StringComparison.Ordinal));

    private ImmutableArray<ReportedDiagnostic> Judge(Baseline? baseline) => new SeverityPolicy { Baseline = baseline }.Apply(Analyze());

    private AnalysisResult Analyze()
    {
        var folder = Path.Combine(root, Project);
        var documents = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories) : [];
        return Analyzer.Analyze(new AnalysisRequest
        {
            Documents = [.. documents.Select(d => new DocumentInput(d, Path.GetRelativePath(folder, d).Replace('\\', '/'))).OrderBy(d => d.RelativePath, StringComparer.Ordinal)],
            Today = Today,
            Since = Since,
        });
    }
}
