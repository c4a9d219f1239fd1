using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Reading;

namespace PostMortem.Policies;

/// <summary>Finds and reads the configuration files that hold for some files: <c>.editorconfig</c> upwards from each, <c>.globalconfig</c> upwards from the project.</summary>
internal sealed class SeverityFiles
{
    public const string EditorName = ".editorconfig";

    public const string GlobalName = ".globalconfig";

    private const long MaximumSize = 4 * 1024 * 1024;

    private readonly Dictionary<string, SeverityFile?> read = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder unreadable = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly KnownSeverityKeys known;

    private SeverityFiles(KnownSeverityKeys known) => this.known = known;

    /// <summary>Reads each file once.</summary>
    /// <param name="paths">The files whose severities will be asked.</param>
    /// <param name="projectFolder">The project's folder, or null.</param>
    /// <param name="globalFiles">Further global files that the project names.</param>
    /// <param name="known">The keys that mean something.</param>
    public static (ImmutableArray<SeverityFile> Files, ImmutableArray<Diagnostic> Faults) Read(
        IEnumerable<string> paths, string? projectFolder, IEnumerable<string> globalFiles, KnownSeverityKeys known)
    {
        var files = new SeverityFiles(known);
        for (var folder = projectFolder; folder is not null; folder = Path.GetDirectoryName(folder)) files.Read(Path.Combine(folder, GlobalName));
        foreach (var path in globalFiles) files.Read(path);
        foreach (var path in paths) files.ReadUpwards(Path.GetDirectoryName(path));
        ImmutableArray<SeverityFile> all = [.. files.read.Values.OfType<SeverityFile>().OrderBy(f => f.Path, StringComparer.Ordinal)];
        return (all, [.. files.unreadable, .. all.SelectMany(f => f.Faults)]);
    }

    private void ReadUpwards(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, EditorName);
            // What is above it was read with it.
            if (read.ContainsKey(path) || Read(path) is { IsRoot: true }) return;
        }
    }

    private SeverityFile? Read(string path)
    {
        if (read.TryGetValue(path, out var known)) return known;
        if (!SourceReader.Exists(path)) return read[path] = null;
        var reading = SourceReader.ReadLeniently(path, MaximumSize);
        if (!reading.IsRead) unreadable.Add(reading.Diagnostic);
        return read[path] = reading.IsRead ? SeverityFileReader.Read(reading.Source, this.known) : null;
    }
}
