using System.Collections.Concurrent;
using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Rules;

namespace PostMortem.Policies;

/// <summary>What configuration files make of severities. Read once; then it may be asked about any file, by any thread.</summary>
public sealed class ConfiguredSeverities
{
    /// <summary>No configuration file.</summary>
    public static readonly ConfiguredSeverities None = new([]);

    private readonly ImmutableArray<SeveritySetting> settings;
    private readonly SectionMatcher? sections;
    private readonly ConcurrentDictionary<string, FileSeverities> byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileSeverities> bySettings = new(StringComparer.Ordinal);

    private ConfiguredSeverities(ImmutableArray<SeverityFile> files)
    {
        if (!files.Any(f => f.Settings.Any()))
        {
            settings = [];
            return;
        }

        var numbered = new List<SeveritySetting>();
        sections = new SectionMatcher([.. files.Select(f => (f.Path, f.NumberInto(numbered)))]);
        settings = [.. numbered];
    }

    /// <summary>Reads the files that hold for some files of a project, and says what is wrong with them. Never throws for what a file holds.</summary>
    /// <param name="paths">The absolute paths of the files whose severities will be asked: documents, the project, <c>postmortem.yml</c>.</param>
    /// <param name="projectFolder">The folder from which global files are looked for upwards; null for none.</param>
    /// <param name="globalFiles">The absolute paths of further global files.</param>
    /// <param name="ownRules">The IDs of the team's own rules.</param>
    public static (ConfiguredSeverities Severities, ImmutableArray<Diagnostic> Faults) Read(
        IEnumerable<string> paths, string? projectFolder, IEnumerable<string> globalFiles, IEnumerable<string> ownRules)
    {
        var (files, faults) = SeverityFiles.Read(paths, projectFolder, globalFiles, new KnownSeverityKeys(ownRules));
        var severities = new ConfiguredSeverities(files);
        return (severities, [.. faults, .. severities.Conflicts(files)]);
    }

    internal Severity Apply(DiagnosticDescriptor rule, string path, Severity byDefault, Severity severity, SeverityTrace? trace)
    {
        if (sections is null || path.Length == 0 || For(path).SettingOf(rule, isOff: severity == Severity.None) is not { } setting) return severity;
        severity = setting.Severity ?? byDefault;
        trace?.Add(severity, setting.Text, setting.Path, setting.Line);
        return severity;
    }

    private FileSeverities For(string path) => byPath.GetOrAdd(path, p =>
    {
        var numbers = sections!.SettingsFor(p);
        return bySettings.GetOrAdd(string.Join(',', numbers), _ => new FileSeverities(numbers.Select(n => settings[n])));
    });

    /// <summary>Keys that two global files of one rank set: none of them holds, as with the compiler.</summary>
    private IEnumerable<Diagnostic> Conflicts(ImmutableArray<SeverityFile> files) =>
        from file in files
        where file.IsGlobal
        from setting in file.Sections.Where(s => s.Header.Length == 0).SelectMany(s => s.Settings)
        where !sections!.IsSetGlobally(setting.Key)
        let other = files.First(f => f.IsGlobal && f != file && f.Settings.Any(s => s.Key == setting.Key))
        select PM0005InvalidConfiguration.Create(
            file.Path, new(setting.Line, 1), $"'{setting.Text}' is set in '{other.Path}' too, and so holds in neither; remove one, or give one file a higher global_level");
}
