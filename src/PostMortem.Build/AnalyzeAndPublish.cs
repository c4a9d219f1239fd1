using Microsoft.Build.Framework;

namespace PostMortem.Build;

/// <summary>The MSBuild task: analyses a project's documents and publishes their site. Uses absolute paths only, reads no environment.</summary>
[MSBuildMultiThreadableTask]
public sealed class AnalyzeAndPublish : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>What the project asks for, one <c>Key=value</c> a line; <c>PostMortem.Build.targets</c> makes them.</summary>
    [Required]
    public string[] Request { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var request = RequestReader.Read(Request);
        if (BuildEngine is IBuildEngine8 engine)
            request = request with { Policy = request.Policy with { Build = request.Policy.Build with { HostTreatsWarningAsError = engine.ShouldTreatWarningAsError } } };
        try
        {
            return BuildRun.Run(request, new MSBuildSink(Log), cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();
}
