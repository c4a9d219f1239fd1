using System.Collections.Immutable;
using PostMortem.Text;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>The sections that published guides ask for: each a <c>postmortem.yml</c> that ships with us (<c>Presets/*.yml</c>), over which the team's own is laid.</summary>
internal static class Presets
{
    /// <summary>The default: mdkit's guide, which asks for nothing but what holds without a file.</summary>
    private const string Guide = "guide";

    /// <summary>The names.</summary>
    public static readonly ImmutableArray<string> All = [Guide, "google-sre", "pagerduty", "atlassian"];

    /// <summary>The settings of the preset that <c>preset:</c> names.</summary>
    public static PostMortemConfiguration Read(SettingReader reader, YamlPair pair)
    {
        if (reader.Text(pair) is not { } name || name.Text == Guide) return PostMortemConfiguration.Default;
        if (All.Contains(name.Text)) return ConfigurationReader.Read(new SourceText(name.Text, TextOf(name.Text))).Configuration;
        reader.ReportUnknown(name, "preset", All);
        return PostMortemConfiguration.Default;
    }

    /// <summary>The text of a preset.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(Presets).Assembly.GetManifestResourceStream($"Presets.{name}.yml") ?? throw new InvalidOperationException($"The preset '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
