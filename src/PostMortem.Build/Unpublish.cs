using Microsoft.Build.Framework;

namespace PostMortem.Build;

/// <summary>The MSBuild task of <c>dotnet clean</c>: deletes what the manifest of the output folder lists.</summary>
[MSBuildMultiThreadableTask]
public sealed class Unpublish : Microsoft.Build.Utilities.Task
{
    /// <summary>The absolute path of the output folder.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>The absolute path of the project; the site of another one is left alone.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (SiteStep.Unpublish(ProjectFile, OutputFolder) is not { } fault) return true;
        new MSBuildSink(Log).Fail(fault);
        return false;
    }
}
