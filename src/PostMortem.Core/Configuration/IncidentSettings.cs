using PostMortem.Reading;
using PostMortem.Text;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads <c>incidents:</c>, a list of ids or the path of a file that lists them.</summary>
internal sealed class IncidentSettings(SettingReader reader, SourceText source, long maximumSize)
{
    private IncidentList? incidents;

    /// <summary>Adds to a configuration what was read.</summary>
    public PostMortemConfiguration ApplyTo(PostMortemConfiguration configuration) => configuration with { Incidents = incidents };

    /// <summary>Reads the list.</summary>
    public void Read(YamlPair owner)
    {
        if (owner.Value is not YamlScalar { Text.Length: > 0 } file)
        {
            var ids = reader.Texts(owner).Select(t => new ListedIncident(t.Text.Trim(), t.TextSpan)).ToList();
            if (ids.Count > 0) incidents = new IncidentList(source, [.. ids]);
            return;
        }

        var path = Path.Combine(Path.GetDirectoryName(source.Path) ?? "", file.Text.Trim());
        var reading = SourceReader.Read(path.Contains('\0') ? path : Path.GetFullPath(path), maximumSize);
        if (reading.IsRead) incidents = IncidentList.Of(reading.Source);
        else reader.Report(file.TextSpan, $"'{file.Text}' lists no incidents: {reading.Diagnostic.Message}; write its path as seen from this file, or the ids themselves: {owner.Key.Text}: [a, b]");
    }
}
