using System.Collections.Immutable;
using System.Text;
using PostMortem.Diagnostics;

namespace PostMortem.Policies;

/// <summary>A section of a configuration file.</summary>
/// <param name="Header">Its line, or empty for what stands above the first one.</param>
/// <param name="Settings">What it sets, in the order of the lines.</param>
internal sealed record SeveritySection(string Header, ImmutableArray<SeveritySetting> Settings);

/// <summary>What an <c>.editorconfig</c> or <c>.globalconfig</c> says of severities of ours.</summary>
internal sealed record SeverityFile(string Path)
{
    /// <summary>Whether the files of the folders above do not hold below it.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether it holds for all files, wherever they lie.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>What it says of its rank among global files, or null.</summary>
    public string? GlobalLevel { get; init; }

    /// <summary>Its sections, in the order of the lines.</summary>
    public ImmutableArray<SeveritySection> Sections { get; init; } = [];

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    /// <summary>What it sets.</summary>
    public IEnumerable<SeveritySetting> Settings => Sections.SelectMany(s => s.Settings);

    /// <summary>The file without anything that is not ours, and with numbers for values.</summary>
    /// <param name="settings">Gets the settings; their places are the numbers.</param>
    public string NumberInto(List<SeveritySetting> settings)
    {
        var text = new StringBuilder();
        if (IsGlobal) text.Append("is_global = true\n");
        else if (IsRoot) text.Append("root = true\n");
        if (GlobalLevel is not null) text.Append("global_level = ").Append(GlobalLevel).Append('\n');
        foreach (var section in Sections.Where(s => !s.Settings.IsEmpty))
        {
            text.Append(section.Header).Append('\n');
            foreach (var setting in section.Settings)
            {
                text.Append(SectionMatcher.LineOf(setting.Key, settings.Count)).Append('\n');
                settings.Add(setting);
            }
        }

        return text.ToString();
    }
}
