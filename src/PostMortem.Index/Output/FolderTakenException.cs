namespace PostMortem.Index;

/// <summary>Another project has its site in the output folder; each would delete the other's files.</summary>
/// <param name="project">The absolute path of that project.</param>
public sealed class FolderTakenException(string project) : IOException($"'{project}' has its site there")
{
    /// <summary>The absolute path of the project that has its site there.</summary>
    public string Project { get; } = project;
}
