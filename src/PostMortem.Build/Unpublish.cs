using Microsoft.Build.Framework;
using PostMortem.Index;

namespace PostMortem.Build;

/// <summary>The MSBuild task of <c>dotnet clean</c>: deletes what the manifest of the output folder lists.</summary>
[MSBuildMultiThreadableTask]
public sealed class Unpublish : Microsoft.Build.Utilities.Task
{
    /// <summary>The absolute path of the output folder.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        SitePublisher.Unpublish(OutputFolder);
        return true;
    }
}
