using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PostMortem.Policies;

/// <summary>
/// Which settings hold for a file: sections, globs, roots and precedence between files, as the compiler has them. It is given files that hold
/// the number of a setting in place of its value, so that it answers with lines and not only with words. The only type that touches
/// Microsoft.CodeAnalysis, whose loading a build without such settings does not pay.
/// </summary>
internal sealed class SectionMatcher
{
    /// <summary>Before each key: the keys of severities themselves are not handed out as they are written.</summary>
    private const string Prefix = "postmortem.";

    private readonly AnalyzerConfigSet files;

    public SectionMatcher(IEnumerable<(string Path, string Text)> files) =>
        this.files = AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToList(), out _);

    /// <summary>The numbers of the settings that hold for a file, one for each key.</summary>
    public ImmutableArray<int> SettingsFor(string path) =>
        [.. files.GetOptionsForSourcePath(path).AnalyzerOptions.Values.Select(v => int.Parse(v, NumberStyles.None, CultureInfo.InvariantCulture)).Order()];

    /// <summary>The line that stands for a setting.</summary>
    public static string LineOf(string key, int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{key} = {number}");

    /// <summary>Whether a key is set for all files.</summary>
    public bool IsSetGlobally(string key) => files.GlobalConfigOptions.AnalyzerOptions.ContainsKey(Prefix + key);
}
