namespace PostMortem.Package.Tests.Situations;

/// <summary>
/// What happens when a user builds: kind of project, command and switches, and what must come of it. <see cref="BuildSituationTests"/>
/// runs each row twice on the packed package; <see cref="BuildPageTests"/> makes a page of docs of them.
/// </summary>
internal static class BuildSituations
{
    /// <summary>The document that each project has, with one finding.</summary>
    public const string Document = "2026-02-03-cache.md";

    private static readonly ProjectKind[] Kinds = [.. DocsOnlySituations.Kinds, .. LibrarySituations.Kinds, .. ApplicationSituations.Kinds, .. SolutionSituations.Kinds];

    public static IEnumerable<ProjectKind> All => Kinds;

    /// <summary>An error that MSBuild or the SDK gives; nothing of ours is run then, or was before.</summary>
    public const string CannotPublishAllFrameworks = "NETSDK1129";

    public const string NothingToPack = "NU5017";

    /// <summary>The rule about what fails a build, with its reason.</summary>
    public static string FailedBecause(string property) => $"PM0012: 1 warning fails this build because {property} is true (PostMortemFailOn=warning)";
}
