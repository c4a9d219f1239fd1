using System.Collections;
using Microsoft.Build.Framework;

namespace PostMortem.Build.Tests;

/// <summary>Ctrl+C: the task ends early, says nothing wrong and leaves nothing half done.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_cancelled_task_tells_no_finding_and_writes_nothing()
    {
        var site = Path.Combine(folder, "site");
        File.WriteAllText(Path.Combine(folder, "a.md"), "# Outage\n\n## Timeline\n\n- 14:22 PST: it broke\n");
        using var task = new AnalyzeAndPublish
        {
            Request =
            [
                $"ProjectFile={Path.Combine(folder, "docs.csproj")}", $"PostMortemOutputPath={site}", $"Document=||true|{Path.Combine(folder, "a.md")}",
                $"LeftOut={Path.Combine(folder, "template.md")}",
            ],
        };

        // It cancels itself at the first thing it says, which is before it reads a document.
        var engine = new RecordingEngine(task.Cancel);
        task.BuildEngine = engine;

        Assert.False(task.Execute());
        Assert.Equal([$"PostMortem: left out by its name: {Path.Combine(folder, "template.md")}"], engine.Said);
        Assert.False(Directory.Exists(site));
    }

    private sealed class RecordingEngine(Action onMessage) : IBuildEngine
    {
        public List<string?> Said { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

        public void LogCustomEvent(CustomBuildEventArgs e) => Said.Add(e.Message);

        public void LogErrorEvent(BuildErrorEventArgs e) => Said.Add(e.Message);

        public void LogWarningEvent(BuildWarningEventArgs e) => Said.Add(e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
            Said.Add(e.Message);
            onMessage();
        }
    }
}
