namespace PostMortem.Package.Tests.Situations;

/// <summary>What a build comes to, as one text that shows in a failed test where it differs.</summary>
internal static class BuildOutcome
{
    public static string Expected(ProjectKind kind, BuildSituation situation)
    {
        var told = kind.Projects.Where(p => situation.Told?.Contains(p.Name) ?? true).ToArray();
        var findings = situation.Work == Work.SiteOnly ? [] : told.SelectMany(p => situation.Documents.Select(d => Findings.NoOwner($"{p.Folder}postmortems/{d}"))).ToArray();
        var closing = told.SelectMany(p => Closing(p, situation, situation.Documents.Length))
            .Concat(kind.Projects.Where(p => situation.Clean.Contains(p.Name)).SelectMany(p => Closing(p, situation, 0)))
            .Concat(situation.Closing);
        var written = situation.Work == Work.AnalysisOnly ? [] : told.Select(p => p.Name).Concat(situation.Clean);
        return Text(
            situation.ExitCode,
            [.. situation.Errors, .. situation.AsErrors ? findings : []],
            situation.AsErrors ? [] : findings,
            closing,
            findings.Length * situation.OnConsole,
            situation.Sites ?? written);
    }

    public static string Of(BuildLog log, ProjectKind kind, BuildSituation situation, TestFolder folder) => Text(
        log.Result.ExitCode,
        // Of what MSBuild or the SDK says, a part is enough.
        log.Errors.Select(e => situation.Errors.FirstOrDefault(part => e.Contains(part, StringComparison.Ordinal)) ?? e),
        [.. log.Warnings, .. log.Suggestions],
        log.Closing,
        log.ConsoleLines("PM5002").Count,
        kind.Projects.Where(p => File.Exists(folder.PathOf(p.Site))).Select(p => p.Name));

    private static IEnumerable<string> Closing(BuiltProject project, BuildSituation situation, int findings)
    {
        var documents = situation.Documents.Length + situation.Flawless;
        var judged = situation.Work == Work.SiteOnly ? "" : situation.AsErrors ? $", {Count(findings, "error")}, 0 warnings, 0 suggestions" : $", {Count(findings, "warning")}, 0 suggestions";
        var site = situation.Work == Work.AnalysisOnly ? "" : $"; site: {project.Site}";
        yield return $"PostMortem: {Count(documents, "document")}{judged}{site}";
        if (project.IsDocsOnly && site.Length > 0) yield return $"{project.Name} -> {project.Site}";
    }

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";

    // Projects that are built at the same time have no order.
    private static string Text(int exitCode, IEnumerable<string> errors, IEnumerable<string> findings, IEnumerable<string> closing, int onConsole, IEnumerable<string> sites) =>
        string.Join('\n', [
            $"exit code {exitCode}",
            .. errors.Order(StringComparer.Ordinal).Select(e => $"error   {e}"),
            .. findings.Order(StringComparer.Ordinal).Select(f => $"finding {f}"),
            .. closing.Order(StringComparer.Ordinal),
            $"{onConsole} on the console",
            .. sites.Order(StringComparer.Ordinal).Select(s => $"site of {s}"),
        ]);
}
