namespace PostMortem.Package.Tests.Situations;

/// <summary>Which halves of the work a build does.</summary>
internal enum Work
{
    Both,
    AnalysisOnly,
    SiteOnly,
}

/// <summary>A project that a kind of folder holds; its documents lie in <c>postmortems/</c> below it.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Folder">Where it lies: empty, or a path with <c>/</c> at its end.</param>
/// <param name="IsDocsOnly">Whether it makes no assembly, so that the build shows the path of its site instead.</param>
internal sealed record BuiltProject(string Name, string Folder = "", bool IsDocsOnly = false)
{
    /// <summary>The page to open.</summary>
    public string Site { get; init; } = Folder + "bin/postmortems/index.html";
}

/// <summary>A folder as users have them, and what they run in it.</summary>
/// <param name="Title">What it is called in the docs.</param>
/// <param name="Write">Writes the projects. Documents are written besides: one with one finding for each project.</param>
/// <param name="Restore">What <c>dotnet restore</c> is to restore; empty for what lies in the folder, null for nothing.</param>
/// <param name="Projects">The projects that have documents.</param>
/// <param name="Situations">What is run.</param>
internal sealed record ProjectKind(string Title, Action<TestFolder> Write, string? Restore, BuiltProject[] Projects, BuildSituation[] Situations);

/// <summary>A build and what must come of it, the first time and the second.</summary>
/// <param name="Command">What is run, with the variables of its environment before it. Of several commands, joined by <c>&amp;&amp;</c>, the last one is what it is about.</param>
internal sealed record BuildSituation(string Command)
{
    /// <summary>What was done before; it stands in the docs.</summary>
    public string When { get; init; } = "";

    /// <summary>Does it.</summary>
    public Func<TestFolder, Task>? Prepare { get; init; }

    /// <summary>The projects whose findings are told, each once; null for all.</summary>
    public string[]? Told { get; init; }

    /// <summary>The projects that are judged besides, and have no finding.</summary>
    public string[] Clean { get; init; } = [];

    /// <summary>The projects whose sites are there afterwards; null for those that the build writes.</summary>
    public string[]? Sites { get; init; }

    public Work Work { get; init; } = Work.Both;

    /// <summary>Whether the findings are errors.</summary>
    public bool AsErrors { get; init; }

    /// <summary>The files in <c>postmortems/</c> with one finding each.</summary>
    public string[] Documents { get; init; } = [BuildSituations.Document];

    /// <summary>How many documents without a finding lie beside them.</summary>
    public int Flawless { get; init; }

    public int ExitCode { get; init; }

    /// <summary>A part of each error, findings aside.</summary>
    public string[] Errors { get; init; } = [];

    /// <summary>Lines that close it besides those of the analysis.</summary>
    public string[] Closing { get; init; } = [];

    /// <summary>How often a finding stands in the console: <c>dotnet build</c> repeats all warnings below "Build succeeded", the other commands do not.</summary>
    public int OnConsole { get; init; } = Steps(Command)[^1].Contains("dotnet build", StringComparison.Ordinal) ? 2 : 1;

    /// <summary>Whether the SDK starts no build where nothing has changed, so that the second call is silent.</summary>
    public bool IsSkippedWhenUpToDate { get; init; }

    /// <summary>What the docs say besides.</summary>
    public string Remark { get; init; } = "";

    /// <summary>A name that no other situation of its kind has.</summary>
    public string Name => When.Length == 0 ? Command : $"{Command}, {When}";

    /// <summary>The commands, in their order.</summary>
    public static string[] Steps(string command) => command.Split(" && ");
}
